import { z } from 'zod';

const tileTemplate = z.string().refine((value) => tileOrigin(value) !== undefined, {
  error: 'MAP_TILE_URL must be an http(s) address such as https://tiles.example/{z}/{x}/{y}.png',
});

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Without it the server listens on every interface, IPv4 and IPv6, as servers behind a container do. */
  HOST: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL must be a postgresql:// address' }),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'PUBLIC_URL must be an http(s) address' }).optional(),
  PAGE_CACHE_MB: z.coerce.number().min(1).max(4096).default(32),
  MAP_TILE_URL: tileTemplate.optional(),
  /** How many reverse proxies of ours stand in front and append to X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Settings = {
  port: number;
  host: string | undefined;
  databaseUrl: string;
  publicUrl: URL;
  pageCacheBytes: number;
  tileOrigin: string | undefined;
  trustedProxies: number;
  logLevel: string;
};

/** @throws with one readable line naming each bad setting */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  // An empty variable is how compose files and shells say "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    throw new Error(`Settings: ${result.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ')}`);
  }
  const env = result.data;
  return {
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    publicUrl: new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`),
    pageCacheBytes: Math.round(env.PAGE_CACHE_MB * 1024 * 1024),
    tileOrigin: env.MAP_TILE_URL && tileOrigin(env.MAP_TILE_URL),
    trustedProxies: env.TRUSTED_PROXIES,
    logLevel: env.LOG_LEVEL,
  };
}

/** What the content security policy must allow for a Leaflet template; `{s}` stands for the servers a, b, c. */
function tileOrigin(template: string): string | undefined {
  const [, scheme, wildcard = '', host] =
    /^(https?):\/\/(\{s\}\.)?([a-z0-9.-]+(?::\d+)?)(?:\/|$)/i.exec(template) ?? [];
  return host && `${scheme}://${wildcard && '*.'}${host}`.toLowerCase();
}
