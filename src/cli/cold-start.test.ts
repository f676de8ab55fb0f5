import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeFile, type Production } from '#model/index.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const patience = { timeout: 120_000 };
const now = ['--now', '2026-12-01T09:00:00Z'];

/** What a stranger has: nothing of it was made for this program, and no file is called after the person it is of. */
const script = `Title: Night Bus

INT. GARAGE - DAY #1#

MARA
Four short.

TOM
I have two.

EXT. BUS STOP - NIGHT #2#

MARA
It is late.

INT. GARAGE - NIGHT #3#

TOM
Where is she?

INT. KITCHEN - DAY #4#

MARA
I am leaving.

ROSA
Eat first.

EXT. BUS STOP - DAY #5#

ROSA
Gone.

INT. KITCHEN - NIGHT #6#

ROSA
She will ring.

TOM
She will.
`;
const contacts = `Name,Role,Character,Mobile,Email
Ada Quill,cast,MARA,+44 20 7946 0801,ada.quill@unit.example.invalid
Ben Orrin,cast,TOM,+44 20 7946 0802,ben.orrin@unit.example.invalid
Cora Tamm,cast,ROSA,+44 20 7946 0803,cora.tamm@unit.example.invalid
`;
const calendarOf = (...lines: readonly string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const adas = calendarOf(
  'X-WR-CALNAME:Ada Quill',
  ...['BEGIN:VEVENT', 'UID:1', 'DTSTART;VALUE=DATE:20261208', 'DTEND;VALUE=DATE:20261209', 'SUMMARY:theatre', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:2', 'DTSTART:20261209T070000Z', 'DTEND:20261209T110000Z', 'SUMMARY:rehearsal', 'END:VEVENT'],
);
const bens = calendarOf(
  ...['BEGIN:VEVENT', 'UID:1', 'DTSTART;TZID=Europe/London:20261207T150000', 'DTEND;TZID=Europe/London:20261207T220000'],
  ...['SUMMARY:voice', 'ORGANIZER:mailto:Ben.Orrin@unit.example.invalid', 'END:VEVENT'],
);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'coverset-cold-'));
  const files = { 'night-bus.fountain': script, 'contacts.csv': contacts, 'export.ics': adas, 'calendar-2.ics': bens };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every command that the stranger types is counted. */
let steps = 0;
function coverset(...args: readonly string[]): Promise<{ readonly code: number | null; readonly out: string }> {
  steps += 1;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args, ...now], {
      cwd: folder,
      env: { ...process.env, COVERSET_DATA: path.join(folder, 'data') },
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.on('close', (code) => resolve({ code, out }));
  });
}
function production(): Production {
  const decoded = decodeFile(readFileSync(path.join(folder, 'film.json'), 'utf8'));
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.issues));
  return decoded.production;
}

describe('a cold start: a stranger’s script, contact list and two calendars', () => {
  it('two commands to the first useful options; the plan keeps both calendars', patience, async () => {
    const files = ['night-bus.fountain', 'contacts.csv', 'export.ics', 'calendar-2.ics'];
    const founding = ['--zone', 'Europe/London', '--currency', 'GBP', '--degrees', '51.5,-0.12', '--minutes-per-page', '60'];
    const made = await coverset('import', ...files, '-o', 'film.json', ...founding, '--from', '2026-12-07', '--days', '3');
    expect([made.code, made.out]).toEqual([0, expect.stringContaining('the calendar of Ada Quill, 2 entries: 2 with start and end')]);
    expect(made.out).toContain('the calendar of Ben Orrin, 1 entry: 1 with start and end');
    expect(made.out).toContain('No rule is broken.');
    const { plan, scenes, availability, people } = production();
    const on = (date: string) => (plan.order[date as keyof typeof plan.order] ?? []).flatMap((part) => scenes[part]?.cast ?? []);
    const ada = Object.values(people).find(({ name }) => name === 'Ada Quill')?.id;
    expect(Object.values(availability).map(({ date, state, from, until }) => [date, state, from, until])).toEqual([
      ['2026-12-08', 'X', null, null],
      ['2026-12-09', 'A', '11:00', null],
      ['2026-12-07', 'A', null, '15:00'],
    ]);
    expect(on('2026-12-08')).not.toContain(ada);
    const answer = await coverset('options', 'film.json', '! mara out mon 7');
    expect([answer.code, answer.out]).toEqual([0, expect.stringMatching(/^1 .*\[(?:verified|ask)\]/mu)]);
    expect(answer.out).toMatch(/Ada Quill, \+44 20 7946 0801/u);
    expect(steps).toBe(2);
  });

  it('a calendar that may be of two people is of nobody, and says of whom it may be', patience, async () => {
    const both = bens.replace('END:VEVENT', 'ATTENDEE:mailto:cora.tamm@unit.example.invalid\r\nEND:VEVENT');
    writeFileSync(path.join(folder, 'shared.ics'), both);
    const before = readFileSync(path.join(folder, 'film.json'), 'utf8');
    const read = await coverset('import', 'shared.ics', '-o', 'film.json');
    expect(read.out).toContain('"shared.ics" may be of Cora Tamm or Ben Orrin: call the file after the person');
    expect(readFileSync(path.join(folder, 'film.json'), 'utf8')).toBe(before);
  });
});
