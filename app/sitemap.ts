import type { MetadataRoute } from 'next';
import { listPublicPaths } from '@/features/open-data/data';
import { db } from '@/lib/db';
import { env } from '@/lib/env';

export const dynamic = 'force-dynamic';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const paths = await listPublicPaths(db());
  return paths.map(({ path, updatedAt }) => ({
    url: new URL(path, env().PUBLIC_URL).href,
    ...(updatedAt && { lastModified: updatedAt }),
  }));
}
