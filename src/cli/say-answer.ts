import type { Given } from '#commands/index.ts';
import { choosable } from '#commands/index.ts';
import type { Production } from '#model/index.ts';
import { sayClock, sayInstant, sayMoney } from '#model/index.ts';
import { out } from './run.ts';

type Answer = Given['answer'];
type Option = Answer['options'][number];

/** The desk as text: the impact, the ways that can be chosen with their numbers, and below them those that can't. */
export function sayAnswer(production: Production, answer: Answer): void {
  const { impact } = answer;
  for (const sentence of impact.sentences) out.say(sentence);
  if (impact.scenes.length > 0) out.say(`Scenes: ${impact.scenes.join(', ')}`);
  if (impact.decideBy !== null) out.say(`Cut-off: ${sayInstant(impact.decideBy, production.zone, { city: true })}`);
  for (const { at, what } of impact.cutoffs) out.say(`  ${sayClock(at, production.zone)}  ${what}`);
  // All ways of an answer stand on the same facts.
  const [any] = answer.options;
  if (any) out.say(`Figures: ${any.basis}`);
  out.say('');
  choosable(answer).forEach((option, place) => {
    sayOption(production, option, String(place + 1));
  });
  for (const option of answer.options.filter(({ verdict }) => verdict === 'breaks'))
    out.say(`-  ${option.title}: breaks: ${option.rules.map(({ evidence }) => evidence).join('; ')}`);
  if (answer.savings) saySavings(answer.savings);
  if (answer.none !== null) {
    out.say(`No way was found: ${answer.none.clash.join('; ')}`);
    for (const relaxation of answer.none.relaxations) out.say(`  ${relaxation}`);
  }
}

function sayOption(production: Production, option: Option, number: string): void {
  out.say(`${number}  ${option.title}  [${option.verdict}]${option.condition === null ? '' : `  ${option.condition}`}`);
  const saved = option.saved.minor === 0 ? '' : `saved ${sayMoney(option.saved)} · `;
  const sunk = option.sunk.minor === 0 ? '' : `paid either way ${sayMoney(option.sunk)} · `;
  out.say(`   ${saved}${sunk}new money ${sayMoney(option.newMoney)} · days ${option.days} · changed calls ${option.load.calls}`);
  for (const day of option.touched)
    out.say(`   ${day.day}: ${day.before.join(' ')} -> ${day.after.join(' ')}  (${day.minutes} of ${day.usable} min)`);
  for (const reason of option.reasons) out.say(`   ${reason}`);
  for (const ask of option.asks)
    out.say(
      `   ask ${[ask.name, ask.phone ?? '', ask.from === null ? '' : `from ${ask.from}`].filter((said) => said !== '').join(', ') || 'the production'}: ${ask.question}`,
    );
  for (const { person, what } of option.mustSayYes) out.say(`   must say yes: ${production.people[person]?.called ?? person} (${what})`);
}

/** Every way to save by itself; those that can't be taken without a sum. */
function saySavings({ moves }: NonNullable<Answer['savings']>): void {
  out.say('');
  for (const { id, title, saves, standing, takenAt, sameAs, lines, why } of moves) {
    const sum = standing === 'must' || standing === 'breaks-law' ? 'not offered' : saves === null ? 'ask' : sayMoney(saves);
    out.say(`${id.padEnd(3)} ${title}: ${sum}${takenAt === null ? '' : ' (taken)'}${why === null ? '' : `; ${why}`}`);
    for (const said of sameAs) out.say(`    ${said}`);
    for (const line of lines)
      out.say(`    ${line.kind === 'sunk' ? 'paid either way' : line.kind}: ${line.what}, ${sayMoney(line.sum)} (${line.source})`);
  }
}
