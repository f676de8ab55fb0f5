import { chipOf, leaveLine } from '../desk.ts';
import { mustBe, mustSay } from '../seen.ts';
import { answered } from '../stage.ts';
import type { Players } from './player.ts';

const line = '+ dev: cutdown fri 17 > nora';

export const S9: Players = {
  'S9.9': async (stage) => {
    const page = await stage.page();
    mustSay('the chip', await chipOf(page, line), 'Fri 4 December, 17:00 Tokyo (08:00 London)');
    await leaveLine(page);
    const read = await stage.coverset('line', line, '--at', '2026-12-01T09:00:00Z', '--zone', 'Europe/London', '--json');
    mustBe('the instant', answered<{ readonly due: string }>(read).due, '2026-12-04T08:00:00Z');
  },
};
