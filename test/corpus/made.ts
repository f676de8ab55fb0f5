import { factsFiles, factsWorkbook, writeXlsx } from '#files/index.ts';

/** Files of every kind that is read, of any size: plain ones, as an office writes them. For growth, memory and fuzzing. */
export interface MadeFile {
  readonly kind: string;
  readonly name: string;
  /** A file of so many things: scenes, rows, cards, entries, cues. */
  readonly make: (things: number) => Uint8Array;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const many = <T>(times: number, make: (place: number) => T): readonly T[] => Array.from({ length: times }, (_, place) => make(place));
const two = (number: number): string => String(number).padStart(2, '0');

const fountain = (scenes: number): Uint8Array =>
  utf8(
    many(scenes, (scene) =>
      [
        `INT. SET ${scene % 40} - DAY #${scene + 1}#`,
        ...Array<string>(4).fill(`A line of *action* here [[a note]].\n\nROLE ${scene % 25}\nWords that are said.`),
        '',
      ].join('\n\n'),
    ).join('/* cut\n\nINT. CUT - DAY */\n\n'),
  );

const fdx = (scenes: number): Uint8Array => {
  const speech = (role: number): string =>
    `<Paragraph Type="Character"><Text>ROLE ${role}</Text></Paragraph>\n<Paragraph Type="Dialogue"><Text>Words &amp; more that are said.</Text></Paragraph>\n`;
  const body = many(
    scenes,
    (scene) =>
      `<Paragraph Type="Scene Heading" Number="${scene + 1}"><SceneProperties Length="2/8" Page="${scene}"/><Text>INT. SET ${scene % 40} - DAY</Text></Paragraph>\n<Paragraph Type="Action"><Text>A line of action.</Text></Paragraph>\n${speech(scene % 25).repeat(4)}`,
  ).join('');
  return utf8(
    `<?xml version="1.0" encoding="UTF-8"?>\n<FinalDraft DocumentType="Script" Version="5"><Content>\n${body}</Content></FinalDraft>`,
  );
};

const rowsOf = (rows: number): readonly (readonly string[])[] => [
  ['Scene', 'I/E', 'Set', 'D/N', 'Pages', 'Cast', 'Synopsis'],
  ...many(rows, (row) => [
    String(row + 1),
    row % 3 === 0 ? 'EXT' : 'INT',
    `HARROW HOUSE - ROOM ${row % 40}`,
    row % 4 === 0 ? 'N' : 'D',
    `${row % 3} ${1 + (row % 7)}/8`,
    `${1 + (row % 9)}, ${10 + (row % 5)}`,
    `They talk, and "nobody" listens ${row}`,
  ]),
];
const quoted = (cell: string, sign: string): string =>
  cell.includes('"') || cell.includes(sign) ? `"${cell.replaceAll('"', '""')}"` : cell;
const separated = (sign: string) => (rows: number) =>
  utf8(
    `${rowsOf(rows)
      .map((cells) => cells.map((cell) => quoted(cell, sign)).join(sign))
      .join('\r\n')}\r\n`,
  );

const phone = (place: number): string => `+44 20 7946 ${String(place % 10_000).padStart(4, '0')}`;
const vcards = (cards: number): Uint8Array =>
  utf8(
    many(
      cards,
      (card) =>
        `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:p${card}\r\nN:Orr;Gale ${card};;;\r\nFN:Gale ${card} Orr\r\nTEL;TYPE=CELL:${phone(card)}\r\nEMAIL:gale${card}@unit.example.invalid\r\nNOTE:a longer note\\, folded \r\n here\r\nEND:VCARD\r\n`,
    ).join(''),
  );
const contacts = (people: number): Uint8Array =>
  utf8(
    `Name,Role,Mobile,Email\n${many(people, (one) => `Gale ${one} Orr,gaffer,${phone(one)},gale${one}@unit.example.invalid\n`).join('')}`,
  );
const money = (lines: number): Uint8Array => utf8(`Line,Amount\n${many(lines, (line) => `van ${line},${line % 500}.50\n`).join('')}`);

const calendar = (entries: number): Uint8Array =>
  utf8(
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${many(
      entries,
      (entry) =>
        `BEGIN:VEVENT\r\nUID:e${entry}\r\nDTSTART;TZID=Europe/London:2026${two(1 + (entry % 12))}${two(1 + (entry % 28))}T090000\r\nDTEND;TZID=Europe/London:2026${two(1 + (entry % 12))}${two(1 + (entry % 28))}T170000\r\nSUMMARY:booked ${entry}\r\nEND:VEVENT\r\n`,
    ).join('')}END:VCALENDAR\r\n`,
  );

const ontime = (cues: number): Uint8Array => {
  const entries = many(cues, (cue) => ({
    ...{ type: 'event', id: `c${cue}`, cue: String(cue + 1), title: `Cue ${cue}`, note: '', colour: '', skip: false, linkStart: cue > 0 },
    ...{ timeStart: (cue * 60_000) % 86_400_000, timeEnd: ((cue + 1) * 60_000) % 86_400_000, duration: 60_000, timerType: 'count-down' },
  }));
  const order = entries.map(({ id }) => id);
  const rundown = {
    id: 'r',
    title: 'Show',
    order,
    flatOrder: order,
    entries: Object.fromEntries(entries.map((one) => [one.id, one])),
    revision: 1,
  };
  return utf8(JSON.stringify({ rundowns: { r: rundown }, project: { title: 'Show' }, settings: {}, customFields: {} }));
};
const sofie = (parts: number): Uint8Array =>
  utf8(
    JSON.stringify({
      rundown: { name: 'Show', expectedStartTime: 1_780_000_000_000, expectedEndTime: 1_780_010_000_000 },
      segments: many(Math.ceil(parts / 10), (one) => ({ id: `s${one}`, name: `Segment ${one}`, rank: one, float: false })),
      parts: many(parts, (one) => ({
        ...{ id: `p${one}`, name: `Part ${one}`, rank: one % 10, float: false, segmentId: `s${Math.floor(one / 10)}` },
        payload: { type: 'CAM', duration: 30, script: 'read this' },
      })),
      pieces: [],
    }),
  );

const kitSheet = (rows: number) => [
  {
    name: 'Kit' as const,
    rows: [['id', 'name', 'weight g', 'price a day'], ...many(rows, (row) => [`k${row}`, `lens ${row}`, String(500 + row), '12.50'])],
  },
];

/** Every reader, by the kind of file it reads. */
export const madeFiles: readonly MadeFile[] = [
  { kind: 'Fountain', name: 'a.fountain', make: fountain },
  { kind: 'Final Draft', name: 'a.fdx', make: fdx },
  { kind: 'csv', name: 'a.csv', make: separated(',') },
  { kind: 'tsv', name: 'a.tsv', make: separated('\t') },
  { kind: 'xlsx', name: 'a.xlsx', make: (rows) => writeXlsx([{ name: 'Breakdown', rows: rowsOf(rows) }]) },
  { kind: 'vCard', name: 'a.vcf', make: vcards },
  { kind: 'contacts csv', name: 'contacts.csv', make: contacts },
  { kind: 'money csv', name: 'money.csv', make: money },
  { kind: 'calendar', name: 'a.ics', make: calendar },
  { kind: 'Ontime', name: 'a.json', make: ontime },
  { kind: 'Sofie', name: 'sofie.json', make: sofie },
  {
    kind: 'facts csv',
    name: 'Kit.csv',
    make: (rows) =>
      utf8(
        factsFiles(kitSheet(rows))
          .map(({ text }) => text)
          .join(''),
      ),
  },
  { kind: 'facts xlsx', name: 'facts.xlsx', make: (rows) => factsWorkbook(kitSheet(rows)) },
];
