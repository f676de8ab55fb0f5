import { belowTexts, figuresOf, openDesk, undoIt, wayTexts } from '../desk.ts';
import { must, mustBe, mustNotSay, mustSay } from '../seen.ts';
import type { Players } from './player.ts';

const isPush = (minutes: number) => (text: string) => new RegExp(`push all calls by ${minutes}`, 'iu').test(text);

export const S12: Players = {
  'S12.9': async (stage) => {
    const page = await stage.page();
    await openDesk(page, "! the truck is late, push all of today's calls by 80");
    const ways = await wayTexts(page);
    const at = ways.findIndex(isPush(80));
    must(at >= 0, `no push by 80 above the line: ${ways.join(' | ')}`);
    const eighty = `${ways[at]} ${await figuresOf(page, at + 1)}`;
    mustSay(
      'the push by 80',
      eighty,
      'verified',
      'last out 19:00',
      '44 changed calls',
      /Wed 2[^·|]*07:30[^·|]*stays|Wed 2 07:30 \(stays\)/u,
    );
    mustNotSay('the push by 80', eighty, /breaks/u);
    await undoIt(page);
    await openDesk(page, "! the truck is late, push all of today's calls by 90");
    const below = (await belowTexts(page)).filter(isPush(90));
    mustBe('pushes by 90 below the line', below.length, 1);
    mustBe('pushes by 90 above the line', (await wayTexts(page)).filter(isPush(90)).length, 0);
    mustSay('the push by 90', below[0] ?? '', 'breaks', 'Harrow House', '19:00', /last out 19:10/u);
  },
};
