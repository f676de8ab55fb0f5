import { must, mustBe } from '../seen.ts';
import { answered } from '../stage.ts';
import type { Players } from './player.ts';

interface Rundown {
  readonly events: readonly { readonly cue: string; readonly start: number; readonly dayOffset: number }[];
  readonly total: { readonly duration: number };
  readonly issues: readonly unknown[];
}

export const S6: Players = {
  'S6.1': async (stage) => {
    const read = answered<Rundown>(await stage.coverset('read', stage.shipped('live.ontime.json'), '--json'));
    mustBe('events', read.events.length, 64);
    mustBe('total', read.total.duration, 10_800_000);
    mustBe('event 34', [read.events[33]?.start, read.events[33]?.dayOffset], [0, 1]);
    mustBe('issues is a list', Array.isArray(read.issues), true);
  },
  'S6.2': async (stage) => {
    const file = stage.shipped('live.ontime.json');
    const [west, east] = [
      await stage.inZone('America/Los_Angeles', 'read', file, '--json'),
      await stage.inZone('Asia/Tokyo', 'read', file, '--json'),
    ];
    must(west.out.length > 1000, 'nothing was read');
    mustBe('the two answers are one', west.out === east.out, true);
  },
};
