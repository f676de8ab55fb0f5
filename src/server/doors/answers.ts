import type { AnswerPage } from './answer-page.ts';
import { choosePage } from './choose.ts';
import { promisesPage } from './promises.ts';
import { recapPage } from './recap.ts';
import { wordPage } from './word.ts';
import { yesPage } from './written-yes.ts';

/** Every kind of answer that becomes a record of the production. */
export const answerPages: readonly AnswerPage[] = [choosePage, recapPage, wordPage, yesPage, promisesPage];
