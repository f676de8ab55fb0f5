/** What the page says of a finding, and what it asks where no replacement can be known. Keyed by rule id (practices section 7). */
export interface CheckerSentence {
  /** `marked` is the author's own text that was found, `about` what the rule adds to it. */
  readonly say: (marked: string, about: string | null) => string;
  readonly question: string | null;
}

const quote = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 57).trimEnd()}...` : text}"`;

export const checkerSentences = {
  V1: { say: (marked: string) => `${quote(marked)} is another time to another reader.`, question: 'Which day and hour, in whose city?' },
  V2: { say: (marked: string) => `${quote(marked)} has no number.`, question: 'How many, or how much?' },
  V3: { say: (marked: string) => `${quote(marked)} names nobody.`, question: 'Who does it?' },
  V4: {
    say: (marked: string) => `${quote(marked)} is not pinned for this reader.`,
    question: 'What fits and what does not? Six references, two that fit, one that does not.',
  },
  V5: { say: (marked: string) => `${quote(marked)} is a wish.`, question: 'What is certain, and what has to happen for the rest?' },
  V6: { say: (marked: string) => `${quote(marked)} names no result.`, question: 'What can be seen or heard when it is done?' },
  A1: {
    say: (marked: string) => `${quote(marked)} assumes that both remember the same thing.`,
    question: 'What exactly is assumed, and who can confirm it? Or add the link.',
  },
  O1: {
    say: (_: string, about: string | null) => `Nobody is named for ${quote(about ?? 'this')}.`,
    question: 'Who does it, or who decides?',
  },
  O2: { say: (_: string, about: string | null) => `${quote(about ?? 'This')} has no date.`, question: 'By when?' },
  B1: {
    say: (marked: string) => `${quote(marked)} makes a person the cause.`,
    question: 'What did they see, hear or know at that moment, and what made the step sensible?',
  },
  B2: {
    say: (marked: string) => `${quote(marked)} is said from what is known today.`,
    question: 'What was known then, and what would have made it easier to notice?',
  },
  B3: {
    say: (marked: string) => `${quote(marked)} ends the search too early.`,
    question: 'Which condition made it likely: load, tool, brief, waiting, change?',
  },
  B4: { say: (marked: string) => `${quote(marked)} looks for somebody to blame.`, question: 'How did it come about, step by step?' },
  B5: {
    say: (marked: string) => `${quote(marked)} is never quite true of a person.`,
    question: 'When did it happen, and what was different the other times?',
  },
  T1: {
    say: (marked: string) => `${quote(marked)} is heat: the rest will not be read.`,
    question: 'What happened, what does it mean, what is needed by when?',
  },
  T2: { say: (marked: string) => `${quote(marked)} makes the reader's part small.`, question: null },
  T3: {
    say: (marked: string) => `${quote(marked)} cheers where the news is bad.`,
    question: 'What changes for the reader, in one sentence?',
  },
  T4: { say: (marked: string) => `${quote(marked)} makes the reader the cause.`, question: 'What happened, with its time, without who?' },
  T6: { say: (marked: string) => `${quote(marked)} is a judgement that sounds like a feeling.`, question: 'What was said or done?' },
  H1: {
    say: () => "A word about a person's health. It can't leave: how long is enough, why is theirs.",
    question: 'Since when, and until when?',
  },
  H2: { say: () => "What another person is paid. It can't leave.", question: 'What does it change for this reader, without the sum?' },
  H3: { say: (marked: string) => `${quote(marked)} is a label on a person.`, question: 'What was said or done?' },
  J1: { say: (marked: string, about: string | null) => `${quote(marked)}: ${about ?? 'a term this reader may not use'}.`, question: null },
  N1: { say: () => 'The wish is not said back.', question: 'What do they want, in their words?' },
  N2: { say: () => 'There is no number.', question: 'What would it cost, in money or days?' },
  N3: { say: () => 'Nothing is named that it would displace.', question: 'Which day, scene or element would have to go?' },
  N4: {
    say: (_: string, about: string | null) =>
      about === 'unverified' ? "The alternative is not verified yet: it can't be offered." : 'There is no alternative.',
    question: 'What can be done instead, with the same effect?',
  },
  N5: { say: () => 'There is no choice with a date.', question: 'Which of the two, by when?' },
  E1: {
    say: (_: string, about: string | null) => `${about ?? 'Too many'} words: seven is the most an ear can take on air.`,
    question: 'What is the order?',
  },
  E2: { say: (marked: string) => `${quote(marked)} says what must not happen.`, question: 'What is to be done instead?' },
  E3: { say: (marked: string) => `${quote(marked)} is a reason: there is no time for one on air.`, question: 'What is the order?' },
  E4: { say: () => "A question can't be answered on air.", question: 'What is the order?' },
  E5: { say: (marked: string) => `${quote(marked)} begins a second order.`, question: 'Which one first? The other is the next line.' },
  F1: { say: () => 'This can be answered with yes or no.', question: 'What or how: what could I have done differently?' },
  F2: { say: () => 'No occasion is named.', question: 'On which occasion: which meeting, which day?' },
  C1: {
    say: (marked: string) => `${quote(marked)} is a solution: not in the first answer.`,
    question: 'What will you find out before you call?',
  },
  F3: { say: () => 'These are several questions: the easiest will be answered.', question: 'Which one matters most?' },
  L1: {
    say: (_: string, about: string | null) => `More than ${about ?? 'enough'} words.`,
    question: 'What can go? The reader looks at the first line.',
  },
  L2: { say: (marked: string) => `${quote(marked)} stands before the bottom line.`, question: 'What is the one sentence they need?' },
  L3: { say: (_: string, about: string | null) => `A sentence of ${about ?? 'many'} words.`, question: null },
} as const satisfies Readonly<Record<string, CheckerSentence>>;
