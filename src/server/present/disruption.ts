import { type Disruption, type IsoDate, type Production, type Span, sayDate, sayMoney, type Wish } from '#model/index.ts';
import { calledName, shortDay } from './spoken.ts';

/** What a desk is about; a question keeps its question mark. */
export function askedHeading(production: Production, what: Disruption | Wish, today: IsoDate): string {
  switch (what.kind) {
    case 'save-money':
      return `What can save ${sayMoney(what.target)}?`;
    case 'save-percent':
      return `What can save ${what.percent} %?`;
    case 'without-scene':
      return `What if we do without scene ${what.scene}?`;
    case 'without-day':
      return `What if we do without ${shortDay(production, what.day)}?`;
    case 'no-but':
      return `No ${what.wish}, but what?`;
    default:
      return disruptionHeading(production, what, today);
  }
}
const questionKinds: { readonly [Kind in Wish['kind']]: true } = {
  'save-money': true,
  'save-percent': true,
  'without-scene': true,
  'without-day': true,
  'no-but': true,
};
export const isQuestion = (what: Disruption | Wish): what is Wish => Object.hasOwn(questionKinds, what.kind);

/** What has happened, as a heading: 'We have lost Mara today'. */
export function disruptionHeading(production: Production, what: Disruption, today: IsoDate): string {
  switch (what.kind) {
    case 'person-out':
      return `We’ve lost ${spokenName(calledName(production, what.person))} ${spanWords(what.span, today)}`;
    case 'place-lost':
      return `We’ve lost ${placeName(production, what.place, what.set)} ${spanWords(what.span, today)}`;
    case 'kit-out':
      return `We’ve lost the ${production.kit[what.kit]?.name ?? what.kit} ${spanWords(what.span, today)}`;
    case 'element-down':
      return `${production.elements[what.element]?.name ?? what.element} is down ${spanWords(what.span, today)}`;
    case 'push-calls':
      return `All calls of ${shortDay(production, what.day)} pushed by ${what.minutes} min`;
    case 'money-cut':
      return `${sayMoney(what.less)} less`;
    case 'day-lost':
      return `We’ve lost ${shortDay(production, what.day)}`;
    case 'day-short':
      return `Everybody out by ${what.until} on ${shortDay(production, what.day)}`;
    case 'overrun':
      return `${what.minutes} min behind today`;
    case 'stop-date':
      return `${spokenName(calledName(production, what.person))} must be out by ${sayDate(what.out.slice(0, 10))}, ${what.out.slice(11, 16)}`;
    case 'weather':
      return `${what.wet ? 'Rain' : 'Wind'} on ${sayDate(what.date)}, ${what.from}-${what.to}${what.wind === null ? '' : `, gusts ${what.wind} km/h`}`;
    case 'scene-added':
      return `Scene ${what.scene} is added`;
    case 'client-change':
      return `The client has changed something: ${what.said}`;
    case 'chance':
      return `A chance: ${what.said}`;
  }
}

/** Papers print cast in capitals; a sentence says the name as people do. */
const spokenName = (name: string): string => (name === name.toUpperCase() ? `${name.charAt(0)}${name.slice(1).toLowerCase()}` : name);

function placeName(production: Production, place: string, set: string | null): string {
  const found = production.places[place];
  const inside = set === null ? null : found?.sets.find((one) => one.id === set)?.name;
  return inside ? `${found?.name ?? place}, ${inside}` : (found?.name ?? place);
}

/** 'today', 'today, return unknown', 'Fri 4 December', 'Wed 2 December to Fri 4 December'. */
function spanWords(span: Span, today: IsoDate): string {
  const from = span.from === today ? 'today' : sayDate(span.from);
  if (span.to === null) return `${from}, return unknown`;
  return span.to === span.from ? from : `${from} to ${sayDate(span.to)}`;
}
