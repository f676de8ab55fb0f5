import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readFile } from '#files/index.ts';
import { difference, wrongCharacters } from './partial.ts';

interface Case {
  readonly id: string;
  readonly what_happened: string;
  readonly judged: 'read' | 'by feature' | 'by hand';
  readonly input: readonly string[];
  readonly expected?: unknown;
  readonly expectedByFile?: Readonly<Record<string, unknown>>;
}

const folder = import.meta.dirname;
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^[SVIR]\d/.test(entry.name))
  .map((entry): Case => JSON.parse(readFileSync(join(folder, entry.name, 'expected.json'), 'utf8')))
  .filter(({ judged }) => judged === 'read');

/** Chatham has quarter hours and southern summer, Los Angeles and Tokyo lie on both sides of UTC. */
const machineZones = ['UTC', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Chatham', 'Europe/London'];
const ownZone = process.env['TZ'];

describe('lists, calendars, contacts and rundowns that others met trouble with', () => {
  afterEach(() => {
    process.env['TZ'] = ownZone;
  });

  it('are all here', () => expect(cases.length).toBeGreaterThanOrEqual(32));

  it.each(cases.map((one) => [`case:${one.id} ${one.what_happened}`, one] as const))('%s', (_, one) => {
    for (const name of one.input) {
      const bytes = readFileSync(join(folder, one.id, name));
      const expected = one.expectedByFile?.[name] ?? one.expected;
      const answers = machineZones.map((zone) => {
        process.env['TZ'] = zone;
        return readFile(name, bytes);
      });
      expect(difference(expected, answers[0], '', '')).toBeNull();
      expect(wrongCharacters(answers[0], '')).toEqual([]);
      for (const other of answers) expect(other).toEqual(answers[0]);
    }
  });
});
