import type { PageView } from '#api/index.ts';
import type { Entry, Production } from '#model/index.ts';
import { presentBoard } from './board.ts';
import { type PageFacts, presentPage } from './page.ts';

/**
 * The page of a coordinator (practices section 6): the whole schedule, what has happened, their own promises and what they may take back.
 * Everything else is left out by name: what has no presenter for them is not shown.
 *   board  disruptions  own promises  own rows and rows of the plan | no sum, no note, no line of the producer's, no effort, no decision
 */
export function presentCoordinatorPage(facts: PageFacts): PageView {
  const { me } = facts.production;
  const production = { ...facts.production, promises: ownPromises(facts.production), journal: rowsSeen(facts.production) };
  const { title, now, zone, city, ownNow, file, disruptions, undo, redo, promises, journal, lineContext } = presentPage({
    ...facts,
    production,
    notes: [],
  });
  return {
    ...{ title, now, zone, city, ownNow, file, undo, redo, journal },
    // With the whole journal: what a decision changed is marked on the day, too.
    // Notes on tomorrow name what a broken agreement costs: they are the producer's.
    board: { ...presentBoard(facts.production, facts.at), next: null },
    me: me === null ? null : (production.people[me]?.name ?? me),
    role: 'coordinator',
    rows: facts.production.journal.length,
    disruptions: disruptions
      .filter(({ id }) => facts.production.disruptions[id]?.what.kind !== 'money-cut')
      .map((one) => ({ ...one, decided: one.decided === null ? null : 'decided' })),
    promises: promises.map((one) => ({ ...one, risks: [], may: [], text: null })),
    lineContext: { ...lineContext, names: [] },
    ...{ notes: [], filed: [], toNotify: [], unclosed: [] },
    money: { budget: null, savings: null },
    finish: { elements: [], effort: '', warning: null },
  };
}

const ownPromises = ({ me, promises }: Production): Production['promises'] =>
  Object.fromEntries(Object.entries(promises).filter(([, { owner, to }]) => me !== null && (owner === me || to === me)));

/** The rows that a coordinator may read: their own, and those that changed nothing but days and their order. */
export const mayReadRow = (reader: string | null, { by, changes }: Entry): boolean =>
  (reader !== null && by === reader) || (changes.length > 0 && changes.every(({ on }) => on === 'plan' || on === 'days'));
const rowsSeen = ({ me, journal }: Production): readonly Entry[] => journal.filter((row) => mayReadRow(me, row));
