import type { Disruption, ElementId, KitId, LineName, PersonId, PlaceId, SceneId, SetId, Span } from '#model/index.ts';
import { dateIn, id, sayDate } from '#model/index.ts';
import { amountIn, figureOf } from './amount.ts';
import type { NameKind, NameMatch } from './names.ts';
import { readClockLine } from './clock-lines.ts';
import { nameAt, unmistakable } from './names.ts';
import type { Line, Outcome } from './outcome.ts';
import { ask, askWhich, kept, thing } from './outcome.ts';
import { dayOn, readPush } from './push.ts';
import {
  askLate,
  askLess,
  askMoneyForm,
  askOneAtATime,
  keptWhy,
  kitName,
  outLabel,
  pushLabel,
  sayDisruption,
  sayMoneyLess,
  sayWithoutScene,
  spoken,
} from './say.ts';
import type { SpanRead } from './span.ts';
import { readSpan, spanOf } from './span.ts';
import type { Token } from './tokens.ts';
import { putIn, tokensOf } from './tokens.ts';
import type { StretchAsk } from './when.ts';

const kinds: readonly NameKind[] = ['person', 'place', 'set', 'scene', 'kit', 'element'];

const leadWords =
  /^(we|we've|we're|have|has|had|lost|lose|losing|no|without|the|our|a|an|is|are|oh|so|ok|just|heard|that|looks|like|still|both|minus|down)$/u;
/** Words that say that something is away. One is enough; a name alone says it too. */
const awayWords =
  /^(out|off|unavailable|away|gone|absent|missing|lost|lose|losing|stuck|cancelled|canceled|cancels|cancelling|quit|quits|left|down|dead|broken|broke|breaks|stolen|failed|fails|failing|faulty|damaged|crashed|crashes|stopped|stops|cracked|jammed|leaking|leaks|flooded|floods|closed|closes|shut|burnt|pulled|refused|refuses|locked|no|without|minus|back|returns|returning|no-show|unusable|blocked|kaput|bust|dropped|scrapped|grounded|detained|delayed|late|shutting|closing|collapsed|vetoed|withdrawn|omitted|cut|fallen|fell|missed|misses|double-booked|died|dies)$/u;
const awayPhrases =
  /\b(not (available|coming|here|in|working|free|ready|usable|able|allowed|there|arriving|travelling|on set)|can't|cannot|can not|won't|isn't|unable|no show|not be|doesn't work|did not (come|show)|didn't (come|show))\b/u;
/** Words that say nothing of their own between name, state and days. */
const filler =
  /^(is|are|was|has|have|had|been|being|be|will|the|a|an|of|for|at|in|on|all|day|days|whole|now|still|again|currently|just|only|from|his|her|their|our|it|and|or|to|this|that|they|he|she|we|shoot|shooting)$/u;
const dayGone = /^(lost|lose|losing|cancelled|canceled|off|gone|dropped|scrapped|washed|rained|snowed|out|no|without)$/u;

/** The `!` line: the facts changed. */
export function readDisruption(line: Line): Outcome {
  const tokens = tokensOf(line.text, line.from, line.text.length);
  if (tokens.length === 0) return kept(keptWhy.empty);
  return (
    readPush(line, tokens) ??
    readClockLine(line, tokens) ??
    readBudget(line, tokens) ??
    readClientChange(line, tokens) ??
    readAway(line, tokens)
  );
}

/** The `!+` line: a chance, in the words it was typed in. */
export function readChance(line: Line): Outcome {
  const said = line.text.slice(line.from).trim();
  if (said === '') return kept(keptWhy.empty);
  const span = readSpan(tokensOf(line.text, line.from, line.text.length), line.context);
  if (span.ask) return askStretch(line, span.ask);
  const today = dateIn(line.context.at, line.context.zone);
  const disruption = { kind: 'chance', said, span: span.used.size === 0 ? null : spanOf(span, today, false) } as const;
  return thing({ kind: 'disruption', disruption }, sayDisruption(disruption, '', today, null));
}

/** A question about one stretch of a line; its answers are the line with the stretch replaced. */
export const askStretch = (line: Line, stretch: StretchAsk): Outcome =>
  ask(
    stretch.question,
    stretch.choices.map(({ label, put }) => ({ label, line: putIn(line.text, stretch.from, stretch.to, put) })),
  );

function readBudget(line: Line, tokens: readonly Token[]): Outcome | null {
  const named = tokens.some((token) => /^(budget|money|funding|contingency)$/u.test(token.text));
  const body = line.text.slice(line.from);
  const marked = /[£€$¥]\s?\d|\d\s?k(?![\p{L}])/iu.test(body);
  const bare = nameAt(tokens, 0, kinds, line.book) === null && /^\s*(?:(?:lose|losing|cut|minus|less)\s+)?[-−–]?\s*[-−–]?\d/u.test(body);
  const amount = amountIn(line.text, line.from, line.context.currency);
  if (!amount || (!named && !bare && !marked)) return null;
  const words = tokens.map((token) => token.text).join(' ');
  const less =
    amount.sign === '-' || /\b(less|cut|cuts|minus|lose|losing|lost|down|reduced|drops?|dropped|pulled|pulls|short|gone)\b/u.test(words);
  if (!named && !less) return null;
  if (!named && !marked && amount.sign === '' && (amount.sums[0]?.minor ?? 0) < 100_000) return null;
  if (amount.other !== null) return kept(keptWhy.otherCurrency(line.context.currency));
  if (amount.sums.length > 1) {
    return ask(
      askMoneyForm(amount.sums),
      amount.sums.map((sum) => ({ label: sayMoneyLess(sum), line: putIn(line.text, amount.from, amount.to, figureOf(sum)) })),
    );
  }
  const [sum] = amount.sums;
  if (!sum) return null;
  if (amount.sign === '+')
    return ask('More money is a chance: is it one?', [{ label: 'A chance', line: `!+ ${line.text.slice(line.from).trim()}` }]);
  if (!less)
    return ask(askLess(sum), [
      { label: sayMoneyLess(sum), line: putIn(line.text, amount.from, amount.to, `-${line.text.slice(amount.from, amount.to)}`) },
    ]);
  return thing({ kind: 'disruption', disruption: { kind: 'money-cut', less: sum } }, sayMoneyLess(sum));
}

function readClientChange(line: Line, tokens: readonly Token[]): Outcome | null {
  const start = tokens[0]?.text === 'the' ? 1 : 0;
  const company = /^(client|agency|brand|broadcaster|network|studio|partner|sponsor|platform|commissioner)('s)?$/u.test(
    tokens[start]?.text ?? '',
  );
  const person = nameAt(tokens, start, ['person'], line.book);
  const behind = start + (person?.count ?? 1);
  const wants =
    /^(wants|asks|asked|insists|prefers|demands|requests|requested|wishes)$/u.test(tokens[behind]?.text ?? '') ||
    /^(would like|would rather|has changed|changed (her|his|their) mind|now wants|suddenly wants)/u.test(
      tokens
        .slice(behind, behind + 3)
        .map((token) => token.text)
        .join(' '),
    );
  if (!(person && wants) && !(company && tokens.length > start + 1)) return null;
  if (person && person.names.length > 1) return askWhich(line, person, ['person']);
  const said = line.text.slice(line.from).trim();
  return thing(
    { kind: 'disruption', disruption: { kind: 'client-change', said } },
    sayDisruption({ kind: 'client-change', said }, '', '', null),
  );
}

/** Somebody or something is away: the name first, then what happened, then the days; behind a comma stand only remarks. */
function readAway(line: Line, all: readonly Token[]): Outcome {
  const span = readSpan(all, line.context);
  const rest = all.filter((_, i) => !span.used.has(i));
  const start = rest.findIndex((token) => !leadWords.test(token.text));
  const lead = rest.slice(0, start === -1 ? rest.length : start);
  const match = start === -1 ? null : (nameAt(rest, start, kinds, line.book) ?? ownerAt(rest, start, line));
  if (!match) return readDayLost(line, rest, span, all);
  const behind = rest.slice(start + match.count);
  const tail = clause(behind, (rest[start + match.count - 1]?.stop ?? false) && lead.length === 0);
  const [name] = match.names;
  if (!name || !saysWhatHappened(line, [...lead, ...tail], tail, backSaid(all, span))) return kept(keptWhy.noEvent);
  if (match.names.length > 1) return askWhich(line, match, kinds);
  const second = secondName(line, tail, name);
  if (second) return askOrder(line, match, name, second);
  const late = lateAsk(line, name, behind);
  if (late) return late;
  if (span.ask) return askStretch(line, span.ask);
  return outcomeFor(line, name, spanOf(span, dateIn(line.context.at, line.context.zone), name.kind === 'person'));
}

/** One word of absence is enough; a name with nothing but days says it too, and so does a word about health that was left out. */
function saysWhatHappened(line: Line, words: readonly Token[], tail: readonly Token[], back: boolean): boolean {
  const said = words.map((token) => token.text);
  const away = said.some((word) => awayWords.test(word)) || awayPhrases.test(said.join(' '));
  return away || back || line.tookOut || tail.every((token) => filler.test(token.text)) || secondName(line, tail, null) !== null;
}

const backSaid = (all: readonly Token[], span: SpanRead): boolean =>
  all.some((token, i) => span.used.has(i) && /^(back|returns?|returning)$/u.test(token.text));

/** "suki's train is late" is about Suki. */
function ownerAt(tokens: readonly Token[], i: number, line: Line): NameMatch | null {
  const bare = tokens.map((token, at) => (at === i ? { ...token, text: token.text.replace(/'s$/u, '') } : token));
  return bare[i]?.text === tokens[i]?.text ? null : nameAt(bare, i, ['person'], line.book);
}

/** The words up to the first comma. A name that ends with a comma ('ben, out today') reads on to the next one. */
function clause(tokens: readonly Token[], nameStops: boolean): readonly Token[] {
  const stop = tokens.findIndex((token) => token.stop);
  return nameStops || stop === -1 ? tokens : tokens.slice(0, stop + 1);
}

function outcomeFor(line: Line, name: LineName, span: Span): Outcome {
  if (span.to !== null && span.to < span.from) return kept(keptWhy.backwards);
  if (name.kind === 'scene') {
    return thing({ kind: 'wish', wish: { kind: 'without-scene', scene: id<SceneId>(name.id) } }, sayWithoutScene(name.name));
  }
  const disruption = disruptionOf(name, span);
  const subject = name.kind === 'kit' ? kitName(name) : name.kind === 'set' ? spoken(name) : name.name;
  return thing({ kind: 'disruption', disruption }, sayDisruption(disruption, subject, dateIn(line.context.at, line.context.zone), null));
}

function disruptionOf(name: LineName, span: Span): Disruption {
  switch (name.kind) {
    case 'person':
      return { kind: 'person-out', person: id<PersonId>(name.id), span };
    case 'kit':
      return { kind: 'kit-out', kit: id<KitId>(name.id), span };
    case 'element':
      return { kind: 'element-down', element: id<ElementId>(name.id), span };
    case 'set': {
      const slash = name.id.indexOf('/');
      return { kind: 'place-lost', place: id<PlaceId>(name.id.slice(0, slash)), set: id<SetId>(name.id.slice(slash + 1)), span };
    }
    default:
      return { kind: 'place-lost', place: id<PlaceId>(name.id), set: null, span };
  }
}

/** 'wed 2 lost', 'day 12 cancelled': no name, but a day and that it is gone. */
function readDayLost(line: Line, rest: readonly Token[], span: SpanRead, all: readonly Token[]): Outcome {
  const words = clause(rest, false).map((token) => token.text);
  const sound = words.every((word) => dayGone.test(word) || filler.test(word)) && words.some((word) => dayGone.test(word));
  const todayOut = words.includes('out') && all.some((token) => token.text === 'today');
  if (!sound || span.from === null || todayOut || line.tookOut) return kept(keptWhy.noName);
  if (span.ask) return askStretch(line, span.ask);
  const day = dayOn(span.from, line.context);
  if (day === null) return kept(keptWhy.noDay(span.from));
  if (span.to !== null && span.to !== span.from) return kept(keptWhy.noName);
  return thing({ kind: 'disruption', disruption: { kind: 'day-lost', day } }, `${sayDate(span.from)} lost`);
}

/** 'mara and ben out fri' is two things: one line each. A set named with its own place is one. */
function secondName(
  line: Line,
  tail: readonly Token[],
  first: LineName | null,
): { readonly match: NameMatch; readonly name: LineName } | null {
  const joined = /^(and|&|\+)$/u.test(tail[0]?.text ?? '') ? 1 : null;
  const match = joined === null ? null : nameAt(tail, joined, kinds, line.book);
  const name = match?.names.length === 1 ? match.names[0] : undefined;
  return match && name && name !== first ? { match, name } : null;
}

function askOrder(line: Line, one: NameMatch, first: LineName, second: { readonly match: NameMatch; readonly name: LineName }): Outcome {
  const behind = line.text.slice(second.match.to);
  const answers = [first, second.name].map((name) => ({
    label: name.name,
    line: `${line.text.slice(0, one.from)}${unmistakable(name, kinds, line.book)}${behind}`,
  }));
  return ask(askOneAtATime([first.name, second.name.name]), answers);
}

/** 'tom late 40 min' is no absence: the calls are pushed, or he is out. */
function lateAsk(line: Line, name: LineName, tail: readonly Token[]): Outcome | null {
  const words = tail.map((token) => token.text).join(' ');
  if (name.kind !== 'person' || !/\b(late|delayed)\b/u.test(words)) return null;
  const said = /(\d{1,3})\s*(h\b|hours?\b)?/u.exec(words);
  const minutes = said ? Number(said[1]) * (said[2] ? 60 : 1) : 30;
  const spelled = unmistakable(name, kinds, line.book);
  return ask(askLate(name.name, minutes), [
    { label: pushLabel(minutes), line: `! push all calls by ${minutes}` },
    { label: outLabel(name.name), line: `! ${spelled} out today` },
  ]);
}
