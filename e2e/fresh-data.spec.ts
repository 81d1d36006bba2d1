import pg from 'pg';
import { expect, test } from './support/test';

test('a change in the database is seen by visitors within two seconds', async ({ page }, { project }) => {
  test.skip(project.name !== 'desktop', 'once is enough: it changes the data');
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
  await client.connect();
  const rename = (title: string) =>
    client.query(`UPDATE training SET plain_title = $1 WHERE slug = 'nettoyage-la-calestienne'`, [title]);
  try {
    await page.goto('/formations/nettoyage-la-calestienne');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nettoyage');
    await rename('Nettoyage de bureaux');
    await expect(async () => {
      await page.goto('/formations/nettoyage-la-calestienne');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nettoyage de bureaux', { timeout: 100 });
    }).toPass({ timeout: 2_000 });
  } finally {
    await rename('Nettoyage');
    await client.end();
  }
});
