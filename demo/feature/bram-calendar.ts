/** Planned hours of Bram Oakes, Mon 23 to Mon 30 Nov: feature 40, partner film 18, "trailer" 9 (the third booking): 67 of 45 agreed. */
const bookings: readonly (readonly [what: string, date: string, from: number, to: number])[] = [
  ['feature', '20261123', 9, 17],
  ['partner film', '20261123', 17, 20],
  ['feature', '20261124', 9, 16],
  ['partner film', '20261124', 16, 20],
  ['feature', '20261125', 9, 16],
  ['partner film', '20261125', 16, 19],
  ['feature', '20261126', 9, 15],
  ['partner film', '20261126', 15, 18],
  ['trailer', '20261126', 18, 21],
  ['feature', '20261127', 9, 15],
  ['partner film', '20261127', 15, 18],
  ['trailer', '20261127', 18, 21],
  ['feature', '20261130', 9, 15],
  ['partner film', '20261130', 15, 17],
  ['trailer', '20261130', 17, 20],
];

const hour = (value: number): string => `T${String(value).padStart(2, '0')}0000`;
const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'DTSTART:19810329T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const event = (number: number, what: string, start: string, end: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:bram-${String(number).padStart(2, '0')}@post.example.invalid`,
  'DTSTAMP:20261120T170000Z',
  start,
  end,
  `SUMMARY:${what}`,
  'END:VEVENT',
];

/** His calendar as he keeps it: the last entry was typed without a zone, so nobody can say when it is. */
export function bramCalendar(): string {
  const zoned = bookings.map(([what, date, from, to], index) =>
    event(index + 1, what, `DTSTART;TZID=Europe/London:${date}${hour(from)}`, `DTEND;TZID=Europe/London:${date}${hour(to)}`),
  );
  const floating = event(bookings.length + 1, 'collect sound rolls', 'DTSTART:20261125T200000', 'DTEND:20261125T220000');
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Coverset//demo//EN', 'CALSCALE:GREGORIAN'],
    ...zone,
    ...zoned.flat(),
    ...floating,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
