import { chipOf, leaveLine } from '../desk.ts';
import { mustBe, mustSay } from '../seen.ts';
import type { Players } from './player.ts';

export const S22: Players = {
  'S22.1': async (stage) => {
    const page = await stage.page();
    mustSay('the chip', await chipOf(page, '# bar grade enough 4h'), 'grade: enough, cap 4 h');
    await leaveLine(page);
    mustSay('the question', await chipOf(page, '# bar grade perfect'), '?');
    const bars = page.getByRole('status', { name: 'How the line is read' }).getByRole('button');
    mustBe('the three bars', await bars.allInnerTexts(), ['must-have', 'good', 'enough']);
    await leaveLine(page);
  },
};
