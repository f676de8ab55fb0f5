export { figureWords, keyOf, type OnDesk, presentDesk } from './desk.ts';
export { isQuestion } from './disruption.ts';
export { presentDrafts } from './drafts.ts';
export { decisionOn, presentPage } from './page.ts';
export { presentPlaybook } from './playbook.ts';
export { presentSingle } from './promises.ts';
export { presentTalk, presentTalks } from './talks.ts';
export { presentMine, presentMyDay } from './mine.ts';
export { presentFacts } from './facts.ts';
