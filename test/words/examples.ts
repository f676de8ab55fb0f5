import type { CheckContext } from '#words/index.ts';

/** Whole texts as people send them, one for each template that has one: all of them pass the checker. */
export const examples: readonly { readonly template: string; readonly context: CheckContext; readonly text: string }[] = [
  {
    template: 'T01',
    context: { kind: 'recap', audience: 'client' },
    text: 'You have chosen version B for the opening; delivery stays on Friday 11 December, 18:00 London.\nDecided\n- Version B for the opening (Lena Ortiz), because it shows the product in the first three seconds, which supports your goal of more test drives.\nTo do\n- Dev Rao: second version of the opening, by Wed 2 December, 17:00 London.\n- Lena Ortiz: final logo file, by Mon 30 November, 12:00 London.\nNot decided yet\n- Music: Lena Ortiz decides by Thu 3 December, 12:00 London.\nIf I have understood something wrong, please correct it here by Fri 27 November, 12:00 London.',
  },
  {
    template: 'T04',
    context: { kind: 'update', audience: 'exec' },
    text: 'On track: 9 of 14 days are filmed and the money is on plan. Slack left: 1.5 days; contingency left: €11,200.\nSince last time: the diner scenes are finished; the second place is signed; the first version of part one is seen.\nRisk: rain on Thursday 3 December. The indoor scene is ready; Ines decides by Wed 2 December, 15:00.\nI need from you: nothing.\nYou may ask: why did day 8 cost more? Two hours longer because of the broken lens; paid from the buffer.',
  },
  {
    template: 'T10',
    context: { kind: 'instruction', audience: 'crew' },
    text: 'CHANGE for you, Tue 24 November: call 07:00 at the harbour → call 08:30 at the diner, Mill Street 4. Bring the short lenses. Why: scene 14 is filmed first. Please read back your time and place.',
  },
  {
    template: 'T14',
    context: { kind: 'message', audience: 'talent' },
    text: 'Thank you for telling me at once. We have a plan and you need not organise anything. When you know more about your return, a time is enough for us; I need no details. Ines handles the rest.',
  },
  {
    template: 'T15',
    context: { kind: 'update', audience: 'client', bad: true },
    text: 'Delivery moves from Friday 11 to Monday 14 December. The harbour is closed on Thursday. We film the harbour scene on Monday 30 November, because the ship is the heart of your story. Cost to you: none. I will write again on Tue 1 December, 12:00 London.',
  },
  {
    template: 'T20',
    context: { kind: 'nobut', audience: 'client' },
    text: 'I understand the idea: a storm that breaks the window, and it would make people jump. It costs €14,000 and would mean giving up the second filming day. What we can do: film real rain at the window and add lightning in two pictures, which gives the same fright, for €1,200. Which do you prefer, by Thursday 12:00?',
  },
  {
    template: 'T41',
    context: { kind: 'message', audience: 'client' },
    text: 'I promised the second version by Wed 25 November, 17:00 and did not keep it. That is mine. It cost you the slot in your board meeting. I send it by Thu 26 November, 10:00 and will present it to your board myself on Fri 27 November. So that it does not happen again: from now on I check the computing time two days ahead.',
  },
  {
    template: 'T61',
    context: { kind: 'message', audience: 'crew' },
    text: 'I can take the vehicle list from you until Friday, or move the props day to Mon 30 November. Either is fine, also neither. You need not explain.',
  },
  {
    template: 'T70',
    context: { kind: 'brief', audience: 'crew' },
    text: 'What for: in this scene Anna understands that her brother lied; the audience must know it before he does. Done looks like: one version of 90 seconds in which her silence is longer than his speech. By Thu 3 December, 18:00 London. Fixed: the last line stays. Yours: order, pace, music. You may decide alone up to €300 and 6 hours. We talk on Tue 1 December, 10:00. Otherwise I stay away; call me any time.',
  },
  {
    template: 'T92',
    context: { kind: 'feedbackask', audience: 'team' },
    text: 'What could I have done differently when the harbour was closed on Thursday?',
  },
];
