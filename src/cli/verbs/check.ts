import { checkPlan } from '#commands/index.ts';
import { sayMoney } from '#model/index.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Common } from '../run.ts';
import { out, productionOf } from '../run.ts';

/** Judges the plan as it stands. Ends with 1 when a rule is broken. */
export async function check([file = '']: readonly string[], options: Common): Promise<number> {
  const production = await productionOf(file);
  const checked = checkPlan(production);
  if (options.json) {
    const { total, items, unknown } = checked.cost;
    out.json({ holds: checked.holds, evidence: checked.evidence, asks: checked.asks, cost: { ...total, items, unknown } });
  } else {
    for (const { weight, rule, sentence } of checked.evidence) out.say(`${weight.padEnd(7)} ${rule.padEnd(13)} ${sentence}`);
    for (const { question } of checked.asks) out.say(`ask     ${question}`);
    const unknown = checked.cost.unknown.length;
    out.say(
      `${checked.holds ? 'The plan holds' : `The plan does not hold: ${count(checked.evidence.length, 'rule')} broken`}; ${count(checked.asks.length, 'call')} open.`,
    );
    out.say(
      `Cost ${sayMoney(checked.cost.total)}${unknown > 0 ? `, ${count(unknown, 'line')} unknown and in no sum: ${checked.cost.unknown.join(', ')}` : ''}`,
    );
  }
  return checked.holds ? exitCodes.done : exitCodes.no;
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
