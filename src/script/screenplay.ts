import type { Issue } from './issue.ts';

/** Emphasis of a stretch of text: letters of `biu` in that order. */
export type Marks = '' | 'b' | 'i' | 'u' | 'bi' | 'bu' | 'iu' | 'biu';

/** Text split by emphasis, escapes resolved. */
export type Run = readonly [text: string, marks: Marks];

export type PlainType =
  | 'action'
  | 'parenthetical'
  | 'dialogue'
  | 'lyrics'
  | 'transition'
  | 'centered'
  | 'synopsis'
  | 'note'
  | 'page_break'
  | 'shot'
  | 'cast_list';

interface Located {
  readonly text: string;
  readonly runs: readonly Run[];
  /** Lines of the file, from 1; `lastLine` is the last line that gave text. */
  readonly line: number;
  readonly lastLine: number;
}

export interface PlainElement extends Located {
  readonly type: PlainType;
  /** The Final Draft type that became `action` for want of a better one; null where there is none. */
  readonly originalType: string | null;
}

export interface HeadingElement extends Located {
  readonly type: 'scene_heading';
  /** Always text: "1E2" and "013" stay as they are. */
  readonly sceneNumber: string | null;
}

/** What a script keeps without playing it: a boneyard on lines of its own, or a scene that Final Draft calls OMITTED. */
export interface OmittedElement extends Located {
  readonly type: 'omitted';
  readonly sceneNumber: string | null;
}

export interface CueElement extends Located {
  readonly type: 'character';
  /** Without brackets, as written. */
  readonly extension: readonly string[];
  readonly dual: 'left' | 'right' | null;
}

export interface SectionElement extends Located {
  readonly type: 'section';
  readonly depth: number;
}

export type ScreenplayElement = PlainElement | HeadingElement | OmittedElement | CueElement | SectionElement;

export type HeadingIntExt = 'INT' | 'EXT' | 'INT/EXT';

export interface HeadingParts {
  readonly intExt: HeadingIntExt | null;
  /** Upper case, every middle segment; null where the heading names none. */
  readonly set: string | null;
  /** Upper case, only a word that is known as a time; else null and the segment is part of the set. */
  readonly timeOfDay: string | null;
  /** `MEMORY: EXT. LANE` has the prefix MEMORY. */
  readonly prefix: string | null;
}

/** Lengths in eighths of a page. `stated` is what the file says, `computed` at least 1, and 0 for an omitted scene. */
export interface SceneLength {
  readonly stated: number | null;
  readonly computed: number;
}

/** What only Final Draft files say of a scene. */
export interface FinalDraftFacts {
  /** Text: "23A" with locked pages. */
  readonly page: string | null;
  readonly title: string | null;
  readonly beats: readonly { readonly name: string; readonly text: string }[];
  /** Names of the revision sets that touched the scene, oldest first. */
  readonly revisions: readonly string[];
}

export interface ScreenplayScene extends HeadingParts {
  readonly number: string | null;
  /** Plain text without number; of an omitted scene the heading it had. */
  readonly heading: string;
  readonly eighths: SceneLength;
  /** Upper case names in the order of their first cue; empty for an omitted scene. */
  readonly cast: readonly string[];
  readonly synopsis: string | null;
  readonly notes: readonly string[];
  readonly tags: readonly { readonly category: string; readonly name: string }[];
  /** `#RRGGBB`, or the word used in the file. */
  readonly colour: string | null;
  readonly omitted: boolean;
  readonly line: number;
}

export interface TitleEntry {
  readonly key: string;
  /** Lines joined by a line break; null for a key that is left empty. */
  readonly value: string | null;
  readonly line: number;
}

export interface CastMember {
  readonly name: string;
  /** Cues, omitted text left out. */
  readonly speeches: number;
}

/** A script as every format gives it: the answer of `coverset read`. */
export interface Screenplay {
  readonly kind: 'screenplay';
  readonly titlePage: readonly TitleEntry[];
  readonly elements: readonly ScreenplayElement[];
  readonly scenes: readonly (ScreenplayScene & Partial<FinalDraftFacts>)[];
  readonly cast: readonly CastMember[];
  /** Eighths of what stands before the first heading; 0 where nothing does. */
  readonly preambleEighths: number;
  readonly issues: readonly Issue[];
}

/** Languages whose heading words can be switched on; the plain rules know the English words only. */
export const scriptLanguages = ['de', 'fr', 'ru', 'fi', 'es'] as const;
export type ScriptLanguage = (typeof scriptLanguages)[number];

/** The name a cue gives to the cast: upper case, straight apostrophes, no emphasis marks, single blanks. */
export const castKey = (name: string): string =>
  name
    .replace(/\\([*_\\])/g, '$1')
    .replace(/\*+/g, '')
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .toUpperCase();
