import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, readFile, readIncoming } from '#files/index.ts';
import { wrongCharacters } from '../cases/partial.ts';
import { lostIn } from './lost.ts';
import { madeFiles } from './made.ts';

/** Why a whole file may be refused. A code that is not here is a new promise to the user: it belongs into docs/formats.md first. */
const stable = new Set([
  ...['too-large', 'not-text', 'kind-unknown', 'no-rows', 'line-too-long', 'too-many-columns', 'too-many-rows', 'too-many-cells'],
  ...['xml-broken', 'xml-doctype', 'xml-too-deep', 'xml-entities', 'not-final-draft'],
  ...['zip-broken', 'zip-bomb', 'zip-encrypted', 'zip-kind', 'not-a-workbook', 'old-workbook'],
  ...['no-calendar', 'no-contacts', 'too-deep', 'too-many-events', 'too-many-contacts', 'json-broken', 'json-unknown'],
]);

/** What breaks readers: the marks of every format, and what never belongs into one. */
const tokens: readonly string[] = [
  ...['/*', '*/', '[[', ']]', '#12A#', '\n\n', '\r', '\r\n', '  \n', 'INT. ', '.', '!', '@', '~', '>', '<', '^', '=', '===', '**', '_'],
  ...['"', '""', ',', ';', '\t', 'sep=;\n', '=cmd()', '08-Feb', '1E2', '02/03', '\n"'],
  ...['<Text>', '</Text>', '<Paragraph Type="Scene Heading">', '</Paragraph>', '</Content>', '<![CDATA[', ']]>', '<!--', '&#0;', '&lt;'],
  ...['<!DOCTYPE a [<!ENTITY b "c">]>', '<!ENTITY x SYSTEM "file:///etc/passwd">', '&b;'],
  ...[
    'BEGIN:VEVENT\n',
    'END:VEVENT\n',
    'BEGIN:VCARD\n',
    'END:VCARD\n',
    'BEGIN:VCALENDAR\n',
    '\n ',
    'RRULE:FREQ=SECONDLY\n',
    'DTSTART:99999999\n',
  ],
  ...['TEL;CELL:', ':', '{', '}', '[', ']', '-1', '1e999', 'null', '\0', '\u{feff}', '\u{fffd}', 'ß', '\u{1f3ac}', '\u{202e}'],
];

interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}
const casesFolder = join(import.meta.dirname, '../cases');
/** The corpus of each reader: made files, and every input that people once met trouble with. */
const caseInputs: readonly Seed[] = readdirSync(casesFolder, { recursive: true, withFileTypes: true })
  .filter(
    (entry) => entry.isFile() && /^input|\.(?:csv|tsv|ics|vcf|json|fdx|fountain)$/u.test(entry.name) && entry.name !== 'expected.json',
  )
  .map((entry) => ({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }))
  .filter(({ bytes }) => bytes.length < 20_000);
const endOf = (name: string): string => name.slice(name.lastIndexOf('.'));
const seedsOf = (name: string, make: (things: number) => Uint8Array): readonly Seed[] => [
  { name, bytes: make(0) },
  { name, bytes: make(1) },
  { name, bytes: make(6) },
  ...caseInputs.filter((one) => endOf(one.name) === endOf(name)).map(({ bytes }) => ({ name, bytes })),
];

type Change =
  | { readonly kind: 'flip'; readonly at: number; readonly value: number }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'insert'; readonly at: number; readonly token: string }
  | { readonly kind: 'end'; readonly at: number };
const place = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: place, value: fc.nat(255) }),
  fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.nat(80) }),
  fc.record({ kind: fc.constant('repeat' as const), at: place, length: fc.nat(120), times: fc.integer({ min: 1, max: 8 }) }),
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert' as const), at: place, token: fc.constantFrom(...tokens) }) },
  fc.record({ kind: fc.constant('end' as const), at: place }),
);

function changed(bytes: Uint8Array, one: Change): Uint8Array {
  const at = Math.floor(one.at * bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (one.kind) {
    case 'flip':
      return Uint8Array.from(bytes, (byte, place) => (place === at ? one.value : byte));
    case 'cut':
      return Buffer.concat([before, after.subarray(one.length)]);
    case 'repeat':
      return Buffer.concat([before, ...Array.from({ length: one.times }, () => after.subarray(0, one.length)), after]);
    case 'insert':
      return Buffer.concat([before, Buffer.from(one.token), after]);
    case 'end':
      return before;
  }
}

describe('fuzz: every reader, from files that are right and files that were wrong once', () => {
  it.each(madeFiles.map((file) => [file.kind, file] as const))('%s: no crash, stable refusals, nothing dropped in silence', (_, file) => {
    const seeds = seedsOf(file.name, file.make);
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 8 }), ({ name, bytes }, changes) => {
        const hostile = changes.reduce(changed, bytes);
        const answer = readFile(name, hostile);
        const incoming = readIncoming(name, hostile);
        for (const one of [answer, incoming]) {
          if (one.kind === 'refused') expect(stable).toContain(one.issues[0]?.code);
          expect(one.issues.filter(({ code, said }) => code === '' || said.trim() === '')).toEqual([]);
        }
        expect(wrongCharacters(answer, '')).toEqual([]);
        if (/\.(?:fountain|csv|tsv)$/u.test(name) && decodeText(hostile, 1_000_000).ok) expect(lostIn(name, hostile, answer)).toEqual([]);
      }),
    );
  });
});
