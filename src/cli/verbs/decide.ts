import type { Production } from '#model/index.ts';
import { decodeFile, encodeFile, sayDate } from '#model/index.ts';
import { decide, toldInOrder } from '#commands/index.ts';
import { keptAnswer } from '../answer-file.ts';
import { exitCodes } from '../exit-codes.ts';
import { change, productionOf } from '../house.ts';
import type { Common } from '../run.ts';
import { doingOf, out, stopAt } from '../run.ts';

/** Chooses an option of the last answer, and says who must be told what, in the order of the calls. */
export async function decideOn([file = '', wanted = '']: readonly string[], options: Common & { readonly why?: string }): Promise<number> {
  const before = await productionOf(file);
  const given = await keptAnswer(file);
  const done = await change(file, (production) => {
    const decided = decide(production, { given, wanted, why: options.why ?? null }, doingOf(production, options));
    return decided.ok ? sound(decided) : decided;
  });
  const tellings = toldInOrder(before, done.option);
  if (options.json) out.json({ decided: done.option.id, title: done.option.title, entry: done.entry.id, told: tellings });
  else {
    out.say(`Decided: ${done.option.title}`);
    tellings.forEach(({ name, role, what, phone }, place) => {
      out.say(`${String(place + 1).padStart(3)}  ${name}, ${role}: ${what}${phone === null ? '' : ` (${phone})`}`);
    });
    for (const ask of done.option.asks) out.say(`ask ${ask.name}${ask.phone === null ? '' : `, ${ask.phone}`}: ${ask.question}`);
    for (const { back, days } of done.option.branches)
      out.say(
        `back ${sayDate(back)}: ${days.map(({ day, parts }) => `${day} ${parts.join(' ')}`).join('; ')} (coverset do ${file} return ${back})`,
      );
  }
  return exitCodes.done;
}

/** The answer's file may have been edited by hand: what it makes of the production is read like any file before it is kept. */
function sound<D extends { readonly ok: true; readonly production: Production }>(done: D): D {
  const decoded = decodeFile(encodeFile(done.production));
  if (!decoded.ok) throw stopAt({ ok: false, code: 'unreadable-production', issues: decoded.issues });
  return done;
}
