import { expect, type Page } from '@playwright/test';
import { plain } from './seen.ts';

/** The money moves of a desk or of the money page, by roles and names. */

export interface MoveSeen {
  readonly title: string;
  readonly sum: string;
  readonly text: string;
}

const list = (page: Page) => page.getByRole('region', { name: 'Ways to save' });

/** Each move by its short name: 'M1', 'B4'. */
export async function movesSeen(page: Page): Promise<Readonly<Record<string, MoveSeen>>> {
  const items = await list(page).getByRole('list').first().locator('> li').all();
  const seen = await Promise.all(
    items.map(async (item): Promise<readonly [string, MoveSeen]> => {
      const title = plain(await item.getByRole('heading', { level: 3 }).innerText());
      const text = plain(await item.innerText());
      const sum = plain(await item.locator('p').nth(1).innerText());
      return [title.split(' ')[0] ?? '', { title, sum, text }];
    }),
  );
  return Object.fromEntries(seen);
}

export async function notOffered(page: Page): Promise<string> {
  return plain(await page.getByRole('region', { name: 'Not offered' }).innerText());
}

/** The first line of a desk about money. */
export async function moneyDesk(page: Page): Promise<{ readonly first: string }> {
  return {
    first: plain(
      await page
        .getByRole('main')
        .locator('p')
        .filter({ hasText: /can be saved|short/u })
        .first()
        .innerText(),
    ),
  };
}

export const takenNow = async (page: Page): Promise<string> => plain(await page.getByRole('status', { name: 'Taken' }).innerText());

export async function takeMove(page: Page, title: string): Promise<void> {
  const item = list(page).getByRole('listitem', { name: new RegExp(title, 'u') });
  await item.getByRole('button', { name: new RegExp(`^Take ${title}`, 'u') }).click();
  await item.getByRole('button', { name: new RegExp(`^Give back ${title}`, 'u') }).waitFor();
}

/** What is taken as soon as a move is to be had again. */
export async function givenBack(page: Page, title: string): Promise<string> {
  await expect(list(page).getByRole('button', { name: new RegExp(`^Take ${title}`, 'u') })).toBeEnabled();
  return takenNow(page);
}

/** The money page's figures by their names. */
export async function budgetSeen(page: Page): Promise<Readonly<Record<string, string>>> {
  const table = page.getByRole('table', { name: 'Budget' });
  await table.waitFor();
  const rows = await table.getByRole('row').all();
  const cells = await Promise.all(
    rows.map(
      async (row): Promise<readonly [string, string]> => [
        plain(await row.getByRole('rowheader').innerText()),
        plain(await row.getByRole('cell').innerText()),
      ],
    ),
  );
  return Object.fromEntries(cells);
}
