import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type {
  CastMember,
  FinalDraftFacts,
  HeadingElement,
  Screenplay,
  ScreenplayElement,
  ScreenplayScene,
  TitleEntry,
} from '../screenplay.ts';
import { castKey } from '../screenplay.ts';
import { readCue } from './cue.ts';
import type { HeadingReader } from './heading.ts';
import type { SetParagraph } from './length.ts';
import { eighthsOfLines, linesOnPaper } from './length.ts';

/** What a heading paragraph says beyond its text. */
export interface SceneFacts {
  readonly stated: number | null;
  readonly synopsis: string | null;
  readonly colour: string | null;
  readonly finalDraft: Omit<FinalDraftFacts, 'revisions'> | null;
}

export const noFacts: SceneFacts = { stated: null, synopsis: null, colour: null, finalDraft: null };

/** A scene that is in the file but not in the film. */
export interface OmittedScene {
  readonly number: string | null;
  readonly heading: string;
  readonly line: number;
  readonly facts: SceneFacts;
}

/** An element with all that was found on it, in document order: what both formats hand over. */
export interface Piece {
  readonly element: ScreenplayElement;
  /** Notes inside the element's lines; an element of type note adds its own text. */
  readonly notes: readonly string[];
  /** Which column of a dual block it stands in; null for plain. */
  readonly dual: 'left' | 'right' | null;
  readonly facts: SceneFacts;
  readonly omitted: readonly OmittedScene[];
  readonly tags: readonly { readonly category: string; readonly name: string }[];
  /** Places of revision sets in their order, oldest 0. */
  readonly revisions: readonly number[];
}

export const piece = (element: ScreenplayElement, more: Partial<Omit<Piece, 'element'>>): Piece => ({
  element,
  notes: [],
  dual: null,
  facts: noFacts,
  omitted: [],
  tags: [],
  revisions: [],
  ...more,
});

export interface Collected {
  readonly titlePage: readonly TitleEntry[];
  readonly pieces: readonly Piece[];
  readonly issues: readonly Issue[];
  readonly headings: HeadingReader;
  /** Names of the revision sets, oldest first; null for a format without them. */
  readonly revisionSets: readonly string[] | null;
}

const setAs: Readonly<Partial<Record<ScreenplayElement['type'], SetParagraph['setAs']>>> = {
  scene_heading: 'heading',
  shot: 'action',
  action: 'action',
  centered: 'action',
  cast_list: 'action',
  character: 'character',
  parenthetical: 'parenthetical',
  dialogue: 'dialogue',
  lyrics: 'dialogue',
  transition: 'transition',
};

const plain = (element: ScreenplayElement): string => element.runs.map(([text]) => text).join('');

function paragraphsOf(pieces: readonly Piece[]): readonly SetParagraph[] {
  return pieces.flatMap(({ element, dual }) => {
    const kind = setAs[element.type];
    return kind === undefined ? [] : [{ setAs: kind, text: plain(element), dual }];
  });
}

/** The name that a cue gives to the cast; null where nothing but marks is left. */
export function nameOfCue(text: string): string | null {
  const name = castKey(readCue(castKey(text)).name);
  return name === '' ? null : name;
}

const namesIn = (pieces: readonly Piece[]): readonly string[] =>
  pieces.flatMap(({ element }) => (element.type === 'character' ? [nameOfCue(element.text)] : [])).filter((name) => name !== null);

const colourNote = /^colou?r\b[:\s]*(\S.*)$/iu;
const onlyOmitted = /^(?:SCENES? )?OMIT(?:TED)?\.?$/u;

function synopsisOf(pieces: readonly Piece[]): string | null {
  const end = pieces.findIndex(({ element }) => element.type === 'section' || element.type === 'page_break');
  const lines = pieces
    .slice(0, end === -1 ? pieces.length : end)
    .flatMap(({ element }) => (element.type === 'synopsis' ? [element.text] : []));
  return lines.length === 0 ? null : lines.join('\n');
}

function distinctTags(pieces: readonly Piece[]): ScreenplayScene['tags'] {
  const all = pieces.flatMap(({ tags }) => tags);
  return [...new Map(all.map((tag) => [`${tag.category}\n${tag.name}`, tag])).values()];
}

type Scene = Screenplay['scenes'][number];

function sceneOf(first: Piece, heading: HeadingElement, pieces: readonly Piece[], { headings, revisionSets }: Collected): Scene {
  const notes = pieces.flatMap((one) => (one.element.type === 'note' ? [one.element.text] : one.notes));
  const colours = notes.flatMap((note) => colourNote.exec(note)?.[1] ?? []);
  const text = plain(heading).trim();
  const omitted = onlyOmitted.test(text.toUpperCase());
  const { facts } = first;
  const touched = new Set(pieces.flatMap(({ revisions }) => revisions));
  return {
    number: heading.sceneNumber,
    heading: text,
    ...headings.parts(text),
    eighths: { stated: facts.stated, computed: omitted ? 0 : Math.max(1, eighthsOfLines(linesOnPaper(paragraphsOf(pieces)))) },
    cast: omitted ? [] : [...new Set(namesIn(pieces))],
    synopsis: facts.synopsis ?? synopsisOf(pieces),
    notes: notes.filter((note) => !colourNote.test(note)),
    tags: distinctTags(pieces),
    colour: facts.colour ?? colours.at(-1)?.trim() ?? null,
    omitted,
    line: heading.line,
    ...finalDraftOf(facts, revisionSets === null ? null : revisionSets.filter((_, index) => touched.has(index))),
  };
}

const finalDraftOf = ({ finalDraft }: SceneFacts, revisions: readonly string[] | null): Partial<FinalDraftFacts> =>
  revisions === null ? {} : { page: null, title: null, beats: [], ...finalDraft, revisions };

const omittedSceneOf = ({ number, heading, line, facts }: OmittedScene, { headings, revisionSets }: Collected): Scene => ({
  number,
  heading,
  ...headings.parts(heading),
  eighths: { stated: facts.stated, computed: 0 },
  cast: [],
  synopsis: facts.synopsis,
  notes: [],
  tags: [],
  colour: facts.colour,
  omitted: true,
  line,
  ...finalDraftOf(facts, revisionSets === null ? null : []),
});

interface Stretch {
  readonly first: Piece | null;
  readonly pieces: Piece[];
}

/** The script cut at its headings; the first stretch is what stands before them. */
function stretchesOf(pieces: readonly Piece[]): readonly Stretch[] {
  const stretches: Stretch[] = [{ first: null, pieces: [] }];
  for (const one of pieces) {
    if (one.element.type === 'scene_heading') stretches.push({ first: one, pieces: [one] });
    else stretches.at(-1)?.pieces.push(one);
  }
  return stretches;
}

function castOf(pieces: readonly Piece[]): readonly CastMember[] {
  const speeches = new Map<string, number>();
  for (const name of namesIn(pieces)) speeches.set(name, (speeches.get(name) ?? 0) + 1);
  return [...speeches].map(([name, count]) => ({ name, speeches: count }));
}

function issuesOfScenes(scenes: readonly Scene[]): readonly Issue[] {
  if (scenes.length === 0) return [issue(null, 'no-scenes', 'No scene heading was found, so there is nothing to schedule yet.')];
  const seen = new Map<string, number>();
  return scenes.flatMap(({ number, line }) => {
    if (number === null) return [];
    const before = seen.get(number);
    seen.set(number, line);
    if (before === undefined) return [];
    return [issue(line, 'scene-number-repeated', `Scene number ${number} is used again; it stands at line ${before} too.`)];
  });
}

/** Puts elements, scenes, cast and lengths together: each element belongs to exactly one scene or to the preamble (case:F50). */
export function assemble(collected: Collected): Screenplay {
  const { pieces } = collected;
  const stretches = stretchesOf(pieces);
  const scenes = stretches.flatMap(({ first, pieces: own }) => {
    const omitted = own.flatMap((one) => one.omitted.map((scene) => omittedSceneOf(scene, collected)));
    if (first === null || first.element.type !== 'scene_heading') return omitted;
    return [sceneOf(first, first.element, own, collected), ...omitted];
  });
  return {
    kind: 'screenplay',
    titlePage: collected.titlePage,
    elements: pieces.map(({ element }) => element),
    scenes,
    cast: castOf(pieces),
    preambleEighths: eighthsOfLines(linesOnPaper(paragraphsOf(stretches[0]?.pieces ?? []))),
    issues: [...collected.issues, ...issuesOfScenes(scenes)].sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity)),
  };
}
