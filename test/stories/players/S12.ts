import { belowTexts, figuresOf, openDesk, wayTexts } from '../desk.ts';
import { mustSay } from '../seen.ts';
import type { Players } from './player.ts';

export const S12: Players = {
  'S12.9': async (stage) => {
    const page = await stage.page();
    await openDesk(page, '! push all calls by 80');
    const way = (await wayTexts(page)).find((text) => /80/u.test(text)) ?? '';
    mustSay('by 80', way, 'verified', 'last out 19:00', /\b44 changed calls/u);
    const opened = (await wayTexts(page)).findIndex((text) => /80 min/u.test(text));
    mustSay('tomorrow', `${way} ${await figuresOf(page, opened + 1)}`, /Wed 2 07:30 \(stays\)/u);
    const other = stage.another();
    const later = await other.page();
    await openDesk(later, '! push all calls by 90');
    const below = (await belowTexts(later)).find((text) => /90 min/u.test(text)) ?? '';
    mustSay('by 90', below, 'breaks', 'Harrow House', '19:00', 'last out 19:10');
  },
};
