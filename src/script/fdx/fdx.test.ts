import { describe, expect, it } from 'vitest';
import type { Screenplay } from '#script/index.ts';
import { readFdx } from '#script/index.ts';
import type { XmlElement, XmlNode } from '../xml-node.ts';

/** An element by hand: the pure reader needs no XML text. */
const el = (name: string, attributes: Readonly<Record<string, string>>, ...children: readonly XmlNode[]): XmlElement => ({
  name,
  attributes: new Map(Object.entries(attributes)),
  children,
  line: 1,
  offset: 0,
});
const text = (words: string, attributes: Readonly<Record<string, string>> = {}): XmlElement => el('Text', attributes, words);
const p = (type: string, ...children: readonly XmlNode[]): XmlElement => el('Paragraph', { Type: type }, ...children);

function read(body: readonly XmlElement[], ...beside: readonly XmlElement[]): Screenplay {
  const answer = readFdx(el('FinalDraft', { Version: '5' }, el('Content', {}, ...body), ...beside), null);
  if (answer.kind === 'refused') throw new Error('refused');
  return answer;
}

const codes = (script: Screenplay): readonly string[] => script.issues.map(({ code }) => code);

describe('paragraphs', () => {
  it('join their direct texts without trimming and never what is nested', () => {
    const { elements, cast } = read([
      p('Character', text('Old'), text(' '), text('Sailor '), text('(V.O.)'), el('ScriptNote', {}, el('Paragraph', {}, text('who?')))),
    ]);
    expect(elements).toMatchObject([{ type: 'character', text: 'Old Sailor', extension: ['V.O.'] }]);
    expect(cast).toEqual([{ name: 'OLD SAILOR', speeches: 1 }]);
  });

  it('keep styles as runs, and marks of other formats as text', () => {
    const { elements } = read([
      p('Action', text('  a '), text('*b*', { Style: 'Bold+Underline+AllCaps' }), text('c', { Style: 'Underline+Bold' })),
    ]);
    expect(elements[0]?.runs).toEqual([
      ['  a ', ''],
      ['*b*c', 'bu'],
    ]);
  });

  it('have every type of the format; an unknown one is action or what its style paginates as, with a doubt', () => {
    const style = (type: string, base: string): XmlElement => el('ElementSettings', { Type: type }, el('Behavior', { PaginateAs: base }));
    const body = ['Lyrics', 'General', 'Whisper', 'Place', 'Place', 'Own'].map((type, at) =>
      p(type, text(at === 4 ? 'INT. BOX' : 'words')),
    );
    const script = read(body, style('Whisper', 'Dialogue'), style('Place', 'Scene Heading'));
    expect(script.elements.map(({ type }) => type)).toEqual(['lyrics', 'action', 'dialogue', 'shot', 'scene_heading', 'action']);
    expect(codes(script).filter((code) => code === 'paragraph-type-unknown').length).toBe(4);
    expect(script.elements[5]).toMatchObject({ originalType: 'Own' });
  });

  it('without type, text or brackets say so and are not lost', () => {
    const script = read([
      el('Paragraph', {}, text('bare')),
      p('Parenthetical', text('low')),
      p('Action', 'stray', text('x')),
      p('Scene Heading', text('  ')),
    ]);
    expect(script.elements.map((element) => element.text)).toEqual(['bare', 'low', 'x']);
    expect(codes(script)).toEqual([
      'paragraph-without-type',
      'parenthetical-without-brackets',
      'text-outside-text',
      'heading-empty',
      'no-scenes',
    ]);
  });

  it('side by side are a pair by their cues; one alone has no side', () => {
    const speech = (name: string): readonly XmlElement[] => [p('Character', text(name)), p('Dialogue', text('x'))];
    const dual = (...names: readonly string[]): XmlElement => el('Paragraph', {}, el('DualDialogue', {}, ...names.flatMap(speech)));
    const sides = (script: Screenplay): readonly unknown[] =>
      script.elements.flatMap((one) => (one.type === 'character' ? [one.dual] : []));
    expect(sides(read([dual('A', 'B'), ...speech('C'), dual('D')]))).toEqual(['left', 'right', null, null]);
  });
});

describe('scenes', () => {
  it('have a number as text on the paragraph or beside it, and length, page, colour, synopsis', () => {
    const properties = (attributes: Readonly<Record<string, string>>, ...children: readonly XmlNode[]): XmlElement =>
      el('SceneProperties', attributes, ...children);
    const summary = el('Summary', {}, el('Paragraph', {}, text('one')), el('Paragraph', {}, text('two')));
    const heading = el(
      'Paragraph',
      { Type: 'Scene Heading', Number: '013' },
      properties({ Length: '2 7/8', Page: '23A', Color: '#FFFF8080ABCD' }, summary),
      text('INT. A'),
    );
    const other = el(
      'Paragraph',
      { Type: 'Scene Heading', Number: '' },
      properties({ Number: '1E2', Length: '0,5', Color: 'teal' }),
      text('INT. B'),
    );
    const script = read([heading, other]);
    expect(script.scenes).toMatchObject([
      { number: '013', heading: 'INT. A', eighths: { stated: 23 }, page: '23A', colour: '#FF80AB', synopsis: 'one\ntwo' },
      { number: '1E2', heading: 'INT. B', eighths: { stated: null }, page: null, colour: 'teal', synopsis: null },
    ]);
    expect(codes(script)).toEqual(['length-not-understood']);
  });

  it('that are omitted keep the heading they had and the number that stands', () => {
    const old = [p('Scene Heading', text('EXT. DECK - NIGHT')), p('Character', text('GHOST')), p('Dialogue', text('Boo'))];
    const omitted = el('Paragraph', { Type: 'Scene Heading', Number: '8' }, text('OMITTED'), el('OmittedScene', {}, ...old));
    const script = read([p('Scene Heading', text('INT. A')), omitted, p('Scene Heading', text('OMITTED'))]);
    expect(script.scenes).toMatchObject([
      { heading: 'INT. A', omitted: false },
      { number: '8', heading: 'EXT. DECK - NIGHT', omitted: true, eighths: { computed: 0 }, cast: [] },
      { heading: 'OMITTED', omitted: true },
    ]);
    expect(script.cast).toEqual([]);
  });

  it('have tags once each, revisions oldest first, and an issue for what is not defined', () => {
    const tagData = el(
      'TagData',
      {},
      el('TagCategories', {}, el('TagCategory', { Id: 'c', Name: 'Props' })),
      el('TagDefinitions', {}, el('TagDefinition', { Id: 'd', CatId: 'c', Label: 'lamp' })),
      el('Tags', {}, el('Tag', { Number: '1' }, el('DefId', {}, 'd'))),
    );
    const revisions = el('Revisions', {}, el('Revision', { ID: '2', Name: 'Pink' }), el('Revision', { ID: '1', Name: 'Blue' }));
    const body = [
      p('Scene Heading', text('INT. A')),
      p(
        'Action',
        text('lamp', { TagNumber: '1', RevisionID: '2' }),
        text('lamp', { TagNumber: '1 9', RevisionID: '1' }),
        text('x', { RevisionID: '7' }),
      ),
    ];
    const script = read(body, tagData, revisions);
    expect(script.scenes).toMatchObject([{ tags: [{ category: 'Props', name: 'lamp' }], revisions: ['Blue', 'Pink'] }]);
    expect(codes(script)).toEqual(['tag-not-defined', 'revision-not-defined']);
  });

  it('get the notes whose range begins in them: each paragraph counts one more than its text', () => {
    const notes = el(
      'ScriptNotes',
      {},
      el('ScriptNote', { Range: '9,12' }, el('Paragraph', {}, text('second'))),
      el('ScriptNote', { Range: '8,8', Name: 'N' }, el('Paragraph', {}, text('first'))),
    );
    const script = read([p('Scene Heading', text('INT. A.B')), p('Scene Heading', text('INT. B'))], notes);
    expect(script.scenes.map((scene) => scene.notes)).toEqual([['N: first'], ['second']]);
  });
});

describe('the title page', () => {
  const line = (words: string, side: string): XmlElement => el('Paragraph', { Alignment: side }, ...(words === '' ? [] : [text(words)]));
  const page = (...lines: readonly XmlElement[]): readonly unknown[] =>
    read([], el('TitlePage', {}, el('Content', {}, ...lines))).titlePage.map(({ key, value }) => `${key}: ${value}`);

  it('is read by its layout', () => {
    const middle = ['THE END', '', 'Screenplay by', '', 'A. One', '& B. Two', '', 'Based on a book'].map((words) => line(words, 'Center'));
    expect(page(...middle, line('Second draft', 'Left'), line('', 'Left'), line('Box 3', 'Left'), line('Copyright 2026', 'Right'))).toEqual(
      [
        'Title: THE END',
        'Credit: Screenplay by',
        'Author: A. One\n& B. Two',
        'Source: Based on a book',
        'Draft: Second draft',
        'Copyright: Copyright 2026',
        'Contact: Box 3',
      ],
    );
    expect(page(line('ONLY', 'Left'))).toEqual(['Title: ONLY']);
    expect(page(line('T', 'Center'), line('by C. Three', 'Center'))).toEqual(['Title: T', 'Credit: by C. Three', 'Author: C. Three']);
  });
});

it('refuses XML that is something else, and keeps a Final Draft file without a script', () => {
  expect(readFdx(el('html', {}), null)).toMatchObject({ kind: 'refused', issues: [{ code: 'not-final-draft' }] });
  const empty = readFdx(el('FinalDraft', {}), null);
  expect(empty.issues.map(({ code }) => code)).toEqual(['content-missing', 'no-scenes']);
});
