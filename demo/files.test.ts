import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from '#files/index.ts';
import { dateIn, decodeFile, id, sceneOf, shootingDays, weekdayOf } from '#model/index.ts';
import { demoFiles } from './build.ts';
import { buildDoc } from './doc/build.ts';
import { buildFeature } from './feature/build.ts';
import { writtenPages } from './feature/fountain.ts';
import { buildShort } from './short/build.ts';
import { judged } from './vocabulary.ts';

const feature = buildFeature();
const person = (key: string) => feature.people[key];
const minor = (sum: { readonly minor: number } | null | undefined): number | null => (sum ? sum.minor / 100 : null);

describe('the demo files', () => {
  const files = demoFiles();
  const text = (name: string): string => files[name] ?? '';
  const read = (name: string) => readFile(name, new TextEncoder().encode(text(name)));

  it.each(Object.keys(files))('%s is what the tables give (node demo/build.ts writes it)', (name) =>
    expect(readFileSync(new URL(name, import.meta.url), 'utf8')).toBe(text(name)),
  );

  it.each(['feature.coverset.json', 'short.coverset.json', 'doc.coverset.json'])('%s is taken as a production', (name) => {
    const decoded = decodeFile(text(name));
    expect(decoded.ok ? [] : decoded.issues).toEqual([]);
  });

  it('reads the screenplay: every scene by number, 30 and more written out', () => {
    const script = read('feature.fountain');
    if (script.kind !== 'screenplay') throw new Error(script.kind);
    expect(script.issues).toEqual([]);
    expect(script.scenes.map((scene) => scene.number)).toEqual(Object.keys(feature.scenes));
    const cues = new Set(Object.values(feature.people).map((one) => one.cast?.character ?? ''));
    const speakers = script.cast.map((one) => one.name).filter((name) => !name.endsWith(' VOICE'));
    expect(speakers.filter((name) => !cues.has(name))).toEqual([]);
    expect([...cues].filter((cue) => cue !== '' && !speakers.includes(cue))).toEqual([]);
    // Nobody speaks in a scene without being called for it.
    const strangers = script.scenes.flatMap((scene) => {
      const called = sceneOf(feature, id(scene.number ?? '')).cast.map((one) => person(one)?.cast?.character ?? '');
      return scene.cast.filter((name) => !called.includes(name) && !name.endsWith(' VOICE')).map((name) => `${scene.number} ${name}`);
    });
    expect(strangers).toEqual([]);
    const needed = '31 32 33 34 35 36 40 41 45 50 51 60 62 70 71 72 73 74 80 81 82'.split(' ');
    expect(needed.filter((scene) => writtenPages[scene] === undefined)).toEqual([]);
    expect(Object.keys(writtenPages).length).toBeGreaterThanOrEqual(30);
  });

  it('reads breakdown, schedule and calendar without losing a row', () => {
    const breakdown = read('feature-breakdown.csv');
    const schedule = read('feature-schedule.csv');
    if (breakdown.kind !== 'table' || schedule.kind !== 'table') throw new Error('no table');
    expect([breakdown.rows.length, schedule.rows.length, breakdown.issues.length, schedule.issues.length]).toEqual([118, 118, 0, 0]);
    expect(breakdown.total.eighths).toBe(Object.values(feature.scenes).reduce((sum, scene) => sum + scene.eighths, 0));
    const calendar = read('feature-bram.ics');
    if (calendar.kind !== 'calendar') throw new Error(calendar.kind);
    const hours = (what: string): number =>
      calendar.events
        .filter((event) => event.summary === what)
        .reduce((sum, event) => sum + (Date.parse(String(event.end)) - Date.parse(String(event.start))) / 3_600_000, 0);
    expect([hours('feature'), hours('partner film'), hours('trailer'), calendar.events.length]).toEqual([40, 18, 9, 16]);
    expect(calendar.issues.map((one) => one.code)).toEqual(['floating-time']);
  });

  it.each(['live.ontime.json', 'live.csv'])('%s is three hours of 64 cues across midnight', (name) => {
    const show = read(name);
    if (show.kind !== 'rundown') throw new Error(show.kind);
    expect([show.events.length, show.total.duration, show.issues.length]).toEqual([64, 10_800_000, 0]);
    expect(show.events[33]).toMatchObject({ cue: '34', start: 0, dayOffset: 1 });
    expect(show.events[0]?.start).toBe((22 * 60 + 30) * 60_000);
  });
});

describe('the smaller demos', () => {
  it('short: five scenes, two days, eleven lines, £10,000, and it holds', () => {
    const short = buildShort();
    expect(judged(short, short.plan)).toEqual({ rules: [], asks: [] });
    const lines = Object.values(short.moneyLines);
    expect([Object.keys(short.scenes).length, lines.length]).toEqual([5, 11]);
    expect(lines.reduce((sum, line) => sum + (minor(line.sum) ?? 0), 0)).toBe(10_000);
    expect(Object.keys(short.savings)).toHaveLength(8);
    expect(short.scenes['5']?.bar).toBe('must');
  });

  it('documentary: 40 days from Mon 9 Nov, day 20 on Fri 4 Dec, and it holds', () => {
    const doc = buildDoc();
    const days = shootingDays(doc);
    expect([days.length, days[0]?.date, days[19]?.date, days.every((day) => weekdayOf(day.date) <= 5)]).toEqual([
      40,
      '2026-11-09',
      '2026-12-04',
      true,
    ]);
    expect(dateIn(doc.ownNow ?? '', doc.zone)).toBe('2026-12-04');
    expect(judged(doc, doc.plan)).toEqual({ rules: [], asks: [] });
    expect(Object.keys(doc.scenes).filter((scene) => scene.startsWith('K'))).toHaveLength(10);
    expect([doc.house.budget?.total, doc.house.budget?.toDate].map(minor)).toEqual([90_000, 41_000]);
  });
});
