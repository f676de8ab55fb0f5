import { must, mustBe } from '../seen.ts';
import { answered } from '../stage.ts';
import type { Players } from './player.ts';
import type { Rundown } from './S6.ts';

const cuesOf = ({ events }: Rundown) =>
  events.map(({ cue, title, start, duration, dayOffset }) => ({ cue, title, start, duration, dayOffset }));

export const S24: Players = {
  'S24.9': async (stage) => {
    const table = answered<Rundown>(await stage.coverset('read', stage.shipped('live.csv'), '--json'));
    const ontime = answered<Rundown>(await stage.coverset('read', stage.shipped('live.ontime.json'), '--json'));
    mustBe('cues', [table.kind, table.events.length], ['rundown', 64]);
    must(table.total.duration === 3 * 60 * 60 * 1000, `the show lasts ${table.total.duration} ms`);
    mustBe('the cues of the table', cuesOf(table), cuesOf(ontime));
    mustBe('cue 34', [table.events[33]?.cue, table.events[33]?.dayOffset, table.events[32]?.dayOffset], ['34', 1, 0]);
  },
};
