import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendar, unfold, wholeCalendar } from './index.ts';

const calendar = (...lines: readonly string[]) =>
  readCalendar(unfold(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')), wholeCalendar);
const event = (...lines: readonly string[]): readonly string[] => ['BEGIN:VEVENT', 'UID:a', ...lines, 'END:VEVENT'];
const only = (...lines: readonly string[]) => {
  const read = calendar(...event(...lines));
  if (read.kind === 'refused') throw new Error('refused');
  const [first] = read.events;
  if (first === undefined) throw new Error('no event');
  return { ...first, codes: read.issues.map((one) => one.code) };
};
const codes = (...lines: readonly string[]): readonly string[] => calendar(...lines).issues.map((one) => one.code);

describe('a value that is called a day', () => {
  it('keeps its time of day, which then floats; midnight is how some exports write a day', () => {
    expect(only('DTSTART;VALUE=DATE:20260701T123000')).toMatchObject({
      allDay: false,
      start: '2026-07-01T12:30:00',
      codes: ['floating-time'],
    });
    expect(only('DTSTART;VALUE=DATE:20260701T000000')).toMatchObject({ allDay: true, start: '2026-07-01', codes: [] });
  });
});

describe('zones', () => {
  it.each([
    ['Europe/London', '2026-07-01T06:00:00Z', 'Europe/London'],
    ['"Romance Standard Time"', '2026-07-01T05:00:00Z', 'Europe/Paris'],
    ['AUS Eastern Daylight Time', '2026-06-30T21:00:00Z', 'Australia/Sydney'],
    ['/mozilla.org/20070129_1/America/New_York', '2026-07-01T11:00:00Z', 'America/New_York'],
    ['/softwarestudio.org/Olson_20011030_5/America/Argentina/Buenos_Aires', '2026-07-01T10:00:00Z', 'America/Argentina/Buenos_Aires'],
    ['"(UTC-05:00) Eastern Time (US and Canada)"', '2026-07-01T11:00:00Z', 'America/New_York'],
    ['"(GMT+01.00) Sarajevo/Warsaw/Zagreb"', '2026-07-01T05:00:00Z', 'Europe/Warsaw'],
    ['tzone://Microsoft/Utc', '2026-07-01T07:00:00Z', 'UTC'],
    ['Etc/GMT-2', '2026-07-01T05:00:00Z', 'Etc/GMT-2'],
  ])('%s', (tzid, start, zone) => {
    const quoted = tzid.includes(':') && !tzid.startsWith('"') ? `"${tzid}"` : tzid;
    expect(only(`DTSTART;TZID=${quoted}:20260701T070000`)).toMatchObject({ start, zone, codes: [] });
  });

  it.each(['Customized Time Zone', 'Nowhere/City', '2026-01-01', '+01:00', 'GMT +0100 (Standard) / GMT +0200 (Daylight)'])(
    '%s is asked for',
    (tzid) => {
      expect(only(`DTSTART;TZID="${tzid}":20260701T070000`)).toMatchObject({
        start: '2026-07-01T07:00:00',
        zone: null,
        codes: ['zone-unknown'],
      });
    },
  );

  const berlin = (name: string, ...blocks: readonly string[]): readonly string[] => [
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    ...blocks,
    'END:VTIMEZONE',
  ];
  const once = (kind: string, start: string, from: string, to: string, ...more: readonly string[]): readonly string[] => [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    ...more,
    `END:${kind}`,
  ];

  it('case:I18 a definition of a few dates is not used where it ends and the name is known', () => {
    const zone = berlin(
      'Europe/Berlin',
      ...once('DAYLIGHT', '20250330T020000', '+0100', '+0200'),
      ...once('STANDARD', '20251026T030000', '+0200', '+0100'),
    );
    const read = calendar(...zone, ...event('DTSTART;TZID=Europe/Berlin:20260119T090000', 'RRULE:FREQ=MONTHLY;COUNT=6'));
    expect(read).toMatchObject({
      events: [{ zone: 'Europe/Berlin', instances: { 0: '2026-01-19T08:00:00Z', 5: '2026-06-19T07:00:00Z' } }],
    });
  });

  it('uses a definition by dates only, and one without a known name', () => {
    const rdates = ['RDATE:20260329T020000,20270328T020000'];
    const zone = berlin(
      'Studio Time',
      ...once('DAYLIGHT', '20250330T020000', '+0100', '+0200', ...rdates),
      ...once('STANDARD', '20251026T030000', '+0200', '+0100', 'RDATE:20261025T030000'),
    );
    const at = (local: string) => calendar(...zone, ...event(`DTSTART;TZID=Studio Time:${local}`));
    expect(at('20260701T090000')).toMatchObject({ events: [{ start: '2026-07-01T07:00:00Z', zone: null }], issues: [] });
    expect(at('20261201T090000')).toMatchObject({ events: [{ start: '2026-12-01T08:00:00Z' }] });
    expect(at('20290701T090000')).toMatchObject({ issues: [{ code: 'zone-definition-ends' }] });
  });

  it('a time in the gap of a defined zone has the offset before, a repeated one is the first', () => {
    const rule = (month: number): string => `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`;
    const zone = berlin(
      'Z',
      ...once('DAYLIGHT', '19810329T020000', '+0100', '+0200', rule(3)),
      ...once('STANDARD', '19961027T030000', '+0200', '+0100', rule(10)),
    );
    expect(calendar(...zone, ...event('DTSTART;TZID=Z:20260329T023000'))).toMatchObject({
      events: [{ start: '2026-03-29T01:30:00Z' }],
      issues: [{ code: 'gap-time' }],
    });
    expect(calendar(...zone, ...event('DTSTART;TZID=Z:20261025T023000'))).toMatchObject({
      events: [{ start: '2026-10-25T00:30:00Z' }],
      issues: [],
    });
  });

  it('half-hour changes of Lord Howe are followed', () => {
    expect(only('DTSTART;TZID=Australia/Lord_Howe:20260101T120000').start).toBe('2026-01-01T01:00:00Z');
    expect(only('DTSTART;TZID=Australia/Lord_Howe:20260701T120000').start).toBe('2026-07-01T01:30:00Z');
  });
});

describe('starts and ends', () => {
  it.each([
    [['DTSTART:20260601'], { allDay: true, start: '2026-06-01', end: '2026-06-02' }],
    [['DTSTART;VALUE=DATE:20260601', 'DURATION:P3D'], { allDay: true, end: '2026-06-04' }],
    [['DTSTART:20260601T100000Z'], { allDay: false, start: '2026-06-01T10:00:00Z', end: '2026-06-01T10:00:00Z' }],
    [['DTSTART:2026-06-01T10:00:00Z', 'DTEND:20260601T1130Z'], { end: '2026-06-01T11:30:00Z' }],
    [['DTSTART;TZID=Europe/London:20260601T100000', 'DTEND;TZID=Asia/Tokyo:20260601T200000'], { end: '2026-06-01T11:00:00Z' }],
    [['DTSTART:20260601T100000Z', 'DTEND:20260601T090000Z'], { end: null, codes: ['end-before-start'] }],
    [['DTSTART:20260601T100000Z', 'DURATION:-PT1H'], { end: null, codes: ['end-before-start'] }],
    [['DTSTART:20260601T100000Z', 'DURATION:soon'], { end: null, codes: ['duration-unread'] }],
  ])('%j', (lines, expected) => expect(only(...lines)).toMatchObject(expected));

  it('an event without a start that can be read is an issue with its line', () => {
    expect(calendar(...event('SUMMARY:A', 'DTSTART:20260231T100000'))).toMatchObject({
      events: [],
      issues: [{ line: 5, code: 'start-unread' }],
    });
    expect(calendar(...event('SUMMARY:A'))).toMatchObject({ events: [], issues: [{ line: 2, code: 'start-missing' }] });
  });
});

describe('series', () => {
  it('exceptions count in any form, and COUNT counts before them', () => {
    const lines = [
      'DTSTART;TZID=Europe/London:20260601T100000',
      'RRULE:FREQ=DAILY;COUNT=4',
      'EXDATE:20260602T090000Z',
      'EXDATE;VALUE=DATE:20260603',
    ];
    expect(only(...lines).instances).toEqual(['2026-06-01T09:00:00Z', '2026-06-04T09:00:00Z']);
  });

  it('added dates come in, periods by their start', () => {
    const lines = ['DTSTART:20260601T090000Z', 'RDATE;VALUE=PERIOD:20260603T090000Z/PT1H', 'RDATE:20260605T090000Z,20260601T090000Z'];
    expect(only(...lines).instances).toEqual(['2026-06-01T09:00:00Z', '2026-06-03T09:00:00Z', '2026-06-05T09:00:00Z']);
  });

  it('THISANDFUTURE moves all that follow by the same wall time', () => {
    const read = calendar(
      ...event('DTSTART;TZID=Europe/London:20260323T090000', 'RRULE:FREQ=WEEKLY;COUNT=3'),
      ...event('RECURRENCE-ID;RANGE=THISANDFUTURE:20260330T080000Z', 'DTSTART;TZID=Europe/London:20260330T100000'),
    );
    expect(read).toMatchObject({ events: [{ instances: ['2026-03-23T09:00:00Z', '2026-03-30T09:00:00Z', '2026-04-06T09:00:00Z'] }] });
  });

  it('a cancelled series has no live start, a cancelled whole file neither', () => {
    expect(only('DTSTART:20260601T090000Z', 'STATUS:CANCELLED', 'RRULE:FREQ=DAILY;COUNT=2')).toMatchObject({
      instances: [],
      cancelled: { length: 2 },
    });
    expect(calendar('METHOD:CANCEL', ...event('DTSTART:20260601T090000Z'))).toMatchObject({
      events: [{ instances: [], status: 'CANCELLED' }],
    });
  });

  it('whole days move and go by date', () => {
    const read = calendar(
      ...event('DTSTART;VALUE=DATE:20260601', 'RRULE:FREQ=DAILY;COUNT=3'),
      ...event('RECURRENCE-ID;VALUE=DATE:20260602', 'DTSTART;VALUE=DATE:20260610'),
      ...event('RECURRENCE-ID;VALUE=DATE:20260603', 'STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20260603'),
    );
    expect(read).toMatchObject({ events: [{ instances: ['2026-06-01', '2026-06-10'], cancelled: ['2026-06-03'] }] });
  });

  it('an endless series is cut and says so; a horizon bounds it without a word', () => {
    const lines = unfold(['BEGIN:VCALENDAR', ...event('DTSTART:20200101T090000Z', 'RRULE:FREQ=DAILY'), 'END:VCALENDAR'].join('\n'));
    expect(readCalendar(lines, wholeCalendar)).toMatchObject({
      events: [{ instances: { length: 2000 } }],
      issues: [{ code: 'series-cut', line: 5 }],
    });
    const november = readCalendar(lines, { from: '2026-11-23', to: '2026-11-30', most: 2000 });
    expect(november).toMatchObject({ events: [{ instances: { 0: '2026-11-23T09:00:00Z', length: 8 } }], issues: [] });
  });

  it('a rule that is not understood leaves the first date and an issue', () => {
    expect(only('DTSTART:20260601T090000Z', 'RRULE:FREQ=DAILY;BYMOON=FULL')).toMatchObject({
      instances: ['2026-06-01T09:00:00Z'],
      codes: ['rule-unread'],
    });
  });
});

describe('broken files', () => {
  it('one bad line costs that line', () => {
    expect(calendar('NOT A PROPERTY', ...event('DTSTART:20260601T090000Z', 'BOGUS'))).toMatchObject({
      events: [{ uid: 'a' }],
      issues: [{ line: 2 }, { line: 6 }],
    });
  });

  it('a cut-off file gives what it holds and says where it ends', () => {
    expect(readCalendar(unfold('BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260601T090000Z'), wholeCalendar)).toMatchObject({
      events: [{ uid: 'a' }],
      issues: [
        { line: 2, code: 'cut-off' },
        { line: 1, code: 'cut-off' },
      ],
    });
  });

  it('everything that is no event is said', () => {
    expect(codes('BEGIN:VTODO', 'SUMMARY:Buy rope', 'END:VTODO', 'BEGIN:VFREEBUSY', 'END:VFREEBUSY')).toEqual([
      'component-unread',
      'component-unread',
    ]);
  });

  it('components without end are refused', () => {
    expect(readCalendar(unfold('BEGIN:X\n'.repeat(100_000)), wholeCalendar)).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'too-deep' }],
    });
  });

  it('fuzz: never throws, and no event is dropped in silence', () => {
    const line = fc.constantFrom(
      ...[
        'DTSTART:20260601T100000',
        'DTSTART;VALUE=DATE:20260601',
        'DTSTART;TZID=Europe/Paris:20260329T023000',
        'DTEND:20260601T090000Z',
        'DURATION:P1DT1H',
      ],
      ...[
        'RRULE:FREQ=WEEKLY',
        'RRULE:FREQ=YEARLY;BYWEEKNO=-1,53',
        'EXDATE:2026',
        'RECURRENCE-ID:20260601',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:b',
        'STATUS:CANCELLED',
        ':',
        ';;;=:"',
      ],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const read = calendar(...event(...lines));
        const begun = ['BEGIN:VEVENT', ...lines].filter((one) => one === 'BEGIN:VEVENT').length;
        if (read.kind === 'calendar') expect(read.events.length + read.issues.length).toBeGreaterThanOrEqual(Math.min(begun, 1));
      }),
    );
  });
});
