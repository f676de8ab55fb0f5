import type { ScreenplayElement } from '../screenplay.ts';
import { castKey } from '../screenplay.ts';

const isContinued = (extension: string): boolean => /^cont(?:['’]?d|inued|inuing)\.?$/iu.test(extension.trim());

/**
 * Cues as a page prints them with automatic continueds: who speaks again in the same scene with nobody else between is continued. A cue that
 * was typed so is not doubled, the mark is never in the text itself, and a new scene begins afresh (case:F55). One text a cue, in their order.
 */
export function printedCues(elements: readonly ScreenplayElement[]): readonly string[] {
  const printed: string[] = [];
  let before: string | null = null;
  for (const element of elements) {
    if (element.type === 'scene_heading' || element.type === 'omitted') before = null;
    if (element.type !== 'character') continue;
    const speaker = castKey(element.text);
    const extensions = element.extension.filter((one) => !isContinued(one));
    const typed = extensions.length < element.extension.length;
    const again = element.dual === null && speaker === before;
    const shown = again || typed ? [...extensions, "CONT'D"] : extensions;
    printed.push([element.text, ...shown.map((one) => `(${one})`)].join(' '));
    before = speaker;
  }
  return printed;
}
