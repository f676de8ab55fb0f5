import { expect, type Locator, type Page } from '@playwright/test';

/** One promise on its own line of the ledger. */
export const promiseRow = (page: Page, promise: string): Locator =>
  page.getByRole('main').getByRole('listitem', { name: new RegExp(`^${promise} `, 'u') });

/** Asks for a new time, typed on the owner's clock. */
export async function askToMove(page: Page, promise: string, to: string): Promise<void> {
  const row = promiseRow(page, promise);
  await row.getByRole('button', { name: 'Ask for a new time' }).click();
  await row.getByRole('textbox', { name: /^New time/u }).fill(to);
  await row.getByRole('textbox', { name: /^New time/u }).press('Enter');
  await expect(row).toContainText('moving');
}
