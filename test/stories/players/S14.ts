import { expect } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { bomb } from '../../vocabulary/bomb.ts';
import { dropFiles, fileAt, sumOfFiles, textOfFile } from '../incoming.ts';
import { answered, type Stage } from '../stage.ts';
import { deskIsThere, fileLine, goTo, undoIt } from '../desk.ts';
import { must, mustBe, mustNotSay, mustSay } from '../seen.ts';
import { givenBack, moneyDesk, movesSeen, notOffered, takeMove, takenNow } from '../savings.ts';
import type { Players } from './player.ts';

interface SavingsJson {
  readonly savings: {
    readonly target: { readonly minor: number };
    readonly found: { readonly minor: number };
    readonly short: { readonly minor: number };
    readonly moves: readonly { readonly id: string; readonly saves: { readonly minor: number } | null }[];
  };
}

interface Imported {
  readonly scenes: number;
  readonly files: readonly {
    readonly file: string;
    readonly counts: string;
    readonly code: string | null;
    readonly things: readonly string[];
    readonly issues: readonly { readonly line: number | null; readonly code: string; readonly said: string }[];
  }[];
}

/** Rows of a csv without its head. */
const rowsOf = (file: string): number => fs.readFileSync(file, 'utf8').trim().split('\n').length - 1;

/** The production as a user takes it out: the page keeps it where no file of it lies. */
async function exported(copy: Stage): Promise<string> {
  const file = path.join(copy.folder, 'out.json');
  mustBe('the export ended with', (await copy.coverset('export', copy.production, '-o', file)).code, 0);
  return fs.readFileSync(file, 'utf8');
}

export const S14: Players = {
  'S14.1': async (stage) => {
    const [script, contacts, money] = [
      stage.shipped('short.fountain'),
      stage.shipped('short-contacts.csv'),
      stage.shipped('short-money.csv'),
    ];
    const target = path.join(stage.another().folder, 'made.coverset.json');
    const founding = ['--zone', 'Europe/London', '--currency', 'GBP', '--me', 'Cleo Marten'];
    const ran = await stage.coverset('import', script, contacts, money, '-o', target, ...founding, '--json');
    const { scenes, files } = answered<Imported>(ran);
    mustBe('scenes', scenes, 5);
    mustBe(
      'files that were not taken',
      files.filter(({ code }) => code !== null).map(({ file }) => file),
      [],
    );
    const of = (file: string) => {
      const found = files.find((one) => one.file === file);
      must(found !== undefined, `nothing is said of ${file}`);
      return found;
    };
    mustSay('the money', of(money).counts, '11 money lines', 'total £10,000.00');
    for (const one of [contacts, money]) {
      const { things, issues } = of(one);
      const lines = new Set(issues.map(({ line }) => line));
      must(
        things.length + lines.size >= rowsOf(one),
        `${path.basename(one)}: ${things.length} things and ${issues.length} issues of ${rowsOf(one)} rows`,
      );
    }
    mustBe('money rows', [rowsOf(money), of(money).things.length], [11, 11]);
    must(fs.existsSync(target), 'no production was written');
    // The same on the page, into the production that stands.
    const copy = stage.another();
    const page = await copy.page();
    await dropFiles(page, [money, contacts, script]);
    mustSay('the script on the page', await textOfFile(page, 'short.fountain'), '5 scenes');
    mustSay('the money on the page', await textOfFile(page, 'short-money.csv'), '11 money lines, total £10,000.00');
  },
  'S14.10': async (stage) => {
    const copy = stage.another();
    const page = await copy.page();
    const cut = fileAt(copy.folder, 'cut.fdx', '<?xml version="1.0"?><FinalDraft><Con');
    const endless = fileAt(copy.folder, 'bomb.xlsx', bomb());
    const good = fileAt(copy.folder, 'more.csv', 'Line,Amount\nnight bus,120.00\nbatteries,80.00\n');
    const list = fileAt(copy.folder, 'unit-list.csv', 'Name,Role,Email\nGale Orr,gaffer,gale.orr@unit.example.invalid\n');
    const before = await exported(copy);
    await dropFiles(page, [cut, good, endless, list]);
    mustSay('the cut-off script', await textOfFile(page, 'cut.fdx'), 'Refused', 'xml-broken');
    mustSay('the workbook without end', await textOfFile(page, 'bomb.xlsx'), 'Refused', 'zip-bomb');
    mustBe('the production before anything is taken', await exported(copy), before);
    await page.getByRole('button', { name: 'Take these 2 in' }).click();
    await page.getByText('2 taken in').first().waitFor();
    mustBe('the sum', await sumOfFiles(page), '4 files: 2 taken in, 2 refused');
    const kept = await exported(copy);
    mustSay('the production', kept, 'night bus', 'batteries', 'Gale Orr');
    const journal = (text: string) =>
      (JSON.parse(text) as { readonly production: { readonly journal: readonly unknown[] } }).production.journal.length;
    mustBe('rows of the journal', journal(kept) - journal(before), 2);
    // The same from the command line, on another copy: 4 says that a file was refused.
    const other = stage.another();
    const ran = await other.coverset('import', cut, endless, good, list, '-o', other.production, '--json');
    mustBe('import ended with', ran.code, 4);
    const codes = answered<Imported>(ran).files.map(({ file, code }) => [path.basename(file), code]);
    mustBe('what became of each', codes.toSorted(), [
      ['bomb.xlsx', 'zip-bomb'],
      ['cut.fdx', 'xml-broken'],
      ['more.csv', null],
      ['unit-list.csv', null],
    ]);
    mustSay('the production', await other.kept(), 'night bus', 'Gale Orr');
  },
  'S14.2': async (stage) => {
    const page = await stage.page();
    await fileLine(page, '? save 40%');
    await deskIsThere(page);
    const desk = await moneyDesk(page);
    mustSay('the first line', desk.first, '£3,400 of £4,000', '£600 short');
    const moves = await movesSeen(page);
    mustBe(
      'the lawful moves',
      [moves['M1']?.sum, moves['M3']?.sum, moves['M4']?.sum, moves['M5']?.sum, moves['M6']?.sum],
      ['£900', '£500', '£1,200', '£350', '£450'],
    );
  },
  'S14.3': async (stage) => {
    const page = await stage.page();
    const moves = await movesSeen(page);
    mustSay('the van', moves['M2']?.text ?? '', '£225', 'counts once');
    mustSay('the cafe', moves['M1']?.text ?? '', '£225 still due');
    mustNotSay('the page', await page.content(), /3,?625/u);
  },
  'S14.4': async (stage) => {
    const page = await stage.page();
    const apart = await notOffered(page);
    mustSay('what is not offered', apart, /park without permit: breaks law/u);
    mustNotSay('what is not offered', apart, '£');
    mustBe('keys that take the park', await page.getByRole('button', { name: /park without permit/u }).count(), 0);
    mustBe('ways with the park', await page.getByRole('article').filter({ hasText: 'park without permit' }).count(), 0);
  },
  'S14.5': async (stage) => {
    const page = await stage.page();
    mustSay('what is not offered', await notOffered(page), /drop scene 5: must be right/u);
    mustBe('keys that drop scene 5', await page.getByRole('button', { name: /drop scene 5/u }).count(), 0);
  },
  'S14.6': async (stage) => {
    const page = await stage.page();
    const camera = (await movesSeen(page))['M4']?.text ?? '';
    mustSay('the own camera', camera, 'gives up: slow motion, 2C', 'declared by Ada Lund-Frey');
    for (const key of ['M1', 'M2', 'M3', 'M5']) mustNotSay(key, (await movesSeen(page))[key]?.text ?? '', 'Ada Lund-Frey', 'Femi Oduya');
  },
  'S14.7': async (stage) => {
    const page = await stage.page();
    for (const title of ['cafe scene', 'own camera', 'mix in the house']) await takeMove(page, title);
    mustSay('three taken', await takenNow(page), '£2,550');
    await undoIt(page);
    mustSay('one undone', await givenBack(page, 'mix in the house'), '£2,100');
  },
  'S14.8': async (stage) => {
    const copy = stage.another();
    const ran = await copy.coverset('options', copy.production, '? save 40%', '--json');
    const { savings } = answered<SavingsJson>(ran);
    mustBe('target, found, short', [savings.target.minor, savings.found.minor, savings.short.minor], [400_000, 340_000, 60_000]);
    mustBe(
      'the moves',
      savings.moves.map((move) => (move.saves === null ? null : move.saves.minor / 100)),
      [900, 225, 500, 1_200, 350, 450, null, null],
    );
    // A performer’s pay is £750; sums stand in pence.
    mustNotSay('the answer', ran.out, /3,?625/u, /\b75000\b/u, '£750');
  },
  'S14.9': async (stage) => {
    const copy = stage.another();
    const page = await copy.page();
    await fileLine(page, '? save 40%');
    await deskIsThere(page);
    const cafe = page.getByRole('listitem', { name: /cafe scene/u });
    await cafe.getByRole('button', { name: /^Cancelling: 25%/u }).click();
    await cafe.getByRole('textbox', { name: /What does cancelling cost/u }).fill('ask');
    await page.keyboard.press('Enter');
    await cafe.getByText('ask', { exact: true }).first().waitFor();
    mustSay('the first line', (await moneyDesk(page)).first, '£2,500 of £4,000', '£1,500 short', '1 line unknown');
    mustSay('the cafe', (await movesSeen(page))['M1']?.text ?? '', 'ask');
  },
  'S14.11': async (stage) => {
    const copy = stage.another();
    const page = await copy.page();
    await fileLine(page, '~ femi asked about the day rate twice');
    const file = path.join(copy.folder, 'short.exported.json');
    mustBe('the export ended with', (await copy.coverset('export', copy.production, '-o', file)).code, 0);
    mustNotSay('the export', fs.readFileSync(file, 'utf8'), 'day rate twice');
    const empty = stage.empty();
    mustBe('the import ended with', (await empty.coverset('import', file, '-o', empty.production)).code, 0);
    const other = await empty.page();
    await fileLine(other, '? save 40%');
    await deskIsThere(other);
    mustSay('the first line', (await moneyDesk(other)).first, '£3,400 of £4,000', '£600 short');
    await goTo(other, /^Notes/u);
    await expect(other.getByText(/No notes/u)).toBeVisible();
  },
};
