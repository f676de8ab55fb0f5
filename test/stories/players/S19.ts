import { chipOf, leaveLine } from '../desk.ts';
import { mustSay } from '../seen.ts';
import type { Players } from './player.ts';

export const S19: Players = {
  'S19.1': async (stage) => {
    const page = await stage.page();
    mustSay('the chip', await chipOf(page, '? no storm-shot @vivian'), 'a no, but ... for Vivian: storm-shot');
    await leaveLine(page);
  },
};
