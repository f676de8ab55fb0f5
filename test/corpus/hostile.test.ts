import { describe, expect, it } from 'vitest';
import { readFile, readIncoming, writeXlsx } from '#files/index.ts';
import { stepsOf } from '../cases/steps.ts';
import { bomb } from '../vocabulary/bomb.ts';
import { madeFiles } from './made.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const megabyte = 1024 * 1024;
/** Bytes without any order, the same in every run. */
function noise(length: number): Uint8Array {
  let state = 20261201;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}
/** The code of a refusal, or what was read. */
const codeOf = (name: string, bytes: Uint8Array): string => {
  const answers = [readFile(name, bytes), readIncoming(name, bytes)].map((one) =>
    one.kind === 'refused' ? one.issues[0]?.code : one.kind,
  );
  return [...new Set(answers)].join(' or ');
};
const ends = ['fountain', 'txt', 'fdx', 'csv', 'tsv', 'xlsx', 'ics', 'vcf', 'json'];

/** Some of these are large on purpose, and the machine that tests may be busy. */
const patience = { timeout: 60_000 };

describe('hostile files are refused with a stable code', patience, () => {
  it('truncated XML, wherever it is cut', () => {
    const whole = madeFiles.find(({ kind }) => kind === 'Final Draft')?.make(3) ?? utf8('');
    for (let at = 60; at < whole.length - 1; at += 37) expect(codeOf('a.fdx', whole.subarray(0, at))).toBe('xml-broken');
  });

  it('a workbook cut off, wherever', () => {
    const whole = writeXlsx([{ name: 'A', rows: [['Scene', 'Set'], ...Array.from({ length: 50 }, (_, row) => [String(row), 'HALL'])] }]);
    for (let at = 30; at < whole.length - 1; at += 97)
      expect(codeOf('a.xlsx', whole.subarray(0, at))).toMatch(/^zip-broken$|^not-a-workbook$/u);
  });

  it('entity bombs, nested and wide', () => {
    const nested = Array.from({ length: 20 }, (_, level) => `<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`).join('');
    for (const type of [`<!DOCTYPE FinalDraft [${nested}]>`, '<!doctype a>', '<!DOCTYPE a [<!ENTITY % p "x">%p;]>'])
      expect(
        codeOf(
          'a.fdx',
          utf8(`<?xml version="1.0"?>${type}<FinalDraft><Content><Paragraph><Text>&l19;</Text></Paragraph></Content></FinalDraft>`),
        ),
      ).toBe('xml-doctype');
    // An entity that nobody declared stays as it is written; it never grows.
    const wide = `<FinalDraft><Content><Paragraph Type="Action"><Text>${'&x;'.repeat(10_000)}</Text></Paragraph></Content></FinalDraft>`;
    expect(codeOf('a.fdx', utf8(wide))).toBe('screenplay');
  });

  it('external entities: no file and no address is ever opened', () => {
    for (const source of ['SYSTEM "file:///etc/passwd"', 'PUBLIC "-//a" "http://127.0.0.1:9/x.dtd"']) {
      const text = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x ${source}>]><FinalDraft><Content><Paragraph><Text>&x;</Text></Paragraph></Content></FinalDraft>`;
      expect(codeOf('a.fdx', utf8(text))).toBe('xml-doctype');
    }
  });

  it('zip bombs', () => {
    const endless = bomb();
    const before = process.memoryUsage().rss;
    for (const name of ['bomb.xlsx', 'bomb.ods', 'bomb.csv', 'bomb.fountain', 'bomb.fdx'])
      expect(codeOf(name, endless)).toMatch(/zip-bomb|not-text/u);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * megabyte);
  });

  it.each(ends)('50 MB of .%s', (end) => {
    const letters = new Uint8Array(50 * megabyte).fill(97);
    for (let at = 60; at < letters.length; at += 61) letters[at] = 10;
    const head: Readonly<Record<string, string>> = {
      fdx: '<?xml version="1.0"?><FinalDraft>',
      ics: 'BEGIN:VCALENDAR\n',
      vcf: 'BEGIN:VCARD\n',
      json: '[1',
    };
    letters.set(utf8(head[end] ?? 'a,b\n'));
    expect(codeOf(`a.${end}`, letters)).toMatch(/^(?:too-large|not-a-workbook|zip-kind)$/u);
  });

  it.each(ends)('a binary called .%s', (end) => {
    for (const bytes of [noise(20_000), Buffer.concat([utf8('%PDF-1.7'), noise(500)]), new Uint8Array(5000), utf8('\u007fELF')])
      expect(codeOf(`a.${end}`, bytes)).not.toMatch(/undefined/u);
    expect(codeOf(`a.${end}`, Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.alloc(4000, 0x80)]))).toMatch(
      /^(?:not-text|not-a-workbook|zip-kind)$/u,
    );
  });

  it('a million columns', () => {
    expect(codeOf('a.csv', utf8(`${'a,'.repeat(1_000_000)}\n`))).toMatch(/^(?:too-many-columns|line-too-long)$/u);
    expect(codeOf('a.tsv', utf8(`${'a\t'.repeat(1_000_000)}\n`))).toMatch(/^(?:too-many-columns|line-too-long)$/u);
    expect(codeOf('a.csv', utf8(`a,b\n1,2\n${'1,'.repeat(5000)}\n`))).toBe('too-many-columns');
  });

  it('deep nesting', () => {
    expect(codeOf('a.fdx', utf8(`<FinalDraft>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}</FinalDraft>`))).toBe('xml-too-deep');
    expect(codeOf('a.json', utf8('['.repeat(200_000)))).toBe('too-deep');
    expect(codeOf('a.json', utf8(`${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`))).toBe('too-deep');
    expect(codeOf('a.ics', utf8(`BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(50_000)}`))).toBe('too-deep');
    expect(codeOf('a.vcf', utf8('BEGIN:VCARD\n'.repeat(50_000)))).toMatch(/^(?:too-deep|contacts|no-contacts|too-many-contacts)$/u);
    expect(codeOf('a.fountain', utf8('/*'.repeat(200_000)))).toBe('screenplay');
  });

  it('endless lines', () => {
    const line = 'x'.repeat(3 * megabyte);
    expect(codeOf('a.csv', utf8(`a,b\n"${line}`))).toMatch(/^(?:line-too-long|table)$/u);
    expect(codeOf('a.fountain', utf8(line))).toBe('screenplay');
    expect(codeOf('a.ics', utf8(`BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261201\nSUMMARY:${line}\nEND:VEVENT\nEND:VCALENDAR`))).toBe(
      'calendar',
    );
    expect(
      codeOf(
        'a.fdx',
        utf8(`<FinalDraft Version="5"><Content><Paragraph Type="Action"><Text>${line}</Text></Paragraph></Content></FinalDraft>`),
      ),
    ).toBe('screenplay');
  });
});

describe('every reader grows with its input, counted in steps', patience, () => {
  it.each(madeFiles.map((file) => [file.kind, file] as const))(
    '%s: eight times the things, about eight times the steps',
    (_, { name, make }) => {
      const [small, large] = [200, 1600].map((things) => {
        const bytes = make(things);
        return stepsOf(() => readIncoming(name, bytes));
      });
      expect((large ?? 0) / (small ?? 1)).toBeLessThan(8 * 1.3);
    },
  );
});
