import type { Instant, NormsCard, PersonId, Production, Told } from '#model/index.ts';
import { sceneOfPart } from '#model/index.ts';
import { silenceMeans } from '#people/index.ts';

/** One line of a recap, as the talk left it. `weight`: money, scope and law are never settled by silence (R10.4). */
export type RecapLine =
  | { readonly kind: 'decision'; readonly id: string; readonly text: string; readonly decider: string | null; readonly weight: Weight }
  | { readonly kind: 'action'; readonly id: string; readonly text: string; readonly owner: string | null; readonly due: Instant | null }
  | { readonly kind: 'open'; readonly id: string; readonly text: string };
export type Weight = 'money' | 'scope' | 'legal' | null;

/** What keeps a recap from leaving (R10.1, R10.2): each named with the one thing that is missing. */
export interface Blocked {
  readonly id: string;
  readonly text: string;
  readonly missing: 'owner' | 'date' | 'decider';
}
export function blockedLines(lines: readonly RecapLine[]): readonly Blocked[] {
  return lines.flatMap((line): readonly Blocked[] => {
    const { id, text } = line;
    if (line.kind === 'decision') return line.decider === null ? [{ id, text, missing: 'decider' }] : [];
    if (line.kind === 'open') return [];
    return [
      ...(line.owner === null ? [{ id, text, missing: 'owner' } as const] : []),
      ...(line.due === null ? [{ id, text, missing: 'date' } as const] : []),
    ];
  });
}

/** An action that nobody owns may go among the open questions instead (R10.1). */
export const asOpenQuestion = (line: RecapLine): RecapLine =>
  line.kind === 'action' ? { kind: 'open', id: line.id, text: line.text } : line;

/** What became of one line at its reader. */
export type LineAnswer = { readonly kind: 'silent' } | { readonly kind: 'confirmed' } | { readonly kind: 'corrected'; readonly to: string };
export type Strength = 'sent' | 'uncontested' | 'needs-confirmed' | 'confirmed' | 'corrected';

/** No answer is at most 'uncontested', never 'confirmed'; money, scope and law wait for a yes, and so does who says that silence is none (R5.3, R10.4). */
export function strengthOf(weight: Weight, answer: LineAnswer, card: NormsCard, correctBy: Instant, now: Instant): Strength {
  if (answer.kind !== 'silent') return answer.kind;
  if (weight !== null) return 'needs-confirmed';
  if (Temporal.Instant.compare(Temporal.Instant.from(now), Temporal.Instant.from(correctBy)) < 0) return 'sent';
  return silenceMeans(card) === 'uncontested' ? 'uncontested' : 'needs-confirmed';
}

/** Ten minutes, a decision or money make a talk significant; without a recap after a day it is asked for, once (R10.5). */
export interface Ended {
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly decisions: number;
  readonly money: boolean;
  readonly recapAt: Instant | null;
  readonly nudgedAt: Instant | null;
}
export function recapDue({ startedAt, endedAt, decisions, money, recapAt, nudgedAt }: Ended, now: Instant): boolean {
  const at = (instant: Instant) => Temporal.Instant.from(instant);
  const long = at(startedAt).until(at(endedAt), { largestUnit: 'minutes' }).minutes >= 10;
  if (!(long || decisions > 0 || money) || recapAt !== null || nudgedAt !== null) return false;
  return at(endedAt).until(at(now), { largestUnit: 'seconds' }).seconds >= 24 * 60 * 60;
}

/** What somebody was told last and the plan now says otherwise (R10.3): "they still believe Friday". */
export interface StillBelieved {
  readonly person: PersonId;
  readonly told: Told;
  /** The day on which it now stands, or the wall time of a delivery; null: on none. */
  readonly now: string | null;
}
export function stillBelieved(production: Production): readonly StillBelieved[] {
  const last = new Map<string, Told>();
  for (const told of Object.values(production.told)) {
    const { scene, shot, picture, deliverable } = told.about;
    const key = [told.person, scene, shot, picture, deliverable].join(' ');
    const before = last.get(key);
    if (before === undefined || before.at <= told.at) last.set(key, told);
  }
  return [...last.values()].flatMap((told) => {
    const { scene, deliverable } = told.about;
    if (told.happens === null) return [];
    if (deliverable !== null) {
      const due = production.deliverables[deliverable]?.due?.local ?? null;
      return due === told.happens ? [] : [{ person: told.person, told, now: due }];
    }
    if (scene === null) return [];
    const day = Object.entries(production.plan.order).find(([, parts]) => parts.some((part) => sceneOfPart(part) === scene))?.[0] ?? null;
    const date = day === null ? null : (production.days[day]?.date ?? null);
    return date === told.happens.slice(0, 10) ? [] : [{ person: told.person, told, now: date }];
  });
}
