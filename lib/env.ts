import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL must be a postgresql:// address' }),
  /** Where visitors reach the site; used in canonical links, the sitemap and shared pictures. */
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  /** Who a visitor may call when the site does not help, as the operator wants it written. */
  HELP_PHONE: z.string().trim().min(1).optional(),
  /** Template of a tile server; without it the map needs no third party. */
  MAP_TILE_URL: z.string().trim().min(1).optional(),
  MAP_TILE_ATTRIBUTION: z.string().trim().min(1).optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
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
