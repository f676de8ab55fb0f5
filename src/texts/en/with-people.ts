export { complaintTexts } from './complaints.ts';
export { playTexts } from './playbook.ts';
export { orderTexts } from './orders.ts';
export { recapTexts } from './recaps.ts';
export { talkTexts } from './talks.ts';
export { wordTexts, writeTexts } from './writing.ts';
export { refusedTexts } from './refused.ts';
