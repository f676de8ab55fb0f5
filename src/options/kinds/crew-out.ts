import type { Disruption, Person } from '#model/index.ts';
import { money, sayList } from '#model/index.ts';
import { askTexts, blowTexts } from '#texts/index.ts';
import type { MoneyFigure, OpenAsk } from '../answer.ts';
import { bare, build, type Built } from '../build.ts';
import { datesOf } from '../facts.ts';
import type { Ground } from '../ground.ts';
import { nothing } from './shared.ts';

type PersonOut = Extract<Disruption, { readonly kind: 'person-out' }>;

/**
 * Somebody of the crew is out: whoever declared the same skills steps in, the nearest first; else the department's own people; else it is
 * hired. Skills are only what people said of themselves, and nobody is compared beyond them.
 */
export function crewOut(ground: Ground, disruption: PersonOut, out: Person): readonly Built[] {
  const days = Math.max(1, datesOf(disruption.span).length);
  const others = Object.values(ground.base.people).filter((person) => person.id !== out.id && person.cast === null && !outside(person));
  const able = others.filter((person) => out.skills.some((skill) => person.skills.includes(skill)));
  const near = others.filter((person) => person.department !== null && person.department === out.department && !able.includes(person));
  const sorted = able.toSorted((one, other) => missing(out, one).length - missing(out, other).length || one.id.localeCompare(other.id));
  return [
    ...sorted.map((person) => deputy(ground, out, person, days)),
    ...(sorted.length === 0 ? near.map((person) => deputy(ground, out, person, days)) : []),
    hired(ground, out),
    wait(ground, out),
    nothing(ground),
  ];
}

const outside = (person: Person): boolean => ['agent', 'client', 'outside', 'guardian', 'executive'].includes(person.audience);
const missing = (out: Person, person: Person): readonly string[] => out.skills.filter((skill) => !person.skills.includes(skill));

function deputy(ground: Ground, out: Person, person: Person, days: number): Built {
  const lacks = missing(out, person);
  return build(ground, {
    ...bare,
    play: 'deputy',
    title: blowTexts.crew.deputy(person.name, out.name),
    plan: ground.base.plan,
    asks: [{ ...asked(person), question: blowTexts.crew.mayStep(out.role, sayDays(days)) }],
    extraLines: rate(person, days),
    extraReasons: [
      ...(out.skills.length > lacks.length
        ? [blowTexts.crew.declared(person.name, sayList(out.skills.filter((skill) => !lacks.includes(skill))))]
        : []),
      ...(lacks.length > 0 ? [blowTexts.crew.lacks(person.name, sayList(lacks))] : []),
      ...(person.dayRate === null ? [blowTexts.crew.rateUnknown(person.name)] : []),
    ],
  });
}

function rate(person: Person, days: number): readonly MoneyFigure[] {
  const { dayRate } = person;
  if (dayRate === null) return [];
  const sum = money(dayRate.minor * days, dayRate.currency);
  return [
    { account: 'crew', what: blowTexts.crew.line(person.name), quantity: days, rate: dayRate, sum, source: 'agreed rate', kind: 'new' },
  ];
}

const sayDays = (days: number): string => (days === 1 ? 'one day' : `${days} days`);
const asked = (person: Person): Omit<OpenAsk, 'question'> => ({
  who: person.id,
  name: person.name,
  phone: person.phone,
  from: person.reachableFrom,
  by: null,
});

const hired = (ground: Ground, out: Person): Built =>
  build(ground, {
    ...bare,
    play: 'hire-crew',
    title: blowTexts.crew.hire(out.role),
    condition: blowTexts.crew.noRate,
    plan: ground.base.plan,
    asks: [
      { who: null, name: out.department ?? out.role, phone: null, question: blowTexts.crew.whoIsFree(out.role), from: null, by: null },
    ],
  });

const wait = (ground: Ground, out: Person): Built =>
  build(ground, {
    ...bare,
    play: 'wait',
    title: blowTexts.crew.wait(out.name),
    plan: ground.base.plan,
    judgeBy: ground.base,
    asks: [{ ...asked(out), question: askTexts.whenBack(out.name) }],
  });
