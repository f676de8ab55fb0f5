import type { Bar, Disruption, Instant, IsoDate, LineName, Minutes, Money, Span, Zone } from '#model/index.ts';
import { dateIn, sayDate, sayInstant, sayMoney, sayTwoClocks, wallTime } from '#model/index.ts';

/** Said beside a chip when health words were left out of the line: they are dropped before anything is kept (practices 8). */
export const tookOutSentence = 'A word about health was left out.';

export const whatWasSaidOrDone = 'What was said or done?';

/** A name as it is told apart from others: 'Dave Okoro, gaffer', 'scene 35', 'the 35 mm lens'. */
export function spoken(name: LineName): string {
  if (name.kind === 'scene') return `scene ${name.name}`;
  if (name.kind === 'kit') return `the ${kitName(name)}`;
  return name.tells === '' ? name.name : `${name.name}, ${name.tells}`;
}
export const kitName = (name: LineName): string => (name.tells === '' ? name.name : `${name.name} ${name.tells}`);

/** 'scene 35 or the 35 mm lens?' */
export const sayWhich = (names: readonly LineName[]): string => sayEither(names.map(spoken));

export function sayEither(choices: readonly string[]): string {
  const comma = choices.length > 2 || choices.some((choice) => choice.includes(', ')) ? ',' : '';
  return `${choices.slice(0, -1).join(', ')}${comma} or ${choices.at(-1)}?`;
}

export const sayMoneyLess = (less: Money): string => `${sayMoney(less, 'exact')} less`;

/** '4 h', '1 h 30', '45 min'. */
export function sayHours(minutes: Minutes): string {
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${String(rest).padStart(2, '0')}`;
}

function saySpan(span: Span, today: IsoDate): string {
  const from = span.from === today ? 'today' : sayDate(span.from);
  if (span.to === null) return span.from === today ? 'today, return unknown' : `from ${from}, return unknown`;
  return span.to === span.from ? from : `${from} to ${sayDate(span.to)}`;
}

/** The chip of a disruption. `subject` is the name that was typed; a chance and a client's change speak for themselves. */
export function sayDisruption(disruption: Disruption, subject: string, today: IsoDate, date: IsoDate | null): string {
  switch (disruption.kind) {
    case 'person-out':
      return `${subject} not available ${saySpan(disruption.span, today)}`;
    case 'place-lost':
      return `${subject} lost ${saySpan(disruption.span, today)}`;
    case 'kit-out':
      return `${subject} out ${saySpan(disruption.span, today)}`;
    case 'element-down':
      return `${subject} down ${saySpan(disruption.span, today)}`;
    case 'push-calls':
      return `All ${date === today || date === null ? "of today's calls" : `calls of ${sayDate(date)}`} ${disruption.minutes} minutes later`;
    case 'money-cut':
      return sayMoneyLess(disruption.less);
    case 'day-lost':
      return `${subject} lost`;
    case 'day-short':
      return `Everybody out by ${disruption.until}${date === null || date === today ? ' today' : ` on ${sayDate(date)}`}`;
    case 'overrun':
      return `${disruption.minutes} minutes behind`;
    case 'stop-date':
      return `${subject} out by ${sayDate(disruption.out.slice(0, 10))}, ${disruption.out.slice(11, 16)}`;
    case 'weather':
      return sayWeather(disruption);
    case 'scene-added':
      return `${subject || disruption.scene} added`;
    case 'client-change':
      return `Change from the client: ${disruption.said}`;
    case 'chance':
      return `A chance: ${disruption.said}`;
  }
}

/** 'Rain on Thu 18 March, 09:45-20:00, gusts 70 km/h'. */
export const sayWeather = (weather: Extract<Disruption, { readonly kind: 'weather' }>): string =>
  `${weather.wet ? 'Rain' : 'Wind'} on ${sayDate(weather.date)}, ${weather.from}-${weather.to}${weather.wind === null ? '' : `, gusts ${weather.wind} km/h`}`;

/** 'Dev for Nora: cutdown. Fri 4 December, 17:00 Tokyo (08:00 London)'. */
export const sayPromise = (owner: string, to: string | null, what: string, due: Instant, zone: Zone, other: Zone): string =>
  `${owner}${to === null ? '' : ` for ${to}`}: ${what}. ${sayTwoClocks(due, zone, other)}`;

export const sayDecision = (what: string, decider: string | null, why: string | null): string =>
  `Decided: ${what}${decider === null ? '' : `, by ${decider}`}${why === null ? '' : `, because ${why}`}`;

export function sayWord(term: string, fits: readonly string[], fitsNot: readonly string[], person: string | null): string {
  const parts = [
    ...(fits.length > 0 ? [`fits ${fits.join(', ')}`] : []),
    ...(fitsNot.length > 0 ? [`does not fit ${fitsNot.join(', ')}`] : []),
  ];
  return `"${term}"${person === null ? '' : ` for ${person}`}: ${parts.join('; ')}`;
}

export const sayNote = (until: Instant, zone: Zone): string => `private, until ${sayDate(dateIn(until, zone))}`;
export const sayConcern = (text: string): string => `Concern: ${text}`;
export const sayNoBut = (wish: string, person: string | null): string => `a no, but ...${person === null ? '' : ` for ${person}`}: ${wish}`;
export const saySave = (target: Money): string => `save ${sayMoney(target)}`;
export const sayPercent = (percent: number): string => `save ${percent} %`;
export const sayWithoutScene = (name: string): string => `without scene ${name}`;
export const sayWithoutDay = (date: IsoDate): string => `without ${sayDate(date)}`;

/** The three bars as the page says them. */
export const barNames: Readonly<Record<Bar, string>> = { must: 'must-have', good: 'good', enough: 'enough' };
export const sayBar = (name: string, bar: Bar, cap: Minutes | null): string =>
  `${name}: ${barNames[bar]}${cap === null ? '' : `, cap ${sayHours(cap)}`}`;
export const askBar = (name: string): string => `${name}: must-have, good or enough?`;
export const askNewElement = (name: string): string => `Nothing in the works is called ${name}. Is it new?`;

const signWords = { '<': 'under', '<=': 'at most', '>': 'over', '>=': 'at least' };
export function sayTripwire(
  day: { readonly number: number; readonly date: IsoDate | null } | null,
  measure: string,
  sign: keyof typeof signWords,
  value: number,
  unit: '%' | '',
  then: string,
): string {
  const when = day === null ? '' : `on day ${day.number}${day.date === null ? '' : ` (${sayDate(day.date)})`}, `;
  return `${when}if ${measure} ${measure.endsWith('s') ? 'are' : 'is'} ${signWords[sign]} ${value}${unit === '' ? '' : ' %'}: ${then}`;
}

/** Questions: one each, never two at a time. */
export const askLastDay = (date: IsoDate): string => `Is ${sayDate(date)} in?`;
export const lastDayIn = (date: IsoDate): string => `Yes, until the end of ${sayDate(date)}`;
export const lastDayOut = (date: IsoDate): string => `No, back on ${sayDate(date)}`;
export const askDays = (dates: readonly IsoDate[]): string => sayEither(dates.map(sayDate));
export const sayDayAt = (date: IsoDate, minutes: Minutes): string => `${sayDate(date)} at ${wallTime(minutes)}`;
export const askClocks = (minutes: readonly Minutes[]): string => sayEither(minutes.map(wallTime));
export const askMoneyForm = (sums: readonly Money[]): string => sayEither(sums.map((sum) => sayMoney(sum)));
export const askLess = (sum: Money): string => `Is that ${sayMoney(sum, 'exact')} less?`;
export const askByWhen = 'By when?';
export const askPast = (due: Instant, zone: Zone): string => `${sayInstant(due, zone, { city: true })} has passed. When then?`;
export const askPushDay = 'There are no calls on that day. Which day?';
export const askOneAtATime = (names: readonly string[]): string => `One line each: which first, ${sayEither(names)}`;
export const askLate = (subject: string, minutes: Minutes): string =>
  `Push all calls by ${minutes} minutes, or is ${subject} not available today?`;
export const pushLabel = (minutes: Minutes): string => `Push all calls by ${minutes} minutes`;
export const outLabel = (subject: string): string => `${subject} not available today`;

/** Why a line was kept as text. */
export const keptWhy = {
  empty: 'There is nothing behind the sign.',
  noPrefix: 'It starts with none of ! !+ + = " ~ ? ^ #, so it is kept as text.',
  noName: 'No name in it is known here, so it is kept as text.',
  noEvent: 'It does not say what happened, so it is kept as text.',
  noWhat: 'It does not say what is promised, so it is kept as text.',
  noMeaning: 'A word needs = and what fits, so it is kept as text.',
  noWish: 'It asks for nothing that can be searched, so it is kept as text.',
  noBar: 'A finish line starts with bar or trip, so it is kept as text.',
  noTrip: 'A trigger needs a measure, a sign, a figure and what follows, so it is kept as text.',
  noCalls: 'There are no calls to push, so it is kept as text.',
  trial: 'A trial needs an end and a limit; it is kept as text.',
  unknown: (name: string): string => `${name} is not known here, so it is kept as text.`,
  noDay: (date: IsoDate): string => `${sayDate(date)} is not a shooting day, so it is kept as text.`,
  noDayNumber: (number: number): string => `There is no day ${number} in the plan, so it is kept as text.`,
  otherCurrency: (currency: string): string => `The budget is in ${currency}: no rate is known, so it is kept as text.`,
  tooMany: 'One promise has one owner and one receiver, so it is kept as text.',
  backwards: 'The last day lies before the first, so it is kept as text.',
};
