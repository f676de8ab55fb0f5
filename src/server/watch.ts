import { commit, complaints, noteSending, type Store } from '#commands/index.ts';
import type { Complaint, Instant, Production } from '#model/index.ts';
import type { OutgoingMessage } from '#store/index.ts';
import { complaintTexts } from '#texts/index.ts';
import type { Outgoing } from './outgoing.ts';
import { answersAreOver } from './retention.ts';
import { messageKey } from './send-routes.ts';

export interface Watch {
  readonly stop: () => Promise<void>;
}

/** Between two looks, in milliseconds: a quarter of an hour is told within seconds of its end. */
const rounds = 5_000;

interface World {
  readonly store: Store;
  readonly outgoing: Outgoing;
  /** Takes out read-backs and links, once they are over. */
  readonly end: () => Promise<unknown>;
  readonly now: () => Instant;
  readonly tell: (problem: unknown) => void;
}

/** Looks for what the clock alone brings, and posts it to whom it concerns: today a first answer that did not leave, to the producer alone. */
export function startWatch(world: World): Watch {
  let running: Promise<void> | null = null;
  let stopped = false;
  const look = (): void => {
    if (stopped || running !== null) return;
    running = lookOnce(world)
      .catch(world.tell)
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(look, rounds);
  look();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

async function lookOnce(world: World): Promise<void> {
  const loaded = await world.store.load();
  if (!loaded.ok) return;
  const { production } = loaded;
  await remind(world, production);
  // What may be kept only for a while: looked at whenever the clock is, so that a moved clock and a restored backup are, too.
  if (answersAreOver(production, world.now())) await world.end();
}

async function remind({ outgoing, now }: World, production: Production): Promise<void> {
  for (const complaint of Object.values(production.complaints).filter((one) => complaints.isLate(one, now()))) {
    const message = messageOf(production, complaint);
    const batch = `late#${complaint.id}#`;
    if (message === null || (await outgoing.outbox.latest(outgoing.name, batch)) !== null) continue;
    const who = production.people[complaint.from]?.called ?? complaint.from;
    await commit(outgoing.posting(batch, 0, [message]), (stands) =>
      noteSending(stands, complaintTexts.lateRow(who), { at: now(), by: null }),
    );
  }
}

function messageOf(production: Production, complaint: Complaint): OutgoingMessage | null {
  const draft = complaints.reminder(production, complaint);
  const person = draft === null ? undefined : production.people[draft.to];
  if (draft === null || person === undefined || person.email === null) return null;
  const key = messageKey(['late', complaint.id]);
  return {
    ...{ person: person.id, name: person.name, address: person.email, subject: draft.subject, body: draft.text, key },
    ...{ heldUntil: null, asks: null },
  };
}
