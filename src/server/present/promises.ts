import type { PageView, SingleDraftView } from '#api/index.ts';
import { type LedgerRow, ledger, type SingleDraft } from '#commands/index.ts';
import { type Instant, type Production, sayInstant, sayTwoClocks } from '#model/index.ts';
import { promiseTexts, sayPromiseState } from '#texts/index.ts';
import { handTo } from './drafts.ts';
import { calledName, secondZone } from './spoken.ts';

type PromiseView = PageView['promises'][number];

/** Who owes whom what, as the reader may see it: rows only, no count by person (R2.5, R2.6). */
export function presentPromises(production: Production, at: Instant): PageView['promises'] {
  if (production.me === null) return [];
  const { youOwe, theyOwe, over } = ledger(production, production.me, at);
  return [
    ...[...youOwe, ...theyOwe].map((row) => presentPromise(production, row, false)),
    ...over.map((row) => presentPromise(production, row, true)),
  ];
}

function presentPromise(production: Production, row: LedgerRow, over: boolean): PromiseView {
  const { promise } = row;
  const other = promise.to ?? namedIn(production, promise.what);
  const receiver = other === null ? null : (production.people[other]?.zone ?? null);
  return {
    id: promise.id,
    owner: calledName(production, promise.owner),
    to: promise.to === null ? 'nobody named' : calledName(production, promise.to),
    what: promise.what,
    done: promise.doneLooksLike,
    due: sayTwoClocks(promise.due.at, promise.due.zone, secondZone(production, promise.due.zone, receiver)),
    state: stateWords(production, row),
    received: receivedWords(production, row),
    risks: risksOf(production, row),
    mine: promise.owner === production.me,
    over,
    may: over ? [] : mayOf(row),
    text: textOf(production, row, over),
  };
}

/** Which text is ready: that it is there, as long as its receiver has not said so; a new time; an apology of one's own. */
function textOf({ me }: Production, { promise, state }: LedgerRow, over: boolean): PromiseView['text'] {
  if (promise.to === null || promise.to === me) return null;
  if (promise.events.some(({ kind }) => kind === 'delivered'))
    return promise.events.some(({ kind }) => kind === 'received') ? null : 'is there';
  if (over) return null;
  return state.kind !== 'broken' ? 'new time' : promise.owner === me ? 'apology' : null;
}

/** Who is named in what is promised, as the line reads it before Enter: 'ring Nao'; a name that two people have is nobody's. */
function namedIn({ people }: Production, what: string): string | null {
  const words = new Set(what.toLowerCase().match(/[\p{L}\d]+/gu));
  const named = Object.values(people).filter(({ called }) => words.has(called.toLowerCase()));
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

/** A broken one names the instant at which it was due, not when somebody looked. */
function stateWords(production: Production, { promise, state }: LedgerRow): string {
  const said = sayPromiseState(state.kind === 'promised' || state.kind === 'moving' ? { ...state, risks: [] } : state, promise.due.zone);
  if (state.kind !== 'broken') return said;
  return said.replace(/^broken/u, `broken at ${sayInstant(state.at, production.zone, { city: true })}`);
}

function receivedWords(production: Production, { promise }: LedgerRow): string | null {
  const said = promise.events.findLast((event) => event.kind === 'received');
  return said?.kind === 'received'
    ? promiseTexts.receivedBy(calledName(production, said.by), sayInstant(said.at, production.zone, { city: true }))
    : null;
}

function risksOf(production: Production, { promise, state, planRisks }: LedgerRow): string[] {
  if (state.kind !== 'promised' && state.kind !== 'moving') return [];
  const needs = state.risks.map((risk) => {
    const words = sayPromiseState({ kind: 'promised', risks: [risk] }, promise.due.zone).replace(/^promised, /u, '');
    const need = production.promises[risk.by];
    return need === undefined ? words : `${words}: ${need.what}, ${calledName(production, need.owner)}`;
  });
  const plans = planRisks.map(({ what, ready }) =>
    promiseTexts.atRiskBy(what, ready === null ? null : sayInstant(ready, promise.due.zone, { city: true })),
  );
  return [...needs, ...plans];
}

function mayOf({ promise, state }: LedgerRow): PromiseView['may'] {
  switch (state.kind) {
    case 'promised':
      return ['delivered', 'move-asked', ...(promise.to === null ? [] : (['released'] as const))];
    case 'moving':
      return ['delivered', 'move-accepted', 'move-refused', 'released'];
    case 'broken':
      return ['delivered', ...(promise.to === null ? [] : (['released'] as const))];
    default:
      return [];
  }
}

/** A text by itself, in the shape of a draft. */
export function presentSingle(production: Production, draft: SingleDraft): SingleDraftView {
  const person = production.people[draft.to];
  return {
    person: draft.to,
    name: person?.name ?? draft.to,
    from: draft.from === null ? '' : calledName(production, draft.from),
    role: person?.role ?? '',
    audience: person?.audience ?? 'outside',
    subject: draft.subject,
    text: draft.text,
    change: null,
    phone: person?.phone ?? null,
    handTo: draft.from === production.me ? handTo(person) : null,
    asks: [...draft.asks],
    check: {
      kind: draft.check.kind,
      audience: draft.check.audience,
      pinned: [...(draft.check.pinned ?? [])],
      zones: zonesOf(draft.check.zones),
      bad: draft.check.bad ?? false,
      firstAnswer: draft.check.firstAnswer ?? false,
      goal: draft.check.goal ?? null,
      characters: [...(draft.check.characters ?? [])],
    },
  };
}
const zonesOf = (zones: SingleDraft['check']['zones']): string[] => (Array.isArray(zones) ? [...(zones as readonly string[])] : []);
