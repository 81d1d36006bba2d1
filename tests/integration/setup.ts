import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import type { Db } from '@/lib/db';
import { createDatabase, dropDatabase } from '../../scripts/database/admin.ts';

// Before the test file is imported: the application's own client then finds this file's database.
const name = `test_${randomBytes(8).toString('hex')}`;
process.env.DATABASE_URL = await createDatabase(inject('adminUrl'), name, inject('template'));

afterAll(async () => {
  const kept: typeof globalThis & { annuaireDb?: Db } = globalThis;
  await kept.annuaireDb?.$disconnect();
  delete kept.annuaireDb;
  await dropDatabase(inject('adminUrl'), name);
});
