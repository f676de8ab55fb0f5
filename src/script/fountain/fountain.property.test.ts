import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, fountainNumberEdits, linesWithoutPlace, readFountain } from '#script/index.ts';

/** Lines that mean something, so that chance meets the rules. */
const line = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  fc.constantFrom(
    'INT. HALL - DAY',
    'EXT. ROAD - NIGHT #12A#',
    '.THE ROOF',
    '**INT. BOX - DAWN**',
    'int/ext car #3# [[COLOR red]]',
    '.OMITTED #9#',
  ),
  fc.constantFrom(
    'ANA',
    'BO ^',
    '@ McCoy (V.O.)',
    'ANA (CONT’D) (O.S.)',
    'Ёж',
    'ЁЖ',
    '日本',
    'R2-D2',
    '23',
    '^',
    '@',
    '(beat)',
    '（间）',
    '()',
  ),
  fc.constantFrom('/*', '*/', '/* cut */', 'A /* b', 'c */ D', '[[', ']]', '[[note]]', 'x [[a', 'b]] y', '  ', ' ', '\t', '/*/', '[[[a]]]'),
  fc.constantFrom(
    '# Act',
    '## 5',
    '#',
    '= what happens',
    '==',
    '===',
    '~la la',
    '> CUT',
    '>mid<',
    '><',
    '>',
    '!INT. NO',
    'CUT TO:',
    'PHOTO:',
    'FADE IN:',
  ),
  fc.constantFrom(
    'Title: A',
    'Author:',
    '    indented',
    '\tTabbed',
    'Key: *value*',
    'He *waits*, **long** _now_.',
    '\\*',
    'a_b_c',
    '*a **b* c**',
    ':',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const script = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));
const anyText = fc.oneof(
  script,
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replace(/\r/g, ' ')),
);

describe('any text is read', () => {
  it('without a throw, and each line is in an element, a note, a comment, the title page or an issue', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(linesWithoutPlace(text, readFountain(text, null))).toEqual([]);
      }),
      { numRuns: 1500, seed: 11 },
    );
  });

  it('with elements in the order of their lines', () => {
    fc.assert(
      fc.property(script, (text) => {
        const lines = readFountain(text, 'ru').elements.map((element) => element.line);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
      }),
      { numRuns: 500, seed: 12 },
    );
  });

  it('with as many scenes as headings, live cast from live cues, and at least an eighth for each live scene', () => {
    fc.assert(
      fc.property(script, (text) => {
        const { elements, scenes, cast } = readFountain(text, null);
        const headings = elements.filter(({ type }) => type === 'scene_heading');
        expect(scenes.filter(({ line: at }) => headings.some((heading) => heading.line === at)).length).toBe(headings.length);
        for (const { omitted, eighths } of scenes) expect(omitted ? eighths.computed === 0 : eighths.computed >= 1).toBe(true);
        expect(cast.reduce((sum, { speeches }) => sum + speeches, 0)).toBeLessThanOrEqual(
          elements.filter(({ type }) => type === 'character').length,
        );
      }),
      { numRuns: 500, seed: 13 },
    );
  });

  it('with runs that say the text, marks and escapes aside', () => {
    fc.assert(
      fc.property(script, (text) => {
        const bare = (words: string): string => words.replace(/[*_\\]/g, '');
        for (const element of readFountain(text, null).elements) {
          expect(bare(element.runs.map(([part]) => part).join(''))).toBe(bare(element.text));
        }
      }),
      { numRuns: 500, seed: 14 },
    );
  });
});

describe('numbers are written into a script', () => {
  it('so that reading gives the numbers and nothing else changes', () => {
    fc.assert(
      fc.property(script, (text) => {
        const before = readFountain(text, null);
        const live = new Set(before.elements.flatMap((element) => (element.type === 'scene_heading' ? [element.line] : [])));
        const numbers = new Map(before.scenes.flatMap(({ line: at }, place) => (live.has(at) ? [[place, `${place + 1}A`] as const] : [])));
        const written = fountainNumberEdits(text, numbers, null);
        if (!written.ok) {
          expect(written.code).toBe('place-not-found');
          return;
        }
        const after = readFountain(applyEdits(text, written.edits), null);
        expect(after.scenes.map(({ number }) => number)).toEqual(before.scenes.map(({ number }, place) => numbers.get(place) ?? number));
        const bare = ({ scenes, issues, elements, ...rest }: typeof before): unknown => ({
          ...rest,
          scenes: scenes.map((scene) => ({ ...scene, number: null })),
          elements: elements.map((element) => ('sceneNumber' in element ? { ...element, sceneNumber: null } : element)),
          issues: issues.filter(({ code }) => code !== 'scene-number-repeated'),
        });
        expect(bare(after)).toEqual(bare(before));
        const undone = written.edits.reduce((rest, { put }) => rest.replace(put, ''), applyEdits(text, written.edits));
        if (before.scenes.every(({ number }) => number === null)) expect(undone).toBe(text);
      }),
      { numRuns: 800, seed: 15 },
    );
  });
});
