import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { createDatabase, dropDatabase, runSql } from '../../scripts/database/admin.ts';
import { startTestCluster } from '../../scripts/database/test-cluster.ts';
import { ensureMigrated } from '../../scripts/start/preparation.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Creates and drops databases. */
    adminUrl: string;
    /** The migrated database that test files copy. */
    template: string;
  }
}

/** One migrated database for the run; each test file works in a copy of it (see setup.ts). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? undefined : await startTestCluster('.data');
  const adminUrl = given || cluster?.adminUrl || '';
  const template = `template_${randomBytes(5).toString('hex')}`;
  const teardown = async () => {
    if (cluster) return cluster.discard();
    await runSql(adminUrl, `ALTER DATABASE ${template} WITH IS_TEMPLATE false`);
    await dropDatabase(adminUrl, template);
  };
  try {
    const url = await createDatabase(adminUrl, template);
    await ensureMigrated(url, { root: project.config.root, log: () => undefined, register: () => undefined });
    // PostgreSQL copies a database only while nobody is connected to it.
    await runSql(adminUrl, `ALTER DATABASE ${template} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('adminUrl', adminUrl);
  project.provide('template', template);
  return teardown;
}
