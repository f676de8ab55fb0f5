import type {
  AvailabilityState,
  Change,
  DecisionId,
  IsoDate,
  LocalTime,
  Minutes,
  Money,
  PersonId,
  PlaceId,
  Production,
  SceneId,
  SetId,
  WallTime,
} from '#model/index.ts';
import { availabilityKey, id, sayDate, sayMoney } from '#model/index.ts';
import type { Doing, Done } from './journal.ts';
import { enter, isSame, nextName, putRecord } from './journal.ts';
import type { Refusal } from './refusal.ts';
import { calledOf } from './say.ts';

/** What somebody said on the phone: it takes the place of an open ask, with its source. */
export type Said =
  | {
      readonly about: 'availability';
      readonly person: PersonId;
      readonly date: IsoDate;
      readonly state: AvailabilityState;
      readonly from: WallTime | null;
      readonly until: WallTime | null;
    }
  | { readonly about: 'minutes'; readonly scene: SceneId; readonly minutes: Minutes }
  | { readonly about: 'fee'; readonly place: PlaceId; readonly fee: Money }
  | { readonly about: 'rate'; readonly person: PersonId; readonly rate: Money }
  | { readonly about: 'set-ready'; readonly place: PlaceId; readonly set: SetId; readonly readyFrom: LocalTime | null }
  | { readonly about: 'place'; readonly place: PlaceId; readonly date: IsoDate; readonly opens: WallTime; readonly closes: WallTime }
  | { readonly about: 'yes'; readonly person: PersonId; readonly what: string };

export interface AskAnswered {
  readonly said: Said;
  /** Who said so: 'Ottilie Reed, by phone'. */
  readonly source: string;
}

/** Enters an answer as a fact with its source and instant. A yes is a decision of the person who gave it, verbal until confirmed. */
export function answerAsk(production: Production, { said, source }: AskAnswered, doing: Doing): Done | Refusal {
  const entered = factOf(production, said, source, doing);
  if ('ok' in entered) return entered;
  const { change, what } = entered;
  if (isSame(change)) return { ok: false, code: 'already-there', what };
  return enter(production, doing, { command: 'answer', what: `${what} (${source})`, why: null, changes: [change], undoes: null });
}

type Entered = { readonly change: Change; readonly what: string };
const notThere = (what: string): Refusal => ({ ok: false, code: 'not-there', what });

function factOf(production: Production, said: Said, source: string, doing: Doing): Entered | Refusal {
  switch (said.about) {
    case 'availability':
      return availability(production, said, source, doing);
    case 'rate':
      return rate(production, said);
    case 'yes':
      return yes(production, said, doing);
    case 'minutes': {
      const scene = production.scenes[said.scene];
      if (scene === undefined) return notThere(`scene ${said.scene}`);
      const change = putRecord(production, 'scenes', said.scene, { ...scene, minutes: said.minutes });
      return { change, what: `scene ${said.scene}: ${said.minutes} min` };
    }
    case 'fee':
    case 'set-ready':
    case 'place':
      return place(production, said);
  }
}

type About<Kind extends Said['about']> = Extract<Said, { readonly about: Kind }>;

function availability(production: Production, said: About<'availability'>, source: string, doing: Doing): Entered | Refusal {
  if (production.people[said.person] === undefined) return notThere(said.person);
  const key = availabilityKey(said.person, said.date);
  const { person, date, state, from, until } = said;
  const callBy = production.availability[key]?.callBy ?? null;
  const change = putRecord(production, 'availability', key, { person, date, state, from, until, callBy, source, knownAt: doing.at });
  return { change, what: `${calledOf(production, person)} ${state} on ${sayDate(date)}` };
}

function rate(production: Production, said: About<'rate'>): Entered | Refusal {
  const person = production.people[said.person];
  if (person === undefined || person.cast === null) return notThere(`a deal of ${said.person}`);
  const deal = { ...person.cast.deal, rate: said.rate };
  const change = putRecord(production, 'people', said.person, { ...person, cast: { ...person.cast, deal } });
  return { change, what: `the rate of ${person.called} is known` };
}

function yes(production: Production, said: About<'yes'>, doing: Doing): Entered | Refusal {
  if (production.people[said.person] === undefined) return notThere(said.person);
  const key = nextName(production, 'decisions', 'D-');
  const change = putRecord(production, 'decisions', key, {
    id: id<DecisionId>(key),
    at: doing.at,
    what: said.what,
    decider: said.person,
    why: '',
    strength: 'open',
    disruption: null,
    option: null,
    mustSayYes: [],
  });
  return { change, what: `${calledOf(production, said.person)} says yes: ${said.what}` };
}

function place(production: Production, said: About<'fee' | 'set-ready' | 'place'>): Entered | Refusal {
  const stands = production.places[said.place];
  if (stands === undefined) return notThere(said.place);
  if (said.about === 'fee')
    return {
      change: putRecord(production, 'places', stands.id, { ...stands, fee: said.fee }),
      what: `${stands.name}: ${sayMoney(said.fee)} a day`,
    };
  if (said.about === 'place') {
    const { date, opens, closes } = said;
    const windows = [...(stands.windows ?? []), { from: date, to: date, opens, closes }];
    const what = `${stands.name} open ${sayDate(date)}, ${opens} to ${closes}`;
    return { change: putRecord(production, 'places', stands.id, { ...stands, windows }), what };
  }
  if (!stands.sets.some((set) => set.id === said.set)) return notThere(`a set ${said.set} at ${stands.name}`);
  const sets = stands.sets.map((set) => (set.id === said.set ? { ...set, readyFrom: said.readyFrom } : set));
  const what = `${stands.name}, ${said.set}: ready ${said.readyFrom ?? 'now'}`;
  return { change: putRecord(production, 'places', stands.id, { ...stands, sets }), what };
}
