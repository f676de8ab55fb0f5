import type { NormsCard, WallTime } from '#model/index.ts';
import { wallTime } from '#model/index.ts';

/**
 * Reads what somebody wrote about themselves: 'not between 22:00 and 07:00; send material before a call'. Hours and 'silence is not a yes' become
 * fields; every sentence stays in their own words. Nothing is read from name, nationality or place (R5.1).
 */
export function readCard(text: string): NormsCard {
  const words = text
    .split(/[;\n]+|\.\s+/u)
    .map((sentence) => sentence.trim().replace(/\.$/u, ''))
    .filter((sentence) => sentence !== '');
  const hours = words.map(hoursIn).find((one) => one !== null) ?? null;
  return { notBetween: hours, silenceIsNotYes: words.some((sentence) => silence.test(sentence)), words };
}

const silence = /\bsilence\b.*\b(?:is not|isn['’]t|is never|≠|does not mean|doesn['’]t mean|never means)\b.*\byes\b/iu;
const between = /\bnot\s+(?:between|from)\s+(\d{1,2})(?::([0-5]\d))?\s*(?:and|to|until|-|–)\s*(\d{1,2})(?::([0-5]\d))?/iu;

function hoursIn(sentence: string): { readonly from: WallTime; readonly to: WallTime } | null {
  const match = between.exec(sentence);
  if (!match || Number(match[1]) > 23 || Number(match[3]) > 24) return null;
  const at = (hour: string | undefined, minute: string | undefined): WallTime => wallTime((Number(hour) % 24) * 60 + Number(minute ?? 0));
  const [from, to] = [at(match[1], match[2]), at(match[3], match[4])];
  return from === to ? null : { from, to };
}

/** What no answer means: for one whose card says that silence is not a yes, nothing; only 'confirmed' counts (R5.3). */
export const silenceMeans = (card: NormsCard): 'uncontested' | 'nothing' => (card.silenceIsNotYes ? 'nothing' : 'uncontested');
