import type { Issue, Screenplay, ScriptLanguage } from '#script/index.ts';
import { readFdx, readFountain, scriptLanguages } from '#script/index.ts';
import type { DecodedText, NoText } from './bytes.ts';
import { decodeText, megabyte } from './bytes.ts';
import type { FileInHand, FileReader, Refused } from './file-in-hand.ts';
import { readXml } from './xml.ts';

/** A feature of 600 scenes has about half a megabyte as Fountain and three as Final Draft. */
const largestFountain = 4 * megabyte;
export const largestFdx = 12 * megabyte;

const refusal = (line: number | null, { code, said }: { readonly code: string; readonly said: string }): Refused => ({
  kind: 'refused',
  issues: [{ line, code, said }],
});

const withIssues = (found: readonly Issue[], script: Screenplay): Screenplay => ({ ...script, issues: [...found, ...script.issues] });

const languageNames: Readonly<Record<ScriptLanguage, string>> = { de: 'German', fr: 'French', ru: 'Russian', fi: 'Finnish', es: 'Spanish' };

/** A script without one heading in English words is read again with those of each other language; the one that finds most is said. */
function inLanguage<Answer extends Screenplay | Refused>(
  language: ScriptLanguage | null,
  read: (own: ScriptLanguage | null) => Answer,
): Answer {
  const first = read(language);
  if (language !== null || first.kind !== 'screenplay' || first.scenes.length > 0) return first;
  const others = scriptLanguages.map((own) => ({ own, answer: read(own) }));
  const scenes = (answer: Screenplay | Refused): number => (answer.kind === 'screenplay' ? answer.scenes.length : 0);
  const [best] = others.sort((one, other) => scenes(other.answer) - scenes(one.answer));
  if (best === undefined || scenes(best.answer) === 0) return first;
  const said = `No heading begins in English: they were read in ${languageNames[best.own]} words, ${scenes(best.answer)} of them.`;
  return { ...best.answer, issues: [{ line: null, code: 'language-guessed', said }, ...best.answer.issues] };
}

function readFountainFile({ bytes, language }: FileInHand): Screenplay | Refused {
  const decoded: DecodedText | NoText = decodeText(bytes, largestFountain);
  return decoded.ok
    ? withIssues(
        decoded.issues,
        inLanguage(language, (own) => readFountain(decoded.text, own)),
      )
    : refusal(null, decoded);
}

function readFdxFile({ bytes, language }: FileInHand): Screenplay | Refused {
  const decoded = decodeText(bytes, largestFdx);
  if (!decoded.ok) return refusal(null, decoded);
  const xml = readXml(decoded.text);
  if (!xml.ok) return refusal(xml.line, xml);
  const script = inLanguage(language, (own) => readFdx(xml.root, own));
  return script.kind === 'refused' ? script : withIssues(decoded.issues, script);
}

const looksLikeXml = ({ head }: FileInHand): boolean => /^\s*<(?:\?xml|!DOCTYPE|!--|FinalDraft\b)/i.test(head);

export const fdxReader: FileReader<Screenplay | Refused> = {
  kind: 'fdx',
  claims: (file) => (looksLikeXml(file) ? 2 : file.extension === 'fdx' ? 1 : 0),
  read: readFdxFile,
};

const fountainNames = new Set(['fountain', 'spmd', 'txt', 'md', 'text', '']);

/** Any text may be a script, so the name decides, and every other kind goes first. */
export const fountainReader: FileReader<Screenplay | Refused> = {
  kind: 'fountain',
  claims: ({ extension }) => (fountainNames.has(extension) ? 1 : 0),
  read: readFountainFile,
};
