import { type Checked, checkPlan, planOfTable, rulesUsed } from '#commands/index.ts';
import { readFile } from '#files/index.ts';
import type { Production } from '#model/index.ts';
import { sayMoney } from '#model/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { productionOf } from '../house.ts';
import type { Common } from '../run.ts';
import { bytesOf, out, stop } from '../run.ts';

/** Judges the plan as it stands, or the one that a schedule file describes. Ends with 1 when a rule is broken. */
export async function check([file = '', schedule]: readonly string[], options: Common): Promise<number> {
  const production = await productionOf(file);
  const read = schedule === undefined ? { plan: production.plan, issues: [] } : await planIn(production, schedule);
  const checked = checkPlan(production, read.plan);
  for (const { line, said } of read.issues) out.warn(`${line === null ? '' : `line ${line}: `}${said}`);
  if (options.json) {
    const { total, items, unknown } = checked.cost;
    out.json({
      holds: checked.holds,
      evidence: checked.evidence,
      asks: checked.asks,
      issues: read.issues,
      cost: { ...total, items, unknown, guess: checked.cost.guess },
      rules: rulesUsed(production),
      money: { ...checked.money.total, unknown: checked.money.unknown.map(({ id }) => id) },
    });
  } else {
    for (const { weight, rule, sentence } of checked.evidence) out.say(`${weight.padEnd(7)} ${rule.padEnd(13)} ${sentence}`);
    for (const { question } of checked.asks) out.say(`ask     ${question}`);
    for (const { id, name } of checked.money.unknown) out.say(`ask     ${id} ${name}: what does it cost? Its place is Money ${id} sum`);
    out.say(`${verdictWords(checked)}; ${count(checked.asks.length, 'call')} open.`);
    for (const line of costWords(checked.cost)) out.say(line);
    if (Object.keys(production.moneyLines).length > 0) out.say(moneyWords(checked.money));
    out.say(rulesUsed(production));
  }
  return checked.holds ? exitCodes.done : exitCodes.no;
}

/** An agreement broken at a price is no broken law, and no plan that holds either (floor 1.2). */
function verdictWords({ holds, evidence }: Checked): string {
  if (holds) return 'The plan holds';
  const law = evidence.filter(({ weight }) => weight === 'law').length;
  const priced = evidence.length - law;
  if (law === 0) return `No law that was looked at is broken; ${count(priced, 'agreement')} ${priced === 1 ? 'is' : 'are'}, at a price`;
  const more = priced === 0 ? '' : `, and ${count(priced, 'agreement')} at a price`;
  return `The plan does not hold: ${count(law, 'rule')} broken${more}`;
}

/** The whole figure, what it may be instead where a rate is a guess, and every line of it: quantity x rate, from where. */
function costWords({ total, items, unknown, guess }: Checked['cost']): readonly string[] {
  const open = unknown.length > 0 ? `, ${count(unknown.length, 'line')} unknown and in no sum: ${unknown.join(', ')}` : '';
  const range =
    guess === null
      ? []
      : [`  about ${sayMoney(guess.likely)} (${sayMoney(guess.low)} to ${sayMoney(guess.high)}): ${guess.hinges.join('; ')}`];
  const lines = items.map(({ account, quantity, rate, sum, what, source }) => {
    const figure = `${quantity} x ${sayMoney(rate)} = ${sayMoney(sum)}`;
    return `  ${account.padEnd(9)} ${figure.padEnd(34)} ${what} (${source})`;
  });
  return [`Cost ${sayMoney(total)}${open}`, ...range, ...lines];
}

async function planIn(production: Production, schedule: string): Promise<ReturnType<typeof planOfTable>> {
  const answer = readFile(schedule, await bytesOf(schedule));
  if (answer.kind === 'table') return planOfTable(production, answer);
  throw stop(
    exitCodes.unreadable,
    'not-a-schedule',
    `${schedule} is no schedule: ${answer.issues.map(({ said }) => said).join(' ') || answer.kind}`,
  );
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

const moneyWords = ({ total, unknown }: ReturnType<typeof checkPlan>['money']): string =>
  `Money lines ${sayMoney(total)}${unknown.length > 0 ? `, ${count(unknown.length, 'line')} unknown` : ''}`;
