import { goTo } from '../desk.ts';
import { mustBe, mustSay, plain } from '../seen.ts';
import { preview } from '../writing.ts';
import type { Players } from './player.ts';

export const S2: Players = {
  'S2.1': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Write/u);
    await preview(page, 'bram, dev, curtis', 'instruction', 'Send the final of the opening by Fri 4 Dec 18:00 London');
    const readBack = page.getByRole('region', { name: 'Read back' });
    mustSay('why', plain(await readBack.innerText()), /zones differ/u, 'London', 'Tokyo', 'Los Angeles');
    mustBe('fields', await readBack.getByRole('listitem').allInnerTexts(), ['time', 'format', 'first step']);
  },
};
