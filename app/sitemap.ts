import type { MetadataRoute } from 'next';
import { listPublicPaths } from '@/features/open-data/data';
import { pathsByLanguage } from '@/i18n/alternates';
import { db } from '@/lib/db';
import { env } from '@/lib/env';

export const dynamic = 'force-dynamic';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const paths = await listPublicPaths(db());
  const address = (path: string) => new URL(path, env().PUBLIC_URL).href;
  return paths.map(({ path, updatedAt }) => ({
    url: address(path),
    ...(updatedAt && { lastModified: updatedAt }),
    alternates: {
      languages: Object.fromEntries(Object.entries(pathsByLanguage(path)).map(([name, one]) => [name, address(one)])),
    },
  }));
}
