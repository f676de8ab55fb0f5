import type { Doing, Done, Refusal } from '#commands/index.ts';
import type { Instant, Production } from '#model/index.ts';
import type { Link } from '#store/index.ts';
import type { Html } from './paper.ts';

export interface Shown {
  readonly stands: Production;
  readonly link: Link;
  /** Where its forms go. */
  readonly action: string;
  readonly now: Instant;
}
export interface Taken {
  readonly production: Production;
  readonly link: Link;
  /** A field of the form; empty: nothing was said in it. */
  readonly said: (field: string) => string;
  readonly doing: Doing;
}
/** The page behind links of one purpose. `page` null: what it was about is not there any more. */
export interface AnswerPage {
  readonly purpose: Link['purpose'];
  /** A link that was forwarded may be answered under another name; the page itself has the form. */
  readonly forwarded: boolean;
  readonly title: (stands: Production, link: Link) => string;
  readonly page: (shown: Shown) => Html | null;
  readonly take: (taken: Taken) => Done | Refusal;
}
