import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { databaseAccount } from './account.ts';
import { takeLock } from './lock.ts';
import { stopOrphan } from './pid-file.ts';
import { filesOf, reachableFolder, removeFiles } from './place.ts';
import { type RunningDatabase, startDatabase } from './start-database.ts';

const PREFIX = 'test-';

/** A cluster of its own for one run of the tests, in `folder`, deleted by `discard()`. */
export async function startTestCluster(folder: string): Promise<RunningDatabase> {
  await removeAbandoned(reachableFolder(folder, databaseAccount()));
  return startDatabase({ dataDir: join(folder, `${PREFIX}${process.pid}-${Date.now().toString(36)}`), forTests: true });
}

/** Deletes what runs that were killed have left; runs still going hold their lock. */
async function removeAbandoned(folder: string): Promise<void> {
  const names = readdirSync(folder).filter((name) => name.startsWith(PREFIX));
  for (const name of new Set(names.map((file) => file.split('.')[0] ?? file))) {
    const { dataDir, lockFile } = filesOf(join(folder, name));
    const lock = takeLock(lockFile);
    if (!lock.held) continue;
    await stopOrphan(dataDir);
    removeFiles(dataDir);
    lock.release();
  }
}
