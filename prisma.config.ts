import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// Every `prisma` command spawns our schema engine, so that all machines, with or without a way to download Prisma's
// binary, migrate in the same way: docs/decisions/0003-schema-engine.md.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL('./prisma/engine/main.mjs', import.meta.url));

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
