import { describe, expect, it } from 'vitest';
import { readFile } from '#files/index.ts';
import { stepsOf } from './steps.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const fountainOf = (scenes: number): string =>
  Array.from({ length: scenes }, (_, scene) =>
    [
      `INT. SET ${scene % 40} - DAY #${scene}#`,
      ...Array(4).fill(`Line of *action* here [[a note]].\n\nROLE ${scene % 25} ^\nWords.`),
      '',
    ].join('\n\n'),
  ).join('/* cut\n\nINT. CUT - DAY */\n\n');

const fdxOf = (scenes: number): string => {
  const speech =
    '<Paragraph Type="Character"><Text>ROLE</Text></Paragraph>\n<Paragraph Type="Dialogue"><Text>Words &amp; more.</Text></Paragraph>\n';
  const scene = (number: number): string =>
    `<Paragraph Type="Scene Heading" Number="${number}"><Text>INT. SET - DAY</Text></Paragraph>\n${speech.repeat(4)}`;
  return `<FinalDraft Version="5"><Content>\n${Array.from({ length: scenes }, (_, number) => scene(number)).join('')}</Content></FinalDraft>`;
};

/** Texts that drive careless readers into quadratic time. */
const hostile: Readonly<Record<string, (times: number) => string>> = {
  'open notes in one line': (times) => '[['.repeat(times),
  'open notes in paragraphs': (times) => '[[a\n\n'.repeat(times),
  'notes in one line': (times) => 'x[[a]]'.repeat(times),
  'comments in one line': (times) => 'x/**/'.repeat(times),
  'open comments': (times) => '/*'.repeat(times),
  'asterisks that open': (times) => '*a '.repeat(times),
  'emphasis that crosses': (times) => '**a_b**_ '.repeat(times),
  'brackets of a cue': (times) => `A${'()'.repeat(times)}\nx`,
  'nested brackets of a cue': (times) => `A${'('.repeat(times)}${')'.repeat(times)}\nx`,
  'a speech held open': (times) => `A\n${'b\n  \n'.repeat(times)}`,
  'carets in a row': (times) => 'A ^\nb\n\n'.repeat(times),
  'headings without blanks': (times) => 'INT. A\n'.repeat(times),
  'a heading of dashes': (times) => `INT. A${' - B'.repeat(times)}`,
  'a title page': (times) => `Title: a\n${'    b\n'.repeat(times)}`,
};

describe('a reader grows with its input, counted in steps', () => {
  it.each([
    ['Fountain', 'a.fountain', fountainOf],
    ['Final Draft', 'a.fdx', fdxOf],
  ])('%s: eight times the scenes, about eight times the steps', (_, name, make) => {
    const [small, large] = [600, 4800].map((scenes) => {
      const bytes = utf8(make(scenes));
      return stepsOf(() => readFile(name, bytes));
    });
    expect((large ?? 0) / (small ?? 1)).toBeLessThan(8 * 1.15);
    expect(small).toBeGreaterThan(100_000);
  });

  it.each(Object.entries(hostile))('%s', (_, make) => {
    const [small, large] = [500, 4000].map((times) => {
      const bytes = utf8(make(times));
      return stepsOf(() => readFile('a.fountain', bytes));
    });
    expect((large ?? 0) / (small ?? 1)).toBeLessThan(8 * 1.25);
  });
});
