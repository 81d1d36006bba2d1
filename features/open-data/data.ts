import 'server-only';
import type { Db } from '@/lib/db';

export type PublicPath = { path: string; updatedAt: Date | null };

/** Each takes about a kilobyte with its seven languages, and the front sends at most four megabytes. */
const MAX_PATHS = 3_500;

const fixedPaths = [
  '/',
  '/formations',
  '/centres',
  '/zones',
  '/chiffres-cles',
  '/comprendre',
  '/est-ce-pour-moi',
  '/donnees',
  '/accessibilite',
];

/** Every public page that has an address of its own, filters apart. */
export async function listPublicPaths(db: Db): Promise<PublicPath[]> {
  const rows = await db.$queryRaw<PublicPath[]>`
    SELECT '/zones/' || slug AS path, NULL::timestamptz AS "updatedAt" FROM zone WHERE is_bassin
    UNION ALL
    SELECT DISTINCT '/chiffres-cles/' || year, NULL::timestamptz FROM key_figure
    UNION ALL
    SELECT '/centres/' || slug, updated_at FROM centre WHERE status = 'PUBLISHED'
    UNION ALL
    SELECT '/formations/' || training.slug, greatest(training.updated_at, centre.updated_at)
    FROM training JOIN centre ON centre.id = training.centre_id
    WHERE training.status = 'PUBLISHED' AND centre.status = 'PUBLISHED'
    ORDER BY 1
    LIMIT ${MAX_PATHS - fixedPaths.length}`;
  return [...fixedPaths.map((path) => ({ path, updatedAt: null })), ...rows];
}
