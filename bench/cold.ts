// One disruption of the demo in a process that has answered nothing before: `node bench/cold.ts 12` prints the milliseconds of the answer.
import { answerFor, usualBudget } from '#options/index.ts';
import { demo, demoBlows } from './demo-blows.ts';

const made = demo();
const blow = demoBlows(made)[Number(process.argv[2] ?? 0)];
if (!blow) throw new Error(`no disruption ${process.argv[2]}`);
const begin = performance.now();
answerFor(made, blow.asked, { at: blow.at, seed: 1, budget: usualBudget, stop: () => false, also: [] });
console.log((performance.now() - begin).toFixed(1));
