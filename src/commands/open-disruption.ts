import type { Disruption, Production } from '#model/index.ts';
import type { Doing, Done } from './journal.ts';
import { enter, isSame, putRecord } from './journal.ts';
import type { Refusal } from './refusal.ts';
import { disruptionText } from './say.ts';

/**
 * The name under which a disruption stands: the same thing away from the same day is one disruption, whatever its return; with a
 * return that became known the record changes and stays the same one.
 */
export function disruptionKey(what: Disruption): string {
  switch (what.kind) {
    case 'person-out':
      return `${what.kind} ${what.person} ${what.span.from}`;
    case 'place-lost':
      return `${what.kind} ${what.place}${what.set === null ? '' : ` ${what.set}`} ${what.span.from}`;
    case 'kit-out':
      return `${what.kind} ${what.kit} ${what.span.from}`;
    case 'element-down':
      return `${what.kind} ${what.element} ${what.span.from}`;
    case 'stop-date':
      return `${what.kind} ${what.person}`;
    case 'weather':
      return `${what.kind} ${what.place ?? ''} ${what.date} ${what.from}`.replace('  ', ' ');
    case 'scene-added':
      return `${what.kind} ${what.scene}`;
    case 'push-calls':
    case 'day-short':
    case 'overrun':
    case 'day-lost':
      return `${what.kind} ${what.day}`;
    case 'money-cut':
      return `${what.kind} ${what.less.minor}`;
    case 'client-change':
    case 'chance':
      return `${what.kind} ${what.said.trim().slice(0, 60).trim()}`;
  }
}

/** Something broke. It stands in the production with the instant at which it became known; the plan stays until somebody decides. */
export function openDisruption(production: Production, what: Disruption, doing: Doing): Done | Refusal {
  const key = disruptionKey(what);
  const said = disruptionText(production, what);
  const before = production.disruptions[key] ?? null;
  const change = putRecord(production, 'disruptions', key, { what, knownAt: before?.knownAt ?? doing.at });
  if (isSame(change)) return { ok: false, code: 'already-there', what: said };
  return enter(production, doing, { command: 'disruption', what: said, why: null, changes: [change], undoes: null });
}
