import fs from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { goTo } from './desk.ts';
import { plain } from './seen.ts';

/** Files that a user has on the machine, and how they are brought to the page. */

/** A file of the user's own, beside the data folder: what is kept is looked through, and this is not kept. */
export function fileAt(folder: string, name: string, content: string | Uint8Array): string {
  const own = `${folder}-own`;
  if (!fs.existsSync(own)) process.on('exit', () => fs.rmSync(own, { recursive: true, force: true }));
  fs.mkdirSync(own, { recursive: true });
  const file = path.join(own, name);
  fs.writeFileSync(file, content);
  return file;
}

/** Files let fall on the drop zone, all at once; waits until each was read. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  await goTo(page, /^Coming in/u);
  const zone = page.getByRole('region', { name: 'Drop files' });
  await zone.waitFor();
  const given = files.map((file) => ({ name: path.basename(file), base64: fs.readFileSync(file).toString('base64') }));
  // As text: these files are checked without the browser's own types.
  const transfer = await page.evaluateHandle(`(() => {
    const dropped = new DataTransfer();
    for (const { name, base64 } of ${JSON.stringify(given)})
      dropped.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    return dropped;
  })()`);
  await zone.dispatchEvent('drop', { dataTransfer: transfer });
  for (const file of files) await expect(itemOf(page, path.basename(file)).first()).toBeVisible();
  await expect(page.getByText('Reading …')).toHaveCount(0, { timeout: 20_000 });
}

/** What the page says of one file. */
export const itemOf = (page: Page, name: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
export const textOfFile = async (page: Page, name: string): Promise<string> => plain(await itemOf(page, name).innerText());
export const sumOfFiles = async (page: Page): Promise<string> => plain(await page.getByRole('status', { name: 'Files' }).innerText());

/** The row of one scene where a revision stands side by side. */
export const revisedRow = (page: Page, scene: string): Locator =>
  page
    .getByRole('table', { name: 'Scenes, side by side' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: scene, exact: true }) });
