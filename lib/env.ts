import { z } from 'zod';

const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL must be a postgresql:// address' }),
  /** Where visitors reach the site; used in canonical links, the sitemap and shared pictures. */
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  /** A number that a visitor may call, as the operator wants it written; without it no page speaks of one. */
  HELP_PHONE: z
    .string()
    .trim()
    .regex(/^\+?[\d ./()-]{3,30}$/, 'HELP_PHONE must be a phone number such as 081 00 00 00 or +32 81 00 00 00')
    .optional(),
  /** Who answers it, and when. */
  HELP_NAME: z.string().trim().min(1).max(80).optional(),
  HELP_HOURS: z.string().trim().min(1).max(120).optional(),
  /** Template of a tile server; without it the map needs no third party. */
  MAP_TILE_URL: z.string().trim().min(1).optional(),
  MAP_TILE_ATTRIBUTION: z.string().trim().min(1).optional(),
  /** `off` takes the service worker and its copies away from every device that comes back. */
  OFFLINE_COPIES: z.enum(['on', 'off']).default('on'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
});

/** A name or hours without a number would be a block that nobody can call. */
const schema = settings.refine((env) => env.HELP_PHONE || !(env.HELP_NAME || env.HELP_HOURS), {
  path: ['HELP_PHONE'],
  error: 'HELP_NAME and HELP_HOURS need a HELP_PHONE',
});

export type Env = z.output<typeof schema>;

let parsed: Env | undefined;

/** The settings of this process; parsed at first use, so that a build needs none of them. */
export function env(): Env {
  if (!parsed) {
    const result = schema.safeParse(process.env);
    if (!result.success) {
      throw new Error(`Settings: ${result.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ')}`);
    }
    parsed = result.data;
  }
  return parsed;
}
