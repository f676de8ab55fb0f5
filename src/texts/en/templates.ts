/**
 * The texts by audience, T01-T98. `{slot}` is required: unknown, it is asked for. A sentence with an empty `{slot?}` disappears; a line
 * whose sentences are all gone disappears with them. `each` repeats one line per item: none drops the heading, one is no bullet list.
 */
export type TemplateLine = readonly string[] | { readonly heading: string; readonly each: string; readonly line: string };
export interface Template {
  /** What it is for, as the page lists it. */
  readonly title: string;
  readonly subject: string | null;
  readonly lines: readonly TemplateLine[];
}

const list = (heading: string, each: string, line: string): TemplateLine => ({ heading, each, line });

/** Conversations: recaps and status (M10, M27). */
const reports = {
  T01: {
    title: 'Recap to a client',
    subject: '{production}: what we agreed on {date}',
    lines: [
      ['{bottom_line}'],
      list('Decided', 'decided', '{decision} ({decider}){because}'),
      list('To do', 'actions', '{owner}: {what}, by {when}.'),
      list('Not decided yet', 'open', '{question}{decides}'),
      ['What this changes for you: {effect?}.'],
      ['If I have understood something wrong, please correct it here by {correct_by}: {link}'],
    ],
  },
  T02: {
    title: 'Recap to the team',
    subject: '{production}: {date}',
    lines: [
      ['{bottom_line}'],
      list('Decided', 'decided', '{decision}. Why: {why?}.'),
      list('Yours', 'actions', '{owner}: {what}, by {when}. Free: {free?}.'),
      list('Waiting for', 'waiting', '{who}: {what}, since {when}.'),
      list('Open concern', 'concerns', '{concern}; {owner} answers by {when}.'),
      ['Say so if this is wrong or if you see a better way: {link}'],
    ],
  },
  T03: {
    title: 'Recap to talent or agent',
    subject: '{production}: {date}',
    lines: [
      [
        'Thank you for {date}.',
        'Agreed: {decision?}.',
        'Next for you: {next?}.',
        'Nothing else is needed from you.',
        'Questions: {contact}.',
      ],
    ],
  },
  T04: {
    title: 'Status to an executive or financier',
    subject: '{production}: {status}',
    lines: [
      ['{status}: {one_sentence}.', 'Days {done}/{plan}; money {spent}/{budget}; slack left {slack} days, contingency left {contingency}.'],
      ['Since last time: {results}.'],
      ['Risk: {risk?}; {plan_for_it?}; decision by {decision_by?}.'],
      ['I need from you: {ask}.'],
      list('You may ask', 'questions', '{question} {answer}'),
    ],
  },
  T05: {
    title: 'Status to a client',
    subject: '{production}: {date}',
    lines: [
      [
        '{bottom_line}',
        'Next you will see: {thing}, {when}.',
        'I need from you: {ask?}, by {ask_by?}, because {effect_if_later?}.',
        'Changes since {last}: {changes?}.',
      ],
    ],
  },
} as const satisfies Readonly<Record<string, Template>>;

/** What has happened: one event, many readers (M11). */
const events = {
  T06: {
    title: 'Notice to an insurer or completion guarantor',
    subject: '{production}: notice under policy {policy}',
    lines: [
      [
        'Policy {policy}.',
        'Event: {event}, first known {known}.',
        'Stage: {stage}.',
        'Steps taken to limit the loss: {steps}, {steps_at}.',
        'Extra cost so far: {cost}, expected: {expected}.',
        'Records: {link?}.',
        'Contact: {contact}.',
      ],
    ],
  },
  T10: {
    title: 'Crew member whose day changes',
    subject: 'CHANGE for you, {date}',
    lines: [
      ['CHANGE for you, {moves}.', 'Place: {place}.', 'Bring: {kit?}.', 'Why: {why?}.'],
      ['Please read back your time and place: {link?}', 'Questions: {contact}.'],
    ],
  },
  T11: {
    title: 'Person whose day does not change',
    subject: '{date}: your call stays',
    lines: [['{date}: the order of scenes changed.', 'Your call stays {time}, {place}.', 'Nothing to do.']],
  },
  T12: {
    title: 'Head of department',
    subject: '{date}: what changes',
    lines: [
      ['{event}.', 'We do option {number}: {diff}.'],
      ['Your own call: {moves?}.', 'Place: {place?}.'],
      ['For {for_whom}: {effects?}.', 'Fixed: {fixed?}.', 'Yours to decide: {free?}.', 'New money: {money?}.'],
      ['I need by {ask_by?}: {ask?}.', 'Questions: {contact}.'],
    ],
  },
  T13: {
    title: 'Talent whose day changes',
    subject: 'Your call, {date}',
    lines: [
      ['{called}, your call {moves}.', 'Place: {place?}.', 'You play {scenes?}.', 'Everything else stays.'],
      ['{contact} is there for you from {contact_from}.', 'Please read back your time and place: {link?}'],
    ],
  },
  T13A: {
    title: 'Agent of talent whose day changes, before the talent',
    subject: '{performer}: call, {date}',
    lines: [
      ["{performer}'s call {moves}.", 'Place: {place?}.', 'Plays {scenes?}.', 'Everything else stays.'],
      ['{performer} hears it from us after you.', 'Questions: {contact}, {hours}.'],
    ],
  },
  T13G: {
    title: 'Guardian and chaperone of a minor whose day changes',
    subject: "{performer}'s call, {date}",
    lines: [
      ["{performer}'s call {moves}.", 'Place: {place?}.', 'Everything else stays, and so do the hours of the licence.'],
      ['{contact} is there for you from {contact_from}.'],
    ],
  },
  T14: {
    title: 'To the person who is unavailable',
    subject: 'Thank you for telling me',
    lines: [
      [
        'Thank you for telling me at once.',
        'We have a plan and you need not organise anything.',
        'When you know more about your return, a time is enough for us; I need no details.',
        'Your call {moves?}.',
        '{contact} handles the rest.',
      ],
    ],
  },
  T14A: {
    title: 'Agent of the person who is unavailable, before the person',
    subject: '{performer}: {date}',
    lines: [
      [
        '{performer} is not available on {date}.',
        'We have a plan and nothing has to be organised.',
        'When you know more about the return, a time is enough for us; we need no details.',
        'Questions: {contact}, {hours}.',
      ],
    ],
  },
  T15: {
    title: 'Client who has to know',
    subject: '{production}: {date}',
    lines: [
      [
        '{headline}',
        '{event}',
        'We {option}, because {why}.',
        'Cost to you: {cost}.',
        'Delivery: {delivery?}.',
        'I will write again on {next}.',
      ],
    ],
  },
  T16: { title: 'Client who need not know: no text, a reason', subject: null, lines: [] },
  T17: {
    title: 'Supplier or place',
    subject: '{production}: {what}, new date',
    lines: [
      [
        'We need to move {what} from {was} to {now}.',
        'Is that possible?',
        'By our agreement the cost of moving is {step}.',
        'Please answer by {answer_by}; after that {after}.',
      ],
    ],
  },
  T18: {
    title: 'Still working on it',
    subject: '{date}: no decision yet',
    lines: [['No decision yet.', 'We choose between {ways} ways.', 'Next word: {next}.', 'Until then: {hold}.']],
  },
} as const satisfies Readonly<Record<string, Template>>;

/** A no that can be followed by a yes (M24). */
const wishes = {
  T20: {
    title: 'No, but ...',
    subject: '{production}: your idea',
    lines: [
      [
        'I understand the idea: {vision}, and it would {effect}.',
        'It costs {price} and would mean giving up {displaced}.',
        'What we can do: {alternative}, which gives {same_effect}, for {alternative_price}.',
        'Which do you prefer, by {choose_by}?',
      ],
    ],
  },
  T21: {
    title: 'Yes, if ...',
    subject: '{production}: your idea',
    lines: [['Yes.', 'It needs {price}.', 'It becomes part of the plan if {condition} by {by}; after that the price is {later_price}.']],
  },
  T22: {
    title: 'Plain no',
    subject: '{production}: your request',
    lines: [['We will not do {request}: {rule}.', 'This holds for everyone.', 'What we can do instead: {alternative?}.']],
  },
} as const satisfies Readonly<Record<string, Template>>;

/** Promises and anger (M2, M11). */
const promises = {
  T40: {
    title: 'Renegotiate before the due moment',
    subject: '{what}: a new time',
    lines: [
      [
        'I promised {what} by {when}.',
        'I will not make that.',
        'New: {new_when}, because {reason}.',
        'Effect for you: {effect}.',
        'If you need the old time, I can instead {smaller} by {smaller_when}.',
        'Is the new time all right?',
      ],
    ],
  },
  T41: {
    title: 'Apology after a broken promise',
    subject: '{what}',
    lines: [
      [
        'I promised {what} by {when} and did not keep it.',
        'That is mine.',
        'It cost you {effect}.',
        'I {repair}, by {repair_when}.',
        'So that it does not happen again: {change}.',
      ],
    ],
  },
  T50: {
    title: 'A client in anger: first answer',
    subject: 'I have read it',
    lines: [
      [
        'I have read it and I see that {point}.',
        'I will call you on {call_at}.',
        'Until then I will find out {facts}.',
        'Nothing is lost in the meantime: {held}.',
      ],
    ],
  },
  T51: {
    title: 'A client in anger: second answer',
    subject: 'Three ways',
    lines: [
      ['What happened: {facts}.', 'What it means for you: {effect}.'],
      list('Ways', 'ways', '{name}: {cost}, {delivery}.'),
      ['All of it: payer {payer?}.'],
      ['I recommend {recommended}, because {goal}.', 'I need your choice by {choose_by}.'],
    ],
  },
  T52: {
    title: 'They changed their mind late',
    subject: '{what}: what it changes',
    lines: [
      [
        'We can do {what}.',
        'It changes: {changes}.',
        'What you have approved so far and would replace: {replaces}.',
        'Until {until} it costs {cost}; after that {later_cost}.',
        'Shall I prepare it?',
      ],
    ],
  },
  T52A: {
    title: 'Their change: what it does, and their choice with its hour',
    subject: '{production}: your change',
    lines: [
      [
        'You asked for this: {asked}.',
        'What it changes: {changes}.',
        'Cost to you: {cost}.',
        'Delivery: {delivery?}.',
        'I need your choice in writing by {choose_by}: this way, or another one that you name.',
        'Until then we film nothing that depends on it.',
      ],
    ],
  },
} as const satisfies Readonly<Record<string, Template>>;

/** Talks (M3, M14, M20, M25). */
const talks = {
  T60: {
    title: 'Heard back, before any answer',
    subject: null,
    lines: [['This is what I heard.'], ['{points}'], ['Most important to you: {most}.', 'Have I got it?', 'What is missing?']],
  },
  T61: {
    title: 'Offer of help',
    subject: 'An offer',
    lines: [
      ['I can take {thing} from you until {until}, or move {other} to {to}.', 'Either is fine, also neither.', 'You need not explain.'],
    ],
  },
  T62: {
    title: 'Hard news: a card for the speaker',
    subject: null,
    lines: [
      ['1 The news: {news}.'],
      ['2 {decided}.'],
      ['3 For you it means: {effect}.'],
      ['4 What stays: {stays}.'],
      ['5 Then be silent.'],
      ['6 Next talk: {next}.'],
    ],
  },
  T63: {
    title: 'Conflict: the same invitation to both',
    subject: '{issue}',
    lines: [
      [
        'I would like to talk with you and {other} about {issue}.',
        'First with each of you alone for 20 minutes.',
        'Please bring: what you need for your work, and what you would accept.',
        'I do not look for who was right.',
      ],
    ],
  },
  T64: {
    title: 'Common ground after the two talks',
    subject: '{issue}',
    lines: [
      [
        'Both of you need: {shared}.',
        '{one} needs: {one_interest}.',
        '{other} needs: {other_interest}.',
        'Not needed by anyone: {dropped?}.',
      ],
      ['Ways: {ways}.', 'Measure we both accept: {measure}.', 'Agreed until {until}: {agreed}.'],
    ],
  },
  T65: {
    title: 'Feedback: situation, behaviour, effect, question',
    subject: null,
    lines: [['On {occasion}, {observed}.', 'Effect: {effect}.', 'What was your aim?', 'From {from} I would like: {request}.']],
  },
  T66: {
    title: 'Thanks',
    subject: 'Thank you',
    lines: [['{called}, {did} on {occasion} had this effect: {effect}.', 'Thank you.', '{credit?}']],
  },
} as const satisfies Readonly<Record<string, Template>>;

/** Handing over, looking back and ahead (M12, M13, M15, M21-M23). */
const work = {
  T70: {
    title: 'Brief',
    subject: '{what}: brief',
    lines: [
      ['What for: {purpose}.', 'Done looks like: {done}.', 'By {when}.'],
      ['Fixed: {fixed}.', 'Yours: {yours}.', 'You may decide alone up to {limit?}.', 'With you: {resources?}.'],
      ['We talk at: {checkins}.', 'Otherwise I stay away; call me any time.'],
    ],
  },
  T71: {
    title: 'Sync agenda',
    subject: 'Sync, {date}',
    lines: [
      ['1 Hand-overs until {until}: {handovers?}.'],
      ['2 Things changed since the other one started: {changed?}.'],
      ['3 Who waits for whom: {waiting?}.'],
      ['4 Round: one obstacle each, one other way each.'],
      ['5 Promises.'],
    ],
  },
  T72: {
    title: 'When a message is held until the next check-in',
    subject: null,
    lines: [
      [
        'You agreed with {called} to talk at {checkin}.',
        'Nothing new has come in since.',
        'Keep it as a note for then [Enter], or add what is new [n].',
      ],
    ],
  },
  T80: {
    title: 'Pre-mortem invitation',
    subject: 'Ten minutes in silence',
    lines: [
      [
        'It is {later}.',
        '{production} has failed completely.',
        'Write down, alone and in silence, why.',
        'Ten minutes, as many reasons as you can.',
        'Nobody sees who wrote what, not even I.',
        'Link: {link}, open until {until}.',
      ],
    ],
  },
  T81: {
    title: 'Post-mortem: prompts',
    subject: null,
    lines: [
      ['What did you see, hear or know at {time}?'],
      ['What were you trying to reach?'],
      ['What made that step sensible then?'],
      ['What was different from other days?'],
      ['What helped?'],
      ['What surprised you?'],
      ['How do we usually get this right?'],
      ['What would have made it easier to notice?'],
    ],
  },
  T82: {
    title: 'Course review',
    subject: '{production}: review',
    lines: [
      [
        'On {set_on} we said: if {condition}, we meet.',
        'It has happened: {value}.',
        'Question: seen from today, which way is best for {north_star}?',
      ],
      ['Money already spent does not count; it is shown apart.', 'Ways: {ways}.', 'Vote alone first: {link}.'],
      ['Decision by {decide_by}, by {decider}.', '{outsider} was not part of the first choice and speaks first.'],
    ],
  },
  T84: {
    title: 'Answer to a raised concern',
    subject: 'Your concern',
    lines: [['Raised: {concern}.', '{answer}.', 'If this misses the point, say so here: {link}.']],
  },
} as const satisfies Readonly<Record<string, Template>>;

/** Words, confirmation, the bar, the end (M4, M6, M25, M26). */
const confirmations = {
  T90: {
    title: 'Pinning a word',
    subject: 'What "{word}" means to you',
    lines: [
      [
        'You said "{word}".',
        'Which two of these fit, and which one does not? {references}.',
        'Finish the sentence: "{word}" for me means more … and less …',
      ],
    ],
  },
  T90A: {
    title: 'A reference that says otherwise',
    subject: 'Does this fit "{word}"?',
    lines: [
      [
        '{reference} was put to "{word}".',
        'You told us that this does not fit: {against}.',
        'Does it fit now, or does it not?',
        'Until you answer, what you said stands.',
      ],
    ],
  },
  T91: { title: 'After a cue: one open question', subject: null, lines: [['{question}']] },
  T92: { title: 'Asking for feedback', subject: 'One question', lines: [['{question}']] },
  T93: {
    title: 'Asking an advisor',
    subject: 'A question',
    lines: [
      [
        'Situation in three sentences: {situation}.',
        'I lean towards {option}, because {reason}.',
        'What do I not see?',
        'Where could it hurt in six months?',
        'I decide by {decide_by}.',
      ],
    ],
  },
  T94: {
    title: 'Sign-off request',
    subject: 'Please confirm: {thing}',
    lines: [
      [
        'Please confirm: {thing}.',
        'With your yes, {next_step} starts and later changes cost {later}.',
        'Yes: {yes_link?}',
        'No, because: {no_link?}',
        'I need it by {need_by}; without an answer we do not start.',
      ],
    ],
  },
  T95: {
    title: 'Read-back request',
    subject: 'Please read back',
    lines: [['{instruction}.', 'Please enter in your own words: {fields}.', '20 seconds: {link}']],
  },
  T96: {
    title: 'Assumption',
    subject: 'Is that right?',
    lines: [['We assume that {assumption}.', 'Is that right?', 'If not, it changes {effect}.', 'By {when}, please.']],
  },
  T97: {
    title: 'Enough?',
    subject: null,
    lines: [
      [
        '{element} is on "enough".',
        'It has had {rounds} rounds and {hours} of {cap}.',
        'Ship it [Enter], or raise the bar [r]: then {pays} pays with {pays_hours}.',
      ],
    ],
  },
  T98: {
    title: 'Closing note to a client',
    subject: '{production}: closed',
    lines: [
      ['We promised {promised} things and kept {kept}.', '{moved} were moved in agreement with you.', 'Open: {open}.'],
      ['What you told us about your goals and words is kept for next time, if you want: {link}'],
    ],
  },
} as const satisfies Readonly<Record<string, Template>>;

export const templates = { ...reports, ...events, ...wishes, ...promises, ...talks, ...work, ...confirmations };
export type TemplateId = keyof typeof templates;

/** T30: cues for ear and headset. Seven words at most, positive, one order, no reason. */
export const earCues = [
  { moment: 'audio lost', presenter: 'Use the hand microphone now.', crew: 'Sound: second mic up. Go.' },
  { moment: 'keep talking', presenter: 'Keep going, you are on air.', crew: 'All stations hold.' },
  { moment: 'fill', presenter: 'Tell the ship story, ninety seconds.', crew: 'Graphics: harbour picture, stand by.' },
  { moment: 'picture lost', presenter: 'Keep talking, sound only.', crew: 'Vision: go camera three.' },
  { moment: 'wrong camera', presenter: 'Turn to camera two.', crew: 'Two is live.' },
  { moment: 'guest gone', presenter: 'Thank viewers, go to film.', crew: 'Run film four. Go.' },
  { moment: 'stretch', presenter: 'Stretch one minute.', crew: 'Clock: plus one.' },
  { moment: 'wrap', presenter: 'Wrap in ten.', crew: 'Clock: ten.' },
  { moment: 'solved', presenter: 'All good. Carry on.', crew: 'Back on main. Log it.' },
  { moment: 'stop', presenter: 'Stop. Stay where you are.', crew: 'Stop, stop, stop.' },
] as const;

/** T91: one of these after a cue; none can be answered with yes or no, none asks for a feeling. */
export const openQuestions = [
  'What would have to be true for you to be fully happy with this?',
  'If you were me, what would you still change?',
  'What will your colleagues ask you about it?',
  'On what day would you rather decide?',
] as const;
