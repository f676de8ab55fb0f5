import type { Instant, Person } from '#model/index.ts';
import { askTexts } from '#texts/index.ts';
import type { OpenAsk } from './answer.ts';

/** What the production itself has not been told yet: nobody is rung for it. `by`: until when the answer helps; null: at any time. */
export const ownAsk = (question: string, by: Instant | null): OpenAsk => ({
  who: null,
  name: askTexts.ownFacts,
  phone: null,
  question,
  from: null,
  by,
});

/** What one person is rung for. `by`: until when the answer helps; null: at any time. */
export const askOf = ({ id, name, phone, reachableFrom }: Person, question: string, by: Instant | null): OpenAsk => ({
  who: id,
  name,
  phone,
  question,
  from: reachableFrom,
  by,
});
