import { readFountain } from '../fountain/index.ts';
import { describe, expect, it } from 'vitest';
import { readCue } from './cue.ts';
import { headingReader, lightOf } from './heading.ts';
import type { SetParagraph } from './length.ts';
import { eighthsOfLines, linesOnPaper } from './length.ts';

const english = headingReader(null);
const parts = (heading: string): readonly unknown[] => {
  const { prefix, intExt, set, timeOfDay } = english.parts(heading);
  return [prefix, intExt, set, timeOfDay];
};

describe('a heading is taken apart', () => {
  it.each([
    ['INT. LOBBY - DAY', [null, 'INT', 'LOBBY', 'DAY']],
    ['ext. lobby -- later that night', [null, 'EXT', 'LOBBY', 'LATER THAT NIGHT']],
    ['INT./EXT. CAR — MOMENTS LATER', [null, 'INT/EXT', 'CAR', 'MOMENTS LATER']],
    ['INT - EXT. CAR - DAY', [null, 'INT/EXT', 'CAR', 'DAY']],
    ['EXT. A - B - C', [null, 'EXT', 'A - B - C', null]],
    ['EXT. A – B — NIGHT', [null, 'EXT', 'A - B', 'NIGHT']],
    ['INT. CAR (MOVING) - NIGHT (FLASHBACK)', [null, 'INT', 'CAR (MOVING)', 'NIGHT']],
    ['INT. HALL - NIGHT - CONTINUOUS', [null, 'INT', 'HALL', 'CONTINUOUS']],
    ['INT. HALL. NIGHT.', [null, 'INT', 'HALL', 'NIGHT']],
    ['INT. HALL -NIGHT', [null, 'INT', 'HALL', 'NIGHT']],
    ['INT. DRIVE-IN - DAY', [null, 'INT', 'DRIVE-IN', 'DAY']],
    ['INT. ROOM - 3 AM', [null, 'INT', 'ROOM - 3 AM', null]],
    ['INT. KITCHEN/DINING ROOM - DAY', [null, 'INT', 'KITCHEN/DINING ROOM', 'DAY']],
    ['MEMORY: EXT. LANE', ['MEMORY', 'EXT', 'LANE', null]],
    ['FLASHBACK - INT. LANE - DAY', ['FLASHBACK', 'INT', 'LANE', 'DAY']],
    ['LATER', [null, null, null, 'LATER']],
    ['LATER, SAME HALL', [null, null, 'LATER, SAME HALL', null]],
    ['INT. NIGHT', [null, 'INT', 'NIGHT', null]],
    ['INT.', [null, 'INT', null, null]],
    ['INTERCUT - PHONE', [null, null, 'INTERCUT - PHONE', null]],
  ])('%s', (heading, expected) => expect(parts(heading)).toEqual(expected));

  it('opens by its first word alone', () => {
    for (const line of ['INTERIOR X', 'EXTRA X', 'INTO X', 'INT', 'INTERCUT', 'ESTABLISHING X', 'I/EX'])
      expect(english.opening(line)).toBeNull();
    for (const line of ['INT. X', 'EXT X', 'est. x', 'I/E X', 'I./E. X', 'E/I. X', 'INT. / EXT. X', 'EXT/INT X'])
      expect(english.opening(line)).not.toBeNull();
  });

  it('in another language where that is switched on', () => {
    expect(english.opening('ИНТ. КУХНЯ')).toBeNull();
    expect(headingReader('ru').parts('ИНТ./НАТ. КУХНЯ - НОЧЬ')).toMatchObject({ intExt: 'INT/EXT', set: 'КУХНЯ', timeOfDay: 'НОЧЬ' });
    expect(headingReader('de').parts('AUSSEN. HOF - NACHT')).toMatchObject({ intExt: 'EXT', set: 'HOF', timeOfDay: 'NACHT' });
    expect(headingReader('de').parts('INT. HOF - NIGHT')).toMatchObject({ intExt: 'INT', timeOfDay: 'NIGHT' });
  });

  it('has a light for its strip; a time that points back keeps the light before', () => {
    expect(lightOf('MIDNIGHT', null)).toBe('night');
    expect(lightOf('MAGIC HOUR', 'day')).toBe('dusk');
    expect(lightOf('LATER', 'dawn')).toBe('dawn');
    expect(lightOf('CONTINUOUS', null)).toBeNull();
    expect(lightOf(null, 'day')).toBeNull();
  });
});

describe('a cue is taken apart', () => {
  it.each([
    ['BO (V.O.) (CONT’D)   ^', { name: 'BO', extension: ['V.O.', 'CONT’D'], caret: true }],
    ['BO^', { name: 'BO', extension: [], caret: true }],
    ['BO (A (B))', { name: 'BO', extension: ['A (B)'], caret: false }],
    ['BO (X) SON', { name: 'BO (X) SON', extension: [], caret: false }],
    ['(V.O.)', { name: '', extension: ['V.O.'], caret: false }],
    ['BO )', { name: 'BO )', extension: [], caret: false }],
    ['BO ()', { name: 'BO', extension: [], caret: false }],
  ])('%s', (line, cue) => expect(readCue(line)).toEqual(cue));
});

describe('length on paper', () => {
  const set = (setAs: SetParagraph['setAs'], text: string, dual: SetParagraph['dual']): SetParagraph => ({ setAs, text, dual });

  it('wraps at the columns of the sheet and counts the blank lines before', () => {
    expect(linesOnPaper([set('heading', 'INT. A', null)])).toBe(3);
    expect(linesOnPaper([set('action', 'x'.repeat(60), null)])).toBe(2);
    expect(linesOnPaper([set('action', `${'x'.repeat(60)} y`, null)])).toBe(3);
    expect(linesOnPaper([set('dialogue', 'word '.repeat(14), null)])).toBe(2);
    expect(linesOnPaper([set('action', 'x'.repeat(121), null)])).toBe(4);
    expect(linesOnPaper([set('dialogue', 'a\n\nb', null)])).toBe(3);
    expect(linesOnPaper([set('action', `${' '.repeat(55)}seven77`, null)])).toBe(3);
  });

  it('takes the taller of two speeches side by side (case:F56)', () => {
    const long = 'word '.repeat(60);
    const left = [set('character', 'A', 'left'), set('dialogue', 'Short.', 'left')];
    const right = [set('character', 'B', 'right'), set('dialogue', long, 'right')];
    const alone = linesOnPaper(right);
    expect(linesOnPaper([...left, ...right])).toBe(alone);
    expect(linesOnPaper([...left, ...right, set('action', 'x', null)])).toBe(alone + 2);
    expect(linesOnPaper([...left, ...left])).toBe(2 * linesOnPaper(left));
  });

  it('rounds up to eighths and never goes below one for a live scene', () => {
    expect([0, 1, 6, 7, 55, 56].map(eighthsOfLines)).toEqual([0, 1, 1, 2, 8, 9]);
  });
});

it.each([
  ['fr', 'EXT. RUE - APR\u00c8S-MIDI'],
  ['de', 'INNEN. K\u00dcCHE - NACHT'],
  ['ru', '\u0418\u041d\u0422. \u041a\u0423\u0425\u041d\u042f - \u0414\u0415\u041d\u042c'],
  ['fi', 'SIS. KEITTI\u00d6 - P\u00c4IV\u00c4'],
  ['es', 'INT. COCINA - NOCHE'],
] as const)('every language reads its own headings: %s', (language, heading) => {
  const read = readFountain(`${heading}\n\nAction.\n`, language);
  expect(read.scenes.map((scene) => scene.timeOfDay !== null)).toEqual([true]);
});
