import { type LedgerRow, ledger, orders, playbookOf, talking } from '#commands/index.ts';
import { nameOfFile } from '#store/index.ts';
import { type Production, sayInstant, sayMoney } from '#model/index.ts';
import { orderTexts, playTexts, sayBrokenAt, sayPromiseState, talkTexts } from '#texts/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { inHouse, productionOf, theHouse } from '../house.ts';
import type { Common } from '../run.ts';
import { nowOf, out, stop, stopAt } from '../run.ts';

const called = ({ people }: Production, person: string | null): string => (person === null ? 'nobody' : (people[person]?.called ?? person));

/** Who owes whom what, as the user may see it: "you owe" first, rows only (R2.5, R2.6). */
export async function promises([file = '']: readonly string[], options: Common): Promise<number> {
  const production = await productionOf(file);
  if (production.me === null) throw stopAt({ ok: false, code: 'needs-author' });
  const owed = ledger(production, production.me, nowOf(production, options));
  if (options.json) out.json({ youOwe: owed.youOwe.map(asJson), theyOwe: owed.theyOwe.map(asJson), over: owed.over.map(asJson) });
  else
    for (const [title, rows] of [
      ['You owe', owed.youOwe],
      ['They owe', owed.theyOwe],
      ['Over', owed.over],
    ] as const) {
      if (rows.length > 0) out.say(title);
      for (const row of rows) out.say(`  ${rowText(production, row)}`);
    }
  return exitCodes.done;
}
const asJson = ({ promise, state, planRisks }: LedgerRow) => ({ ...promise, state, planRisks });

/** A broken one names the instant at which it was due, not when somebody looked. */
function rowText(production: Production, { promise, state, planRisks }: LedgerRow): string {
  const { due } = promise;
  const said = state.kind === 'broken' ? sayPromiseState(state, due.zone).replace('broken', sayBrokenAt(state.at, due.zone)) : null;
  const ready = planRisks.map((risk) => `, at risk by ${risk.what}`).join('');
  const who = `${called(production, promise.owner)} > ${called(production, promise.to)}`;
  return `${promise.id} ${who}: ${promise.what}, ${sayInstant(due.at, due.zone, { city: true })}: ${said ?? sayPromiseState(state, due.zone)}${ready}`;
}

/** What was learned, in roles and without names (R22.4). */
export async function playbook([file = '']: readonly string[], options: Common): Promise<number> {
  const plays = playbookOf(await productionOf(file));
  if (options.json) out.json({ plays });
  for (const { what, worked, tries, first, failed } of options.json ? [] : plays) {
    out.say(`${what}: ${playTexts.worked(worked, tries)}; first: ${first}`);
    for (const one of failed) out.say(`  failed: ${one}`);
  }
  return exitCodes.done;
}

/** The user's own talks, of which nobody else knows: who is longest without one, and what there was (R3.2, R3.3). */
export async function talks([file = '']: readonly string[], options: Common): Promise<number> {
  const production = await productionOf(file);
  const { me } = production;
  if (me === null) throw stopAt({ ok: false, code: 'needs-author' });
  if (!(await inHouse(file))) throw stop(exitCodes.refused, 'not-in-house', talkTexts.notInHouse);
  const at = nowOf(production, options);
  const book = await (await theHouse()).talks(nameOfFile(file), null).read(me, at);
  const longest = talking.longestWithout(production, book, me, at);
  if (options.json) out.json({ longest, talks: book.talks });
  else {
    for (const { person, days } of longest) out.say(talkTexts.longest(called(production, person), days));
    for (const talk of book.talks)
      out.say(
        `${talk.id} ${sayInstant(talk.at, production.zone, { city: true })}: ${talk.people.map((one) => called(production, one)).join(', ')}`,
      );
  }
  return exitCodes.done;
}

/** Orders that somebody else pays, and what keeps them (R14.3). */
export async function ordersOf([file = '']: readonly string[], options: Common): Promise<number> {
  const production = await productionOf(file);
  const all = orders.at(production, nowOf(production, options));
  if (options.json)
    out.json({ orders: all.map(({ order, strength, binder, late }) => ({ ...order, strength, binder: binder?.id ?? null, late })) });
  for (const { order, strength } of options.json ? [] : all) {
    const { id, what, sum, payer, releasedAt } = order;
    const stands =
      releasedAt === null ? orderTexts.notReleased : orderTexts.releasedAt(sayInstant(releasedAt, production.zone, { city: true }));
    out.say(`${orderTexts.thing(id, what, sayMoney(sum), payer)}: ${stands}, ${orderTexts.strength[strength]}`);
  }
  return exitCodes.done;
}
