import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '#files/index.ts';
import { printedCues } from '#script/index.ts';

const folder = import.meta.dirname;
const inputOf = (id: string): { readonly name: string; readonly bytes: Uint8Array } => {
  const own = readdirSync(folder).find((name) => name.startsWith(`${id}-`)) ?? id;
  const name = readdirSync(join(folder, own)).find((file) => file.startsWith('input')) ?? '';
  return { name, bytes: readFileSync(join(folder, own, name)) };
};
const cues = (id: string) => {
  const { name, bytes } = inputOf(id);
  const events: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  const list = Array.isArray(events) ? { rundown: events } : { rundown: (events as { readonly events: unknown }).events };
  const answer = readFile(name, new TextEncoder().encode(JSON.stringify(list)));
  if (answer.kind !== 'rundown') throw new Error(`${id} is ${answer.kind}`);
  return answer.events;
};
const at = (text: string): number => {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return (hour * 60 + minute) * 60_000;
};

describe('cases judged by what a feature does', () => {
  it("case:F55 (CONT'D) is set where the page is printed, within a scene, and never twice", () => {
    const { name, bytes } = inputOf('F55');
    const script = readFile(name, bytes);
    if (script.kind !== 'screenplay') throw new Error(script.kind);
    expect(printedCues(script.elements)).toEqual(['RUI', "RUI (CONT'D)", "RUI (CONT'D)", 'RUI']);
    expect(script.cast).toMatchObject([{ name: 'RUI', speeches: 4 }]);
    expect(script.elements.flatMap((one) => (one.type === 'character' ? [one.extension] : []))).toEqual([[], [], ["CONT'D"], []]);
  });

  it('case:R07 as read: what counts to its end is known by its end, for the live work', () => {
    expect(cues('R07')).toMatchObject([
      { cue: 'talk', end: at('17:00'), countToEnd: false },
      { cue: 'break', start: at('17:00'), end: at('18:00'), countToEnd: true },
    ]);
  });

  it('case:R10 as read: planned starts stand, and the gap that can absorb a delay is known', () => {
    expect(cues('R10')).toMatchObject([
      { start: at('12:00'), gap: 0 },
      { start: at('12:15'), gap: 5 * 60_000 },
      { start: at('12:25'), gap: 0 },
    ]);
  });

  it('case:R11 case:R18 as read: a link follows the end of the cue before', () => {
    for (const id of ['R11', 'R18']) {
      const [first, second] = cues(id);
      expect([second?.linkStart, second?.start]).toEqual([true, first?.end]);
    }
  });

  it('case:R19 as read: a cue of no length stays in its place, on the same day, and is nobody’s delay', () => {
    expect(cues('R19')).toMatchObject([{ cue: 'a' }, { cue: 'cue-only', duration: 0, dayOffset: 0 }, { cue: 'b', start: at('10:00'), dayOffset: 0 }]);
  });
});

/** What only a running show can show; each gets its test with the live work. */
const live = ['R07', 'R08', 'R09', 'R10', 'R11', 'R12', 'R13', 'R14', 'R15', 'R17', 'R18', 'R19'];

it('every case judged by a feature has a named test, or waits for the live work by name', () => {
  const tests = ['src', 'test'].flatMap((root) =>
    readdirSync(join(folder, '../..', root), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  );
  const judged = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => JSON.parse(readFileSync(join(folder, entry.name, 'expected.json'), 'utf8')) as { readonly id: string; readonly judged: string })
    .filter((one) => one.judged === 'by feature')
    .map(({ id }) => id.split('-')[0] ?? id);
  expect(judged.length).toBeGreaterThan(15);
  const without = judged.filter((id) => !live.includes(id) && !tests.some((text) => new RegExp(`case:${id}\\b`, 'u').test(text)));
  expect(without).toEqual([]);
});
