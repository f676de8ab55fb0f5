import { inside, placesOf, quotedIn, sentenceAt } from './clauses.ts';
import { accusingAlone, accusingWithFeel, belittling, cheer, heat, smallJust, theirDoing } from './en/blame.ts';
import type { CheckRule, Found, Level, Offer, RuleId, TextKind } from './finding.ts';
import { throatClearing } from './length.ts';

const whole = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');
const kinds = (...list: readonly TextKind[]): ReadonlySet<TextKind> => new Set(list);

/** One finding per rule and text: the first place is where the author starts to rewrite. What others said in quotation marks is theirs. */
const tone = (id: RuleId, level: Level, where: ReadonlySet<TextKind>, places: (text: string) => ReturnType<typeof placesOf>): CheckRule => {
  return ({ text, context }): readonly Found[] => {
    if (!where.has(context.kind)) return [];
    const quoted = quotedIn(text);
    return places(text)
      .filter(({ from }) => !inside(quoted, from))
      .slice(0, 1)
      .map(({ from, to }) => ({ id, level, from, to }));
  };
};

const written = kinds('message', 'instruction', 'recap', 'brief', 'promise', 'update', 'nobut', 'conflict', 'feedbackask');
const hot = whole(heat);
const shouting = /!{2,}|\?{2,}!*|!\?|\b\p{Lu}{2,}(?:[ ,'’]+\p{Lu}{2,}){2,}\b/gu;
const plainCapitals = /\b(?:NOT|DO|YOU|THIS|IS|NOW|MUST|WILL|STOP|THE|WHY|WHAT|HAVE|ARE|AND|READ|MY|NEVER|ALWAYS|WE|IT)\b/u;

/** T1: heat and shouting. Cast names in capitals are how papers print them, so capitals count only with small words among them. */
export const heated: CheckRule = tone('T1', 'warn', written, (text) =>
  [...placesOf(text, hot), ...placesOf(text, shouting).filter(({ text: said }) => /[!?]/u.test(said) || plainCapitals.test(said))].toSorted(
    (a, b) => a.from - b.from,
  ),
);

const small = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${belittling})|${smallJust.replace('just(?!', '\\bjust(?!')}|(?:^|[.!?]\\s+)Clearly,?(?= )`,
  'giu',
);

/** T2: 'just' and 'obviously' make the reader's task or doubt small. Throat-clearing is L2 and is not counted twice. */
export const belittled: CheckRule = (checked) => {
  const clearing = ['update', 'recap'].includes(checked.context.kind) ? throatClearing(checked) : [];
  const found = tone('T2', 'hint', kinds('message', 'instruction', 'recap', 'brief', 'update', 'nobut', 'conflict'), (text) =>
    placesOf(text, small).filter(({ from }) => !inside(clearing, from)),
  )(checked);
  return found.map((one) => ({ ...one, offer: withoutWord(checked.text, one) }));
};

function withoutWord(text: string, { from, to }: Found): Offer | null {
  if (!/^(?:just|simply|obviously,?|merely)$/iu.test(text.slice(from, to))) return null;
  const end = to + (/^,?\s*/u.exec(text.slice(to))?.[0].length ?? 0);
  const next = text.slice(end, end + 1);
  const opens = sentenceAt(text, from).from === from;
  return { from, to: end + next.length, text: opens ? next.toUpperCase() : next };
}

const cheerful = new RegExp(`(?<![\\p{L}])(?:${cheer})(?![\\p{L}])|!|[\\u{1F300}-\\u{1FAFF}\\u2600-\\u27BF]|[:;]-?[)D](?![\\p{L}])`, 'giu');
/** T3: cheer on bad news. */
export const cheerOnBadNews: CheckRule = ({ text, context }) => {
  if (context.bad !== true || context.kind === 'note') return [];
  const quoted = quotedIn(text);
  const place = placesOf(text, cheerful).find(({ from }) => !inside(quoted, from));
  if (!place) return [];
  const opening = /^\s*(?:great|good|fantastic|wonderful|amazing|super|exciting) news\s*[:!.–-]+\s*(?<next>\p{L})/iu.exec(text);
  const offer = opening ? { from: 0, to: opening[0].length, text: opening.groups?.['next']?.toUpperCase() ?? '' } : null;
  return [{ id: 'T3', level: 'warn', from: place.from, to: place.to, offer }];
};

/** T4: 'because you changed': true or not, it makes the reader the cause. */
export const becauseYou: CheckRule = tone(
  'T4',
  'warn',
  kinds('message', 'update', 'nobut', 'recap', 'conflict', 'instruction', 'promise'),
  (text) => placesOf(text, new RegExp(`(?<![\\p{L}])(?:${theirDoing})`, 'giu')),
);

const accusing = new RegExp(
  `(?<![\\p{L}])(?:${accusingAlone}|(?:feel|feels|felt|feeling) (?:\\w+ ){0,3}(?:${accusingWithFeel})|(?:feel|feels|felt) (?:that|like|as if|as though) (?:you|he|she|they|nobody|no one|everyone|\\p{Lu}\\p{L}+))(?![\\p{L}])`,
  'giu',
);
/** T6: judgements dressed as feelings; an observation says what was said or done (R20.2). */
export const accusingFeeling: CheckRule = tone('T6', 'warn', kinds('conflict'), (text) => placesOf(text, accusing));
