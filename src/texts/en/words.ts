/** Phrases that the drafts are put together from. Numbers come in already said for the reader. */
export const draftPhrases = {
  hold: 'hold',
  notCalled: 'not called',
  notEntered: 'not entered',
  nothing: 'nothing',
  goneOn: (what: string, date: string) => `${what} is not available on ${date}`,
  goneFromTo: (what: string, from: string, to: string) => `${what} is not available from ${from} to ${to}`,
  goneFrom: (what: string, from: string) => `${what} is not available on ${from}, return not known`,
  call: (clock: string) => `call ${clock}`,
  onSet: (clock: string) => `on set ${clock}`,
  makeUp: (clock: string) => `make-up ${clock}`,
  pickUp: (clock: string) => `pick-up ${clock}`,
  at: (what: string, place: string) => `${what} at ${place}`,
  crewMoves: (date: string, was: string, now: string) => `${date}: ${was} → ${now}`,
  castMoves: (date: string, was: string, now: string) => `on ${date} moves from ${was} to ${now}`,
  castFallsOut: (date: string, was: string) => `on ${date} (${was}) falls out`,
  castToHold: (date: string, was: string) => `on ${date} (${was}) becomes a hold`,
  scene: (names: string, many: boolean) => `${many ? 'scenes' : 'scene'} ${names}`,
  nothingChanges: 'Nothing changes in what you receive.',
  moves: (what: string, now: string, was: string) => `${what} on ${now} instead of ${was}.`,
  deliveryStays: (when: string) => `stays ${when}`,
  deliveryMoves: (was: string, now: string) => `moves from ${was} to ${now}`,
  servesGoal: (goal: string) => `it supports your goal of ${goal}`,
  inNoPicture: (what: string) => `the ${what} is in no picture any more`,
  filmedWith: (pictures: string, many: boolean, what: string, when: string) =>
    `${pictures} ${many ? 'are' : 'is'} filmed with ${what} ${when}`,
  yourDepartment: 'your department',
  you: 'you',
  notKnown: (slot: string) => `[${slot.replaceAll('_', ' ')}?]`,
  notAvailable: (what: string) => `${what} not available`,
} as const;

/** Why a client can't stay untold, and what is asked (R11.2). */
export const untoldRefusals = {
  'touches-theirs': (touches: string) => `They have to know: ${touches}.`,
  'reason-missing': 'Why need they not know? One sentence is kept with the decision.',
} as const;

/** Why a text is not filled yet. */
export const fillRefusals = {
  'slot-missing': (slot: string) => `One thing is missing: ${slot.replaceAll('_', ' ')}.`,
  'money-not-for-reader': (slot: string) => `Cast and crew never receive sums: ${slot.replaceAll('_', ' ')}.`,
} as const;

/** What is said of shots that are filmed with other gear than was planned: to whoever has it in hand, and to nobody else. */
export const gearTexts = {
  /** '32 mm (B set) instead of the 35 mm in 33A, 33C, 45B'. */
  swap: (now: string, was: string, shots: string) => `${now} instead of the ${was} in ${shots}`,
  inShots: (effect: string, shots: string) => `${effect} in ${shots}`,
  rides: (shots: string, gear: string) => `${shots} on the ${gear}`,
  matchNote: (shots: string, now: string, effect: string | null) =>
    `match note: ${shots} on the ${now}${effect === null ? '' : `, ${effect}`}`,
};
