import type { Screenplay } from '../screenplay.ts';

/**
 * Lines of a Fountain text that are in no element, note, comment, title entry or issue: always empty, or the reader lost something.
 * The text has LF line ends; lines count from 1.
 */
export function linesWithoutPlace(text: string, script: Screenplay): readonly number[] {
  const lines = text.split('\n');
  const held = new Uint8Array(lines.length + 2);
  for (const { line, lastLine } of script.elements) held.fill(1, line, lastLine + 1);
  for (const { line } of script.issues) if (line !== null) held[line] = 1;
  for (const { line, value } of script.titlePage) held.fill(1, line, line + (value ?? '').split('\n').length + 1);
  return lines.flatMap((text, index) => (text.trim() === '' || held[index + 1] === 1 ? [] : [index + 1]));
}
