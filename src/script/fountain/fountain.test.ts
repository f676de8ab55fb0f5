import { describe, expect, it } from 'vitest';
import { readFountain } from '#script/index.ts';
import { readEmphasis } from './emphasis.ts';

const read = (...lines: readonly string[]) => readFountain(lines.join('\n'), null);
/** Elements as `type: text` in one line each. */
const shape = (...lines: readonly string[]): readonly string[] =>
  read(...lines).elements.map(({ type, text }) => `${type}: ${text.replaceAll('\n', ' / ')}`);
const codes = (...lines: readonly string[]): readonly string[] => read(...lines).issues.map(({ code, line }) => `${line} ${code}`);

describe('a heading', () => {
  it('needs a blank line before it, not after it, and says so', () => {
    expect(shape('Text.', 'INT. HALL - DAY', '', 'More.')).toEqual(['action: Text. / INT. HALL - DAY', 'action: More.']);
    expect(codes('Text.', 'INT. HALL - DAY')).toContain('2 heading-without-blank-before');
    expect(codes('INT. HALL - DAY', 'Text.')).toContain('1 heading-without-blank-after');
    expect(codes('ANA', 'INT. HALL - DAY')).toContain('2 heading-without-blank-before');
  });

  it('may follow a heading, a section, a synopsis or a page break at once', () => {
    for (const before of ['EXT. ROAD', '# Act', '= what happens', '==='])
      expect(shape(before, 'INT. HALL - DAY').at(-1)).toBe('scene_heading: INT. HALL - DAY');
  });

  it('may be indented, emphasised, in any case, and forced by one period only', () => {
    expect(shape('   INT. HALL')).toEqual(['scene_heading: INT. HALL']);
    expect(read('**INT. HALL - DAY #4#**').scenes[0]).toMatchObject({ heading: 'INT. HALL - DAY', number: '4', set: 'HALL' });
    expect(shape('est. ridge')).toEqual(['scene_heading: est. ridge']);
    expect(shape('.*LATER*', '', '..LATER', '', '. LATER', '', '.', '', '.5 MILES')).toEqual([
      'scene_heading: *LATER*',
      'action: ..LATER',
      'action: . LATER',
      'action: .',
      'scene_heading: 5 MILES',
    ]);
  });

  it('keeps a number as text, and a lone # as part of the set', () => {
    const numberOf = (heading: string): unknown => read(heading).scenes[0]?.number;
    expect(['#1E2#', '#013#', '#110A-b.#', '# 7 #'].map((number) => numberOf(`INT. A ${number}`))).toEqual(['1E2', '013', '110A-b.', '7']);
    expect(['#', '##', '#a b#', '#1', '#1# x'].map((number) => numberOf(`INT. A ${number}`))).toEqual([null, null, null, null, null]);
  });

  it('that says OMITTED is an omitted scene of no length', () => {
    expect(read('.OMITTED #12#', '', 'INT. A #13#').scenes).toMatchObject([
      { number: '12', omitted: true, eighths: { computed: 0 } },
      { number: '13', omitted: false },
    ]);
  });
});

describe('a speech', () => {
  it('takes everything up to a blank line but lyrics and brackets', () => {
    expect(shape('ANA', '(low)', '.5 is enough', '# one', '>go', '~la', '(beat)', 'Go (now)')).toEqual([
      'character: ANA',
      'parenthetical: (low)',
      'dialogue: .5 is enough / # one / >go',
      'lyrics: la',
      'parenthetical: (beat)',
      'dialogue: Go (now)',
    ]);
    expect(shape('ANA', '(one) and (two)')).toEqual(['character: ANA', 'dialogue: (one) and (two)']);
  });

  it('is not made of a caps line before a synopsis, a page break or forced action', () => {
    for (const below of ['= then', '===', '!Boom.', '# Act']) expect(read('THE END', below).cast).toEqual([]);
  });

  it('has cues by Unicode capitals, and by @', () => {
    const cues = (cue: string): readonly string[] => read(cue, 'Words.').cast.map(({ name }) => name);
    expect(['R2-D2', 'ЁЖ', 'ÉMILE', 'GROßVATER', "O'NEIL", 'O’NEIL', '@McAvoy', '@ 23', 'ANA (v.o.)', 'ANA（声）'].flatMap(cues)).toEqual([
      'R2-D2',
      'ЁЖ',
      'ÉMILE',
      'GROSSVATER',
      "O'NEIL",
      "O'NEIL",
      'MCAVOY',
      '23',
      'ANA',
      'ANA',
    ]);
    expect(['23', '田中', 'Ana', '(V.O.)', 'ანა'].flatMap(cues)).toEqual([]);
    expect(read('@ANA', '', 'Words.')).toMatchObject({
      cast: [{ name: 'ANA', speeches: 1 }],
      issues: [{ code: 'cue-without-words' }, { code: 'no-scenes' }],
    });
  });

  it('stands beside the one right before it, in pairs', () => {
    const sides = (...lines: readonly string[]): readonly unknown[] =>
      read(...lines).elements.flatMap((element) => (element.type === 'character' ? [element.dual] : []));
    expect(sides('A', 'x', '', 'B ^', 'y', '', 'C ^', 'z', '', 'D^', 'w')).toEqual(['left', 'right', 'left', 'right']);
    expect(sides('A', 'x', '', 'Action.', '', 'B ^', 'y')).toEqual([null, null]);
    expect(codes('A ^', 'x')).toContain('1 caret-without-partner');
  });

  it('is kept open by a line of two spaces and by nothing else', () => {
    expect(shape('ANA', 'a', '  ', 'b')).toEqual(['character: ANA', 'dialogue: a /  / b']);
    for (const blank of ['', ' ', '\t', '   '])
      expect(shape('ANA', 'a', blank, 'b')).toEqual(['character: ANA', 'dialogue: a', 'action: b']);
  });
});

describe('notes and comments', () => {
  it('are transparent on lines of their own', () => {
    expect(shape('A', '[[n]]', 'b')).toEqual(['character: A', 'note: n', 'dialogue: b']);
    expect(shape('One', '/* cut */', 'two.')).toEqual(['action: One / two.', 'omitted: cut']);
    expect(shape('INT. A', '[[n]]', '', 'x')).toEqual(['scene_heading: INT. A', 'note: n', 'action: x']);
  });

  it('a comment that held a scene or paragraphs counts as a blank line', () => {
    expect(shape('CUT TO:', '/*', 'INT. OLD', '', 'x', '*/', 'INT. NEW', '')).toEqual([
      'transition: CUT TO:',
      'omitted: INT. OLD /  / x',
      'scene_heading: INT. NEW',
    ]);
  });

  it('give scenes their notes and colour, and hide scenes with their lines', () => {
    expect(read('INT. A [[COLOR Red]] #1#', '', 'x [[one]] y [[two]]', '', '[[three]]').scenes[0]).toMatchObject({
      colour: 'Red',
      notes: ['one', 'two', 'three'],
      number: '1',
    });
    expect(read('Text. /*', '', 'INT. B #2#', '', 'ANA', 'Hi.', '*/').scenes).toMatchObject([
      { heading: 'INT. B', number: '2', line: 3, omitted: true, cast: [] },
    ]);
    expect(read('/*', 'ANA', 'Hi.', '*/').cast).toEqual([]);
  });

  it('may span lines, hold brackets, hold each other, and are text when never closed', () => {
    expect(shape('[[a [b]]]')).toEqual(['note: a [b]']);
    expect(shape('[[a', '  ', 'b]]')).toEqual(['note: a /    / b']);
    expect(shape('x [[a /* c */ b]] y')).toEqual(['action: x  y']);
    expect(codes('[[a', '', 'b]]')).toContain('1 note-not-closed');
    expect(codes('x', '/* a')).toContain('2 boneyard-not-closed');
    expect(codes('x */')).toContain('1 boneyard-not-opened');
  });
});

describe('the title page', () => {
  it('has keys of any words, values beside and below, and ends at a blank line', () => {
    expect(read('Title: A', '    B', 'Any Words: c: d', 'Contact:', '\te', '', 'F: g').titlePage).toEqual([
      { key: 'Title', value: 'A\nB', line: 1 },
      { key: 'Any Words', value: 'c: d', line: 3 },
      { key: 'Contact', value: 'e', line: 4 },
    ]);
    expect(read('Title:', '', 'x').titlePage).toEqual([{ key: 'Title', value: null, line: 1 }]);
  });

  it('is no forced line, no heading, no empty key', () => {
    for (const first of ['!A: b', '@A: b', '.A: b', '> A: b', '# A: b', '= A: b', '[[A: b', '/A: b', '~A: b', 'INT. A: B', 'FADE IN:']) {
      expect(read(first).titlePage).toEqual([]);
    }
    expect(read('FADE IN:', '    INT. HALL').titlePage).toEqual([]);
  });

  it('never swallows a scene in silence', () => {
    const script = read('Title: A', 'INT. HALL - DAY', '', 'x');
    expect(script.scenes.length).toBe(1);
    expect(script.issues[0]).toMatchObject({ line: 2, code: 'title-page-runs-on' });
  });
});

describe('the rest', () => {
  it('forced action holds for its paragraph and wins over everything', () => {
    expect(shape('!ANA', 'Hi.', '> x', '~y')).toEqual(['action: ANA / Hi. / > x / ~y']);
    expect(shape('!INT. HALL')).toEqual(['action: INT. HALL']);
  });

  it('transitions end with TO: as a word, or are forced; text between angles is centred', () => {
    expect(shape('SMASH CUT TO:', '', 'PHOTO:', '', 'cut to:', '', '> fade', '', '>a<', '> b <', '', '> a < b')).toEqual([
      'transition: SMASH CUT TO:',
      'action: PHOTO:',
      'action: cut to:',
      'transition: fade',
      'centered: a / b',
      'transition: a < b',
    ]);
  });

  it('action keeps its lines and indentation, a tab is four blanks', () => {
    expect(shape('\t a', '  b  ')).toEqual(['action:      a /   b']);
  });

  it('sections have a depth, synopses stay with their scene', () => {
    expect(read('#x', '', '### y z').elements).toMatchObject([
      { type: 'section', depth: 1, text: 'x' },
      { depth: 3, text: 'y z' },
    ]);
    expect(read('INT. A', '= one', '', '= two', '', '# Act', '', '= act').scenes[0]?.synopsis).toBe('one\ntwo');
  });
});

describe('emphasis', () => {
  it.each([
    ['***a***', [['a', 'bi']]],
    [
      '**a *b* c**',
      [
        ['a ', 'b'],
        ['b', 'bi'],
        [' c', 'b'],
      ],
    ],
    ['_*a*_', [['a', 'iu']]],
    ['a_b_c', [['a_b_c', '']]],
    ['* a *', [['* a *', '']]],
    ['\\*a\\* \\_b\\_', [['*a* _b_', '']]],
    [
      '*a _b* c_',
      [
        ['a _b', 'i'],
        [' c_', ''],
      ],
    ],
    ['**a', [['**a', '']]],
    ['*****', [['*****', '']]],
    ['*a\nb*', [['*a\nb*', '']]],
  ])('%s', (text, runs) => expect(readEmphasis(text)).toEqual(runs));
});
