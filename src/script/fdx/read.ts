import { readEighths } from '#model/index.ts';
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { OmittedScene, Piece, SceneFacts } from '../scene/assemble.ts';
import { assemble, noFacts, piece } from '../scene/assemble.ts';
import { isParenthetical, readCue } from '../scene/cue.ts';
import type { HeadingReader } from '../scene/heading.ts';
import { headingReader } from '../scene/heading.ts';
import type { Screenplay, ScreenplayElement, ScriptLanguage } from '../screenplay.ts';
import type { XmlElement } from '../xml-node.ts';
import { attribute, childNamed, childrenNamed, ownText } from '../xml-node.ts';
import type { Breakdown, RangeNote } from './breakdown.ts';
import { readBreakdown } from './breakdown.ts';
import type { Stretch } from './paragraph.ts';
import { paragraphText, runsBetween, stretchesOf, textOf } from './paragraph.ts';
import { readTitlePage } from './title-page.ts';
import type { ParagraphType } from './types.ts';
import { typeReader } from './types.ts';

/** What is collected while the body is walked. `typeOf`, `breakdown` and `headings` are settled before. */
interface Walk {
  readonly typeOf: (paragraph: XmlElement, text: string) => ParagraphType;
  readonly breakdown: Breakdown;
  readonly headings: HeadingReader;
  readonly pieces: Piece[];
  readonly issues: Issue[];
  /** The paragraph of each scene, in the order of the scenes. */
  readonly scenes: XmlElement[];
  /** Place of the first character of each paragraph in the body, as the ranges of notes count. */
  readonly starts: number[];
  length: number;
}

/** `#RRRRGGGGBBBB` with 16 bits a channel, or `#RRGGBB`; anything else stays as written. */
function colourOf(properties: XmlElement): string | null {
  const colour = attribute(properties, 'Color') ?? attribute(properties, 'Colour');
  const wide = /^#([0-9a-f]{2})[0-9a-f]{2}([0-9a-f]{2})[0-9a-f]{2}([0-9a-f]{2})[0-9a-f]{2}$/i.exec(colour ?? '');
  return wide === null ? colour : `#${wide[1]}${wide[2]}${wide[3]}`.toUpperCase();
}

const orNull = (text: string): string | null => (text === '' ? null : text);

function factsOf(heading: XmlElement, issues: Issue[]): SceneFacts {
  const properties = childNamed(heading, 'SceneProperties');
  if (properties === null) return { ...noFacts, finalDraft: { page: null, title: null, beats: [] } };
  const length = attribute(properties, 'Length');
  const stated = length === null ? null : readEighths(length);
  if (length !== null && stated === null) {
    issues.push(issue(properties.line, 'length-not-understood', `The length "${length}" is not a number of eighths, so it was left out.`));
  }
  const summary = childNamed(properties, 'Summary');
  const beats = childrenNamed(properties, 'SceneArcBeats').flatMap((all) => childrenNamed(all, 'CharacterArcBeat'));
  return {
    stated,
    synopsis: summary === null ? null : orNull(paragraphText(summary)),
    colour: colourOf(properties),
    finalDraft: {
      page: attribute(properties, 'Page'),
      title: attribute(properties, 'Title'),
      beats: beats.map((beat) => ({ name: attribute(beat, 'Name') ?? '', text: paragraphText(beat) })),
    },
  };
}

const numberOf = (heading: XmlElement): string | null => {
  const properties = childNamed(heading, 'SceneProperties');
  return attribute(heading, 'Number') ?? (properties === null ? null : attribute(properties, 'Number'));
};

/** The scenes inside a paragraph that Final Draft shows as OMITTED; the first takes the number that the paragraph still holds. */
function omittedScenes(paragraph: XmlElement, walk: Walk): readonly OmittedScene[] {
  const inside = childrenNamed(paragraph, 'OmittedScene').flatMap((scene) => childrenNamed(scene, 'Paragraph'));
  const headings = inside.filter((one) => walk.typeOf(one, textOf(stretchesOf(one))).type === 'scene_heading');
  walk.scenes.push(paragraph, ...headings.slice(1));
  const found = headings.map((heading) => ({
    number: numberOf(heading),
    heading: textOf(stretchesOf(heading)).trim(),
    line: heading.line,
    facts: factsOf(heading, walk.issues),
  }));
  const first = found[0] ?? {
    number: null,
    heading: textOf(stretchesOf(paragraph)).trim(),
    line: paragraph.line,
    facts: factsOf(paragraph, []),
  };
  const outer = factsOf(paragraph, []);
  const facts = first.facts.synopsis === null && first.facts.stated === null ? outer : first.facts;
  return [{ ...first, number: numberOf(paragraph) ?? first.number, facts }, ...found.slice(1)];
}

interface Placed {
  readonly paragraph: XmlElement;
  readonly dual: 'left' | 'right' | null;
}

/** Notes inside the paragraph; they are not part of its text. */
const notesIn = (paragraph: XmlElement): readonly string[] =>
  childrenNamed(paragraph, 'ScriptNote')
    .map((note) => [attribute(note, 'Name'), paragraphText(note)].filter((part) => part !== null && part !== '').join(': '))
    .filter((text) => text !== '');

function marksOn(stretches: readonly Stretch[], line: number, { breakdown, issues }: Walk): Pick<Piece, 'tags' | 'revisions'> {
  const tags = stretches.flatMap((stretch) =>
    stretch.tags.flatMap((number) => {
      const found = breakdown.tagsOf(number, stretch.text);
      if (found.length === 0)
        issues.push(issue(line, 'tag-not-defined', `Tag ${number} stands on a text, but the file does not say what it is.`));
      return found;
    }),
  );
  const revisions = stretches.flatMap(({ revision, text }) => {
    if (revision === null || revision === '0' || text === '') return [];
    const place = breakdown.revisionPlace(revision);
    if (place === null)
      issues.push(issue(line, 'revision-not-defined', `Revision ${revision} stands on a text, but the file does not name that revision.`));
    return place === null ? [] : [place];
  });
  return { tags, revisions: [...new Set(revisions)] };
}

/** The element a paragraph becomes. Only action keeps its indentation. */
function elementOf(placed: Placed, type: ParagraphType, stretches: readonly Stretch[]): ScreenplayElement {
  const { paragraph, dual } = placed;
  const whole = textOf(stretches);
  const shown = whole.trimEnd();
  const from = type.type === 'action' ? 0 : shown.length - shown.trimStart().length;
  const text = shown.slice(from);
  const located = { text, runs: runsBetween(stretches, from, shown.length), line: paragraph.line, lastLine: paragraph.line };
  if (type.type === 'scene_heading') return { type: 'scene_heading', ...located, sceneNumber: numberOf(paragraph) };
  if (type.type === 'character') {
    const { name, extension } = readCue(text);
    return { type: 'character', ...located, text: name, runs: runsBetween(stretches, from, from + name.length), extension, dual };
  }
  return { type: type.type, ...located, originalType: type.originalType };
}

function doubtsOf(paragraph: XmlElement, type: ParagraphType, text: string): readonly Issue[] {
  const stray = ownText(paragraph).trim();
  return [
    type.doubt === null ? [] : [issue(paragraph.line, type.doubt.code, type.doubt.said)],
    stray === ''
      ? []
      : [issue(paragraph.line, 'text-outside-text', 'Words stand in this paragraph outside a Text element; they were left out.')],
    type.type === 'parenthetical' && text.trim() !== '' && !isParenthetical(text)
      ? [issue(paragraph.line, 'parenthetical-without-brackets', 'This parenthetical has no brackets around it; it was kept as it is.')]
      : [],
  ].flat();
}

function readParagraph(placed: Placed, walk: Walk): void {
  const { paragraph } = placed;
  const stretches = stretchesOf(paragraph);
  const text = textOf(stretches);
  const type = walk.typeOf(paragraph, text);
  const notes = notesIn(paragraph);
  walk.starts.push(walk.length);
  walk.length += text.length + 1;
  if (childNamed(paragraph, 'OmittedScene') !== null) {
    const located = { text: text.trim(), runs: runsBetween(stretches, 0, text.length), line: paragraph.line, lastLine: paragraph.line };
    const element = { type: 'omitted' as const, ...located, sceneNumber: numberOf(paragraph) };
    walk.pieces.push(piece(element, { notes, omitted: omittedScenes(paragraph, walk) }));
    return;
  }
  walk.issues.push(...doubtsOf(paragraph, type, text));
  if (text.trim() === '') {
    if (type.type === 'scene_heading')
      walk.issues.push(issue(paragraph.line, 'heading-empty', 'A scene heading without words was left out.'));
    if (notes.length > 0) walk.pieces.push(...notes.map((note) => notePiece(note, paragraph.line)));
    return;
  }
  if (type.type === 'scene_heading') walk.scenes.push(paragraph);
  const facts = type.type === 'scene_heading' ? factsOf(paragraph, walk.issues) : noFacts;
  walk.pieces.push(
    piece(elementOf(placed, type, stretches), { notes, dual: placed.dual, facts, ...marksOn(stretches, paragraph.line, walk) }),
  );
}

const notePiece = (text: string, line: number): Piece =>
  piece({ type: 'note', text, runs: [[text, '']], line, lastLine: line, originalType: null }, {});

/** Two speeches side by side: left and right by the order of their cues (case:X02). */
function readDual(dual: XmlElement, walk: Walk): void {
  const paragraphs = childrenNamed(dual, 'Paragraph');
  const isCue = (one: XmlElement): boolean => walk.typeOf(one, textOf(stretchesOf(one))).type === 'character';
  const pair = paragraphs.filter(isCue).length > 1;
  let cues = 0;
  for (const paragraph of paragraphs) {
    if (isCue(paragraph)) cues++;
    readInto({ paragraph, dual: pair ? (cues > 1 ? 'right' : 'left') : null }, walk);
  }
}

function readInto(placed: Placed, walk: Walk): void {
  const duals = childrenNamed(placed.paragraph, 'DualDialogue');
  if (duals.length === 0 || textOf(stretchesOf(placed.paragraph)).trim() !== '') readParagraph(placed, walk);
  for (const dual of duals) readDual(dual, walk);
}

/** Notes that name a range of the body, put after the paragraph in which the range begins. */
function withRangeNotes({ pieces, starts }: Walk, placeOf: readonly number[], notes: readonly RangeNote[]): readonly Piece[] {
  if (notes.length === 0) return pieces;
  const after = new Map<number, Piece[]>();
  for (const note of notes) {
    const paragraph = note.start === null ? -1 : starts.findLastIndex((start) => start <= (note.start ?? 0));
    const place = placeOf[paragraph] ?? -1;
    after.set(place, [...(after.get(place) ?? []), notePiece(note.text, note.line)]);
  }
  return [...(after.get(-1) ?? []), ...pieces.flatMap((one, place) => [one, ...(after.get(place) ?? [])])];
}

/** Walks the body once; `placeOf` holds the place of the last piece after each paragraph. */
function walkBody(root: XmlElement, language: ScriptLanguage | null): { readonly walk: Walk; readonly placeOf: readonly number[] } {
  const headings = headingReader(language);
  const breakdown = readBreakdown(root);
  const typeOf = typeReader(root, headings);
  const walk: Walk = { typeOf, breakdown, headings, pieces: [], issues: [], scenes: [], starts: [], length: 0 };
  const placeOf: number[] = [];
  for (const paragraph of childrenNamed(root, 'Content').flatMap((content) => childrenNamed(content, 'Paragraph'))) {
    readInto({ paragraph, dual: null }, walk);
    while (placeOf.length < walk.starts.length) placeOf.push(walk.pieces.length - 1);
  }
  return { walk, placeOf };
}

/** The paragraph of each scene, in the order of the scenes that `readFdx` gives. */
export const headingParagraphs = (root: XmlElement, language: ScriptLanguage | null): readonly XmlElement[] =>
  walkBody(root, language).walk.scenes;

export type FdxRead = Screenplay | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

/**
 * Reads a Final Draft file, any Version. Refuses only what is not one: `not-final-draft`. Unknown types become action with an issue,
 * the cast are the cues (Cast and SmartType hold voices and word lists), numbers stay text.
 */
export function readFdx(root: XmlElement, language: ScriptLanguage | null): FdxRead {
  if (root.name !== 'FinalDraft') {
    return {
      kind: 'refused',
      issues: [issue(root.line, 'not-final-draft', `This XML file is no Final Draft script: it holds "${root.name.slice(0, 40)}".`)],
    };
  }
  const { walk, placeOf } = walkBody(root, language);
  const { breakdown, headings } = walk;
  if (childNamed(root, 'Content') === null) walk.issues.push(issue(root.line, 'content-missing', 'This Final Draft file holds no script.'));
  return assemble({
    titlePage: readTitlePage(root),
    pieces: withRangeNotes(walk, placeOf, breakdown.notes),
    issues: walk.issues,
    headings,
    revisionSets: breakdown.revisionSets,
  });
}
