import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// A zone nobody here lives in, with an odd offset: a date computed in local time shows at once.
process.env.TZ = 'Asia/Kathmandu';

const root = fileURLToPath(new URL('.', import.meta.url));
const resolve = {
  alias: [
    { find: /^@\//, replacement: root },
    // Outside of a React server bundle the real module throws on import.
    { find: /^server-only$/, replacement: `${root}tests/support/server-only.ts` },
  ],
};
// next-intl imports `next/navigation` without its extension, which only a bundler resolves.
const server = { deps: { inline: ['next-intl'] } };
const exclude = ['**/node_modules/**', '.next/**', '.data/**', 'e2e/**'];

export default defineConfig({
  resolve,
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...exclude, '**/*.integration.test.ts'],
          server,
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          environment: 'node',
          include: ['**/*.integration.test.ts'],
          exclude,
          server,
          globalSetup: ['tests/integration/global-setup.ts'],
          setupFiles: ['tests/integration/setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
