import type { Issue, Screenplay } from '#script/index.ts';
import { readFdx, readFountain } from '#script/index.ts';
import type { DecodedText, NoText } from './bytes.ts';
import { decodeText, megabyte } from './bytes.ts';
import type { FileInHand, FileReader, Refused } from './file-in-hand.ts';
import { readXml } from './xml.ts';

/** A feature of 600 scenes has about half a megabyte as Fountain and three as Final Draft. */
const largestFountain = 8 * megabyte;
export const largestFdx = 12 * megabyte;

const refusal = (line: number | null, { code, said }: { readonly code: string; readonly said: string }): Refused => ({
  kind: 'refused',
  issues: [{ line, code, said }],
});

const withIssues = (found: readonly Issue[], script: Screenplay): Screenplay => ({ ...script, issues: [...found, ...script.issues] });

function readFountainFile({ bytes }: FileInHand): Screenplay | Refused {
  const decoded: DecodedText | NoText = decodeText(bytes, largestFountain);
  return decoded.ok ? withIssues(decoded.issues, readFountain(decoded.text, null)) : refusal(null, decoded);
}

function readFdxFile({ bytes }: FileInHand): Screenplay | Refused {
  const decoded = decodeText(bytes, largestFdx);
  if (!decoded.ok) return refusal(null, decoded);
  const xml = readXml(decoded.text);
  if (!xml.ok) return refusal(xml.line, xml);
  const script = readFdx(xml.root, null);
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
