import { mustBe } from '../seen.ts';
import { answered } from '../stage.ts';
import type { Players } from './player.ts';

interface Rundown {
  readonly events: readonly {
    readonly cue: string;
    readonly start: number;
    readonly end: number;
    readonly duration: number;
    readonly dayOffset: number;
  }[];
  readonly total: { readonly duration: number };
}

export const S24: Players = {
  'S24.9': async (stage) => {
    const json = answered<Rundown>(await stage.coverset('read', stage.shipped('live.ontime.json'), '--json'));
    const csv = answered<Rundown>(await stage.coverset('read', stage.shipped('live.csv'), '--json'));
    const cues = ({ events }: Rundown) => events.map((one) => [one.cue, one.start, one.duration, one.dayOffset]);
    mustBe('cues', csv.events.length, 64);
    mustBe('the same cues', cues(csv), cues(json));
    mustBe('total', csv.total.duration, 10_800_000);
    mustBe('cue 34 is on the next day', csv.events[33]?.dayOffset, 1);
  },
};
