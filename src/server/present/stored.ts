import type { StoredAbout } from '#store/index.ts';
import { type Instant, type PersonId, type Production, sayDate, sayInstant } from '#model/index.ts';
import { storedTexts as say } from '#texts/index.ts';
import { boardRuns } from '../workings/index.ts';
import { presentOwnPromises } from './own-promises.ts';

/** All that is stored about one person, for that person (practices section 6): in parts, each row as it is kept. */
export interface StoredView {
  readonly name: string;
  readonly parts: readonly { readonly title: string; readonly rows: readonly string[] }[];
  /** Who may keep private notes, and where each is asked: nobody else can read them. */
  readonly authors: readonly { readonly name: string; readonly email: string | null }[];
}

export function presentStored(
  production: Production,
  person: PersonId,
  about: StoredAbout,
  authors: readonly string[],
  at: Instant,
): StoredView | null {
  const stands = production.people[person];
  if (stands === undefined) return null;
  const clock = (instant: Instant): string => sayInstant(instant, stands.zone, { city: true });
  const parts = [
    { title: say.you, rows: youOf(production, person, about) },
    { title: say.days, rows: daysOf(production, person) },
    {
      title: say.promises,
      rows: presentOwnPromises(production, person, at).map(({ what, whose, due, state }) => `${what}: ${whose}, ${due}, ${state}`),
    },
    { title: say.decisions, rows: decisionsOf(production, person, clock) },
    { title: say.words, rows: wordsOf(production, person) },
    { title: say.told, rows: Object.values(production.told).flatMap((one) => (one.person === person ? [one.text] : [])) },
    {
      title: say.messages,
      rows: about.messages.map(({ subject, body, at: left }) => `${left === null ? say.notLeft : clock(left)}: ${subject}. ${flat(body)}`),
    },
    { title: say.answers, rows: about.answers.map(({ said, at: when }) => `${clock(when)}: ${said}`) },
    {
      title: say.links,
      rows: about.links.map(({ purpose, madeAt, until, answer }) => say.link(purpose, clock(madeAt), clock(until), answer)),
    },
    { title: say.rows, rows: production.journal.flatMap((row) => (row.by === person ? [`${clock(row.at)}: ${row.what}`] : [])) },
  ];
  return {
    name: stands.name,
    parts: parts.filter(({ rows }) => rows.length > 0),
    authors: [...new Set([...(production.me === null ? [] : [production.me as string]), ...authors])].flatMap((author) => {
      const one = production.people[author];
      return one === undefined || author === person ? [] : [{ name: one.name, email: one.email }];
    }),
  };
}

const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

function youOf(production: Production, person: PersonId, { account }: StoredAbout): readonly string[] {
  const stands = production.people[person];
  if (stands === undefined) return [];
  const { name, role, company, zone, email, phone, skills, card, binds } = stands;
  return [
    [name, role, company].filter((one) => one !== null && one !== '').join(', '),
    say.zone(zone),
    ...(email === null ? [] : [say.email(email)]),
    ...(phone === null ? [] : [say.phone(phone)]),
    ...(skills.length === 0 ? [] : [say.skills(skills.join(', '))]),
    ...(binds ? [say.binds] : []),
    ...(card.notBetween === null ? [] : [say.notBetween(card.notBetween.from, card.notBetween.to)]),
    ...card.words,
    ...(account === null ? [] : [say.account(account.email, account.role)]),
  ];
}

function daysOf(production: Production, person: PersonId): readonly string[] {
  const called = boardRuns(production).flatMap(({ day, people }) =>
    people.some((one) => one.person === person) ? [say.called(sayDate(day.date))] : [],
  );
  const known = Object.values(production.availability).flatMap((one) =>
    one.person === person ? [say.availability(sayDate(one.date), one.state, one.source)] : [],
  );
  return [...called, ...known];
}

const decisionsOf = (production: Production, person: PersonId, clock: (at: Instant) => string): readonly string[] =>
  Object.values(production.decisions).flatMap(({ decider, mustSayYes, what, why, at }) =>
    decider === person ? [say.decided(what, why, clock(at))] : mustSayYes.includes(person) ? [say.mustSayYes(what, clock(at))] : [],
  );

const wordsOf = (production: Production, person: PersonId): readonly string[] =>
  Object.values(production.words).flatMap((word) =>
    word.person === person ? [say.word(word.term, [...word.fits, ...word.fitsNot.map((one) => `not ${one}`)].join(', '))] : [],
  );
