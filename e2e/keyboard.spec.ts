import { expect, filters, test, wake } from './support/test';

test('the first tab stop skips to the content, and the filters can be chosen by keyboard', async ({
  page,
  isMobile,
}) => {
  await page.goto('/formations');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#contenu')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Quoi ?')).toBeFocused();
  if (isMobile) {
    await page.getByLabel('Montrer les filtres').focus();
    await page.keyboard.press('Space');
  }
  const choice = filters(page).getByRole('link', { name: /^Nettoyage/ });
  await choice.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/domaine=nettoyage/);
  await expect(filters(page).getByRole('link', { name: /^Nettoyage.*choisi/ })).toHaveAttribute('aria-current', 'true');
});

test('places are proposed while typing, chosen with arrows, announced, and closed with Escape', async ({ page }) => {
  await page.goto('/formations');
  await wake(page);
  const field = page.getByRole('combobox', { name: 'Où ?' });
  await field.fill('celles');
  const list = page.getByRole('listbox', { name: 'Lieux proposés' });
  await expect(list.getByRole('option').first()).toContainText('7760 Celles');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('status').filter({ hasText: 'lieux proposés' })).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = list.getByRole('option').nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? '');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('4317 Celles');
  await expect(list).toBeHidden();
  await field.fill('nam');
  await expect(list.getByRole('option').first()).toContainText('5000 Namur');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(field).toHaveValue('nam');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/lieu=nam/);
});

test('focus is not lost when a filter changes the list', async ({ page, isMobile }) => {
  await page.goto('/formations');
  await wake(page);
  if (isMobile) await page.getByText('Montrer les filtres').click();
  await filters(page).getByRole('link', { name: /^Bois/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/domaine=bois/);
  await expect(filters(page).getByRole('link', { name: /^Bois.*choisi/ })).toBeFocused();
});
