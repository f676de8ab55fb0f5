import { answered } from '../stage.ts';
import { deskIsThere, fileLine, undoIt } from '../desk.ts';
import { mustBe, mustNotSay, mustSay } from '../seen.ts';
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

export const S14: Players = {
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
};
