import { must, mustBe } from '../seen.ts';
import { answered } from '../stage.ts';
import type { Players } from './player.ts';

export interface Rundown {
  readonly kind: string;
  readonly events: readonly {
    readonly cue: string;
    readonly title: string;
    readonly start: number;
    readonly duration: number;
    readonly dayOffset: number;
  }[];
  readonly total: { readonly start: number; readonly end: number; readonly duration: number };
  readonly issues: readonly { readonly line: number | null; readonly code: string; readonly said: string }[];
}

export const S6: Players = {
  'S6.1': async (stage) => {
    const ran = await stage.coverset('read', stage.shipped('live.ontime.json'), '--json');
    const show = answered<Rundown>(ran);
    mustBe('kind', show.kind, 'rundown');
    mustBe('events', show.events.length, 64);
    mustBe('total', show.total.duration, 10_800_000);
    const midnight = show.events[33];
    mustBe('event 34', [midnight?.cue, midnight?.start, midnight?.dayOffset], ['34', 0, 1]);
    // Nothing was dropped: as many cues as events, each with its own number, and what is odd is named with its text.
    mustBe('cue numbers', new Set(show.events.map(({ cue }) => cue)).size, 64);
    must(
      show.issues.every(({ code, said }) => code !== '' && said !== ''),
      'an issue without a code or a sentence',
    );
    const sum = show.events.reduce((all, { duration }) => all + duration, 0);
    mustBe('the sum of the durations', sum, 10_800_000);
  },
  'S6.2': async (stage) => {
    const read = ['read', stage.shipped('live.ontime.json'), '--json'] as const;
    const here = (await stage.coverset(...read)).out;
    must(here.length > 1000, 'nothing was read');
    for (const zone of ['America/Los_Angeles', 'Asia/Tokyo'])
      mustBe(`the same JSON with TZ=${zone}`, (await stage.inZone(zone, ...read)).out === here, true);
  },
};
