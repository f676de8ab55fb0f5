import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClockText } from './clock-text.ts';
import { framesOf, readRate, readRundown, rundownFromRows, rundownHeader } from './index.ts';

const minute = 60_000;
const hour = 60 * minute;
const rows = (text: string) => text.split('\n').map((line, place) => ({ line: place + 1, cells: line.split('|') }));
const table = (text: string) => rundownFromRows(rows(text), rundownHeader(rows(text)));
const event = (id: string, start: number, duration: number, more: object = {}) => ({
  id,
  type: 'event',
  cue: id,
  title: id,
  timeStart: start,
  duration,
  timeEnd: (start + duration) % (24 * hour),
  ...more,
});

describe('times as sheets write them', () => {
  it.each([
    ['10', 10 * minute],
    ['10pm', 22 * hour],
    ['12am', 0],
    ['930', 9 * hour + 30 * minute],
    ['0930', 9 * hour + 30 * minute],
    ['1:30', 90 * minute],
    ['1.2', 62 * minute],
    ['1:02:03', hour + 2 * minute + 3000],
    ['1h30m', 90 * minute],
    ['90m', 90 * minute],
    ['10s', 10_000],
    ['1h2', 62 * minute],
    ['9:30 PM', 21 * hour + 30 * minute],
    ['1899-12-30T09:30:00.000Z', 9 * hour + 30 * minute],
    ['', null],
    ['soon', null],
    ['1:75', null],
    ['13pm', null],
  ])('%s', (text, expected) => expect(readClockText(text)).toBe(expected));
});

describe('rundowns from a table', () => {
  it('finds its header below a title and reads cues in order', () => {
    const read = table('The Show||\n\nCue|Title|Time Start|Duration|Skip\n1|Doors|23:30|30\n2|Late show||1h\n3|Cut||10|x\n4|Out||5');
    expect(read.events.map((one) => [one.cue, one.start, one.dayOffset, one.skip])).toEqual([
      ['1', 23.5 * hour, 0, false],
      ['2', 0, 1, false],
      ['3', null, 1, true],
      ['4', hour, 1, false],
    ]);
    expect(read).toMatchObject({
      total: { start: 23.5 * hour, end: hour + 5 * minute, duration: 95 * minute },
      issues: [{ line: 1, code: 'above-header' }],
    });
  });

  it('says rows that are no events and times that are none', () => {
    expect(
      table('cue|start|duration|timer type\n1|9:00|10|\nA|||group\n2|soon|10|\n3||||').issues.map((one) => [one.line, one.code]),
    ).toEqual([
      [3, 'rundown-row-kept-out'],
      [4, 'time-unread'],
      [5, 'cue-without-time'],
    ]);
  });

  it('a table without a cue is no rundown', () => expect(rundownHeader(rows('Scene|Start|Duration\n1|9|1'))).toBe(-1));
});

describe('rundowns from JSON', () => {
  it('an Ontime project of version 4: groups opened, milestones said', () => {
    const entries = {
      g: { type: 'group', title: 'Part 1', entries: ['b'] },
      a: event('a', 9 * hour, hour),
      b: event('b', 10 * hour, hour),
      m: { type: 'milestone', title: 'Half' },
    };
    const read = readRundown(
      { rundowns: { r: { id: 'r', title: 'Show', order: ['a', 'g', 'm'], flatOrder: [], entries } }, project: {} },
      null,
    );
    expect(read).toMatchObject({ kind: 'rundown', title: 'Show', events: [{ id: 'a' }, { id: 'b', gap: 0 }], issues: { length: 2 } });
  });

  it('an Ontime project of version 3: links by id', () => {
    expect(readRundown({ rundown: [event('a', 9 * hour, hour), event('b', 0, hour, { linkStart: 'a' })] }, null)).toMatchObject({
      events: [{}, { start: 10 * hour, linkStart: true }],
    });
  });

  it('a Sofie rundown goes by rank and seconds; its start needs a zone', () => {
    const sofie = {
      rundown: { name: 'News', expectedStartTime: Date.UTC(2026, 10, 23, 18, 0) },
      segments: [
        { id: 's2', rank: 2 },
        { id: 's1', rank: 1 },
      ],
      parts: [
        { id: 'p3', segmentId: 's2', rank: 0, payload: { duration: 30 } },
        { id: 'p2', segmentId: 's1', rank: 2, float: true, payload: { duration: 99 } },
        { id: 'p1', segmentId: 's1', rank: 1, payload: { duration: 60 } },
      ],
    };
    expect(readRundown(sofie, 'Europe/Berlin')).toMatchObject({
      events: [
        { id: 'p1', start: 19 * hour },
        { id: 'p2', skip: true },
        { id: 'p3', start: 19 * hour + minute },
      ],
      total: { duration: 90_000 },
    });
    expect(readRundown(sofie, null)).toMatchObject({ events: [{ start: null }, {}, { start: null }], total: { duration: 90_000 } });
  });

  it('end held: the duration follows; an end that does not fit is said', () => {
    expect(readRundown([event('a', 9 * hour, 5, { timeStrategy: 'lock-end', timeEnd: 10 * hour })], null)).toMatchObject({
      events: [{ duration: hour }],
      issues: [],
    });
    expect(readRundown([event('a', 9 * hour, hour, { timeEnd: 11 * hour })], null)).toMatchObject({
      events: [{ end: 10 * hour }],
      issues: [{ code: 'end-differs' }],
    });
  });

  it('an overlap is a negative gap; a jump back asks', () => {
    expect(readRundown([event('a', 9 * hour, hour), event('b', 9.5 * hour, hour)], null)).toMatchObject({
      events: [{}, { gap: -0.5 * hour, dayOffset: 0 }],
    });
    expect(readRundown([event('a', 9 * hour, hour), event('b', 8 * hour, hour)], null)).toMatchObject({
      events: [{}, { dayOffset: 1 }],
      issues: [{ code: 'time-jumps-back' }],
    });
  });

  it.each([null, 5, 'x', {}, [1, 2], { rundowns: 3 }, [[[]]]])('%j is refused', (value) =>
    expect(readRundown(value, null)).toMatchObject({ kind: 'refused', issues: [{ code: 'json-unknown' }] }),
  );

  it('fuzz: any JSON gives an answer', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(['rundown', 'refused']).toContain(readRundown(value, null).kind);
      }),
    );
    const entry = fc.record(
      {
        type: fc.constantFrom('event', 'delay', 'group'),
        timeStart: fc.anything(),
        duration: fc.anything(),
        linkStart: fc.anything(),
        skip: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1 }), (list) => {
        const read = readRundown(list, null);
        if (read.kind === 'rundown') expect(read.events.length + read.issues.length).toBeGreaterThanOrEqual(list.length);
      }),
    );
  });

  it('law: without skips, durations and gaps add up to the total', () => {
    const cue = fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1439 }));
    fc.assert(
      fc.property(fc.array(cue, { minLength: 1, maxLength: 20 }), (cues) => {
        const read = readRundown(
          cues.map(([start, length], place) => event(`${place}`, start * minute, length * minute)),
          null,
        );
        if (read.kind === 'refused') throw new Error('refused');
        const sum = read.events.reduce((all, one) => all + (one.duration ?? 0) + (one.gap ?? 0), 0);
        expect(read.total.duration).toBe(sum);
      }),
    );
  });
});

describe('case:R20 timecode', () => {
  const frames = (text: string): number | null => {
    const [code, rate] = text.split('@');
    const read = readRate(rate ?? '');
    return read === null ? null : framesOf(code ?? '', read);
  };
  it.each([
    ['01:00:02;05@29.97DF', 107_957],
    ['00:59:58:17@29.97NDF', 107_957],
    ['00:01:00;00@29.97DF', null],
    ['00:01:00;02@29.97DF', 1800],
    ['00:10:00;00@29.97DF', 17_982],
    ['00:00:00:24@25', 24],
    ['00:00:00:25@25', null],
    ['00:00:01:00@29.97DF', null],
    ['00:01:00;03@59.94DF', null],
    ['00:00:01;00@25DF', null],
  ])('%s', (text, expected) => expect(frames(text)).toBe(expected));
  it('20:22:47;02 exists at 59.94', () => expect(frames('20:22:47;02@59.94DF')).not.toBeNull());
});
