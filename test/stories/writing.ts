import { expect, type Locator, type Page } from '@playwright/test';

/** Fills the page on which one writes, and waits until each reader's text is there. */
export async function preview(page: Page, to: string, kind: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: 'To', exact: true }).fill(to);
  await page.getByRole('combobox', { name: 'Kind' }).selectOption(kind);
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
  await expect(readers(page)).toHaveCount(to.split(',').length);
}
const readers = (page: Page): Locator => page.getByRole('region', { name: 'As they read it' }).locator('ul > li[aria-label]');
export const reader = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'As they read it' }).getByRole('listitem', { name, exact: true });
