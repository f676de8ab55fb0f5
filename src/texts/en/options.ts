import type { Money } from '#model/index.ts';
import { sayMoney } from '#model/index.ts';

/** Short texts of the desk: what a way is called, on what it rests, why it stands where it stands. Names and figures come in looked up. */
export const optionTitles = {
  stay: (where: string) => `Stay${where === '' ? '' : ` at ${where}`}, shoot everything that is possible`,
  sides: (scenes: string, who: string) => `The same, plus ${scenes} from ${who}'s side`,
  hold: (first: string) => `Start with ${first} and hold the rest of the order`,
  'swap-days': (one: string, other: string) => `Swap ${one} and ${other}`,
  'keep-most': (_: string) => 'Move as little as possible',
  balanced: (_: string) => 'Re-plan the days behind evenly',
  cheapest: (_: string) => 'Re-plan for the least money',
  apart: (puts: string) => `Re-plan otherwise${puts === '' ? '' : `: ${puts}`}`,
  cover: (where: string) => `Go to the cover set at ${where}`,
  elsewhere: (where: string) => `Move the unit to ${where}`,
  'send-home': (_: string) => 'Send the unit home and add a day',
  wait: (who: string) => `Wait for news of ${who}`,
  'do-nothing': (_: string) => 'Do nothing',
  'spare-day': (days: string) => `Win a spare day: ${days} empty`,
  'ask-agent': (who: string, hour: string) => `One call first: keep ${who} until ${hour}`,
  push: (minutes: string) => `Push all calls by ${minutes} minutes`,
  stagger: (call: string, first: string) => `Stagger by clock: crew ${call}, ${first} first`,
  keep: (day: string, call: string) => `Keep ${day} at ${call}`,
} as const;

export const basisText = (now: string) => `against the published plan as of ${now}, before tax, with fringes`;
export const conditionTexts = {
  inMakeUpBy: (person: string, time: string) => `if ${person} is in make-up by ${time}`,
  backBy: (person: string, day: string) => `if ${person} is back by ${day}`,
};
export const reasonTexts = {
  window: (place: string, day: string, hours: string) => `${place} on ${day}: ${hours}`,
  held: (place: string, day: string, until: string) => `${place} on ${day} is held for us until ${until}`,
  holdGone: (place: string, day: string, until: string, price: string) => `${place} on ${day}: the hold lapsed ${until}, ${price} is due`,
  onHold: (person: string, day: string) => `${person} H on ${day}: callable`,
  working: (people: string, day: string) => `${people} W on ${day}`,
  notEngaged: (person: string, day: string, agent: string, from: string | null) =>
    `${person} is A on ${day}: ask ${agent}${from ? `, from ${from}` : ''}`,
  hoursAgainst: (hours: string, minutes: number) => `${hours} against ${minutes} min`,
  permitFrom: (date: string) => `a permit asked for today: earliest ${date}`,
  onTheRoad: (minutes: number) => `the unit's move of ${minutes} min is in it`,
  fits: (day: string, used: number, usable: number, wrap: string) => `${day}: ${used} of ${usable} min, camera wrap ${wrap}`,
  sharedStep: (ids: string, step: string) => `${ids} share the first step: ${step}`,
  stillBelieves: (person: string, text: string) => `${person} was told: ${text}`,
  sunk: (sum: string) => `at least ${sum} is paid anyway`,
  yes: (person: string, when: string, what: string) => `${person} said yes, ${when}: ${what}`,
  notYetPriced: 'waiting is priced from the clock, not from the call',
};
export const askTexts = {
  ownFacts: 'your own facts',
  availability: (person: string, day: string) => `${person} on ${day}: may we engage?`,
  sides: (scene: string) => `${scene} in sides: your yes to the coverage`,
  whenBack: (person: string) => `When is ${person} back? A time is enough`,
  placeBack: (place: string) => `When can we use ${place} again?`,
  price: (what: string) => `${what}: what does it cost?`,
  confirm: (place: string, day: string, sum: string) => `${place} on ${day}: we confirm, ${sum}; is it ours?`,
  beyondDeductible: (extra: string, deductible: string) =>
    `named artist: ${extra} less the deductible of ${deductible}, if the insurer accepts`,
  claim: 'policy; not claimed yet',
  holdGone: (place: string, day: string) => `${place} on ${day}: still free, and for how much?`,
  sun: (scene: string) => `${scene}: where on the map is it? Without that, light can't be judged`,
  minutes: (scene: string) => `${scene}: how many minutes?`,
};
export const cutoffTexts = {
  car: (person: string) => `${person}'s car leaves`,
  leaves: (what: string) => `${what} ${what.endsWith('s') ? 'leave' : 'leaves'}`,
  callBy: (person: string) => `${person} is told by then, or the hold is gone`,
  hold: (place: string, day: string) => `hold on ${place} for ${day} lapses`,
  makeUp: (person: string) => `${person}'s last useful make-up chair`,
};

/** Why nothing stands, in the producer's words: facts, each of which would open a way by itself. */
export const whyNotTexts = {
  noDay: (part: string, heading: string, facts: string) => `${part}${heading ? ` (${heading})` : ''} has no day: ${facts}`,
  placeOnly: (place: string, days: string) =>
    days === '' ? `${place} is ours on no day that is left` : `${place} is ours only on ${days}`,
  away: (person: string, days: string) => `${person} is away on ${days}`,
  kitAway: (kit: string, days: string) => `the ${kit} is not to be had on ${days}`,
  outBy: (person: string, moment: string) => `${person} is out by contract on ${moment}`,
  corner: (parts: string, days: string, wanted: number, holds: number) =>
    `${parts} can stand only on ${days}: ${wanted} min, and with all overtime those days hold ${holds}`,
  onlyDays: (part: string, minutes: number, days: string, room: number) =>
    `${part} (${minutes} min) can stand only on ${days}; the most room left on one of them is ${room} min`,
  allFull: (part: string, minutes: number, days: number, room: number) =>
    `${part} (${minutes} min) fits none of ${days} days with what must stand there; the most room left on one of them is ${room} min`,
};
/** What is booked for a date and moves with its scene. */
export const bookingTexts = {
  moved: (what: string, to: string) => `${what}, moved to ${to}`,
  dropped: (what: string) => `${what}, called off`,
  moving: (what: string) => `moving ${what}`,
  source: (what: string) => `terms of ${what}`,
  mayMove: (what: string, to: string) => `${what} on ${to}: are you free, and at the price agreed?`,
  costsMore: (what: string, due: Money | null) => `moving ${what} ${due === null ? 'is unknown' : `costs ${sayMoney(due)}`} from then on`,
};
/** Somebody of the crew who steps in. */
const crewTexts = {
  deputy: (person: string, out: string) => `${person} steps in for ${out}`,
  mayStep: (role: string, days: string) => `Can you step in as ${role} for ${days}, and at what rate?`,
  declared: (person: string, skills: string) => `${person} declared: ${skills}`,
  lacks: (person: string, skills: string) => `${person} did not declare: ${skills}`,
  rateUnknown: (person: string) => `${person}'s rate is not known`,
  line: (person: string) => `${person}, days stepped in`,
  hire: (role: string) => `Hire a ${role}`,
  noRate: 'at a rate that nobody gave yet',
  whoIsFree: (role: string) => `Who is free as ${role}, and at what rate?`,
  wait: (person: string) => `Wait for news of ${person}`,
};
/** What was said in words: a chance, a client's change, a system that is down. */
const saidTexts = {
  whenBack: (name: string) => `When does ${name} work again? A time is enough`,
  leave: 'Leave it',
  ask: 'Find out what it would serve',
  whichScene: (said: string) => `${said}: which scene would it serve, and until when?`,
  takeIt: (scene: string) => `Use it now: ${scene} today`,
  approved: (deliverable: string, picture: string) => `approved already: ${deliverable}, picture ${picture}`,
  overage: (said: string) => `${said}: we need your signature for what it costs before we begin`,
  unsigned: 'paid by whoever asks for it: not signed',
  parallel: 'Shoot both, the approved one first',
  later: 'Shoot as approved, change it later',
  askClient: 'Ask what exactly is wanted',
  whatExactly: (said: string) => `${said}: what exactly, by when, and what may fall for it?`,
};
/** Hours or days that are gone, and a scene more. */
const closedTexts = {
  dryHours: (scene: string, from: string) => `Use the dry hours until ${from}: ${scene} first, then the other day's work`,
  buys: (minutes: number, day: string) => `buys ${minutes} min on ${day}`,
  paid: (place: string, day: string) => `${place} on ${day}, due whatever is shot`,
  lapses: (when: string, scenes: string, pages: string) => `from ${when} on ${scenes} (${pages} pages) have no day`,
  bookedMore: (what: string, sum: string, when: string) => `${what}: ${sum} is due from ${when} on`,
  backOn: (place: string, day: string) => `Go on with the other days, ${place} on ${day}`,
  inWriting: (place: string, day: string) => `${place} on ${day}: open again? We need it in writing`,
  insteadOn: (place: string, lost: string, day: string) => `Go on with the other days, ${place} instead of ${lost} on ${day}`,
  builtOn: (scenes: string, what: string, day: string, left: string, place: string) =>
    `Go on with the other days, ${scenes} on ${day} in ${what}${left === '' ? '' : `; ${left} by a few people when ${place} is open again`}`,
  canBuild: (what: string, day: string) => `${what} for ${day}: can it be ready?`,
  permit: (place: string, day: string) => `${place} on ${day}: the permit is asked for today; is it granted?`,
  filmThere: (scenes: string, place: string) => `${scenes} at ${place}: would you film them there?`,
  recalled: (person: string, kept: number, sum: string, again: number, less: string) =>
    `${person} kept until then: ${kept} days, ${sum}; released and the part cast again: ${again} days, ${less} (ask casting and the director)`,
  called: (what: string) => `${what} must be called by then`,
  playIt: (scenes: string) => `Play it: ${scenes} in the rain`,
  wet: (scenes: string) => `${scenes} in the rain: does it fit the story and what is shot already?`,
  lookAgain: (day: string) => `Look at the forecast for ${day} again`,
  forecast: (day: string) => `${day}: does the forecast hold?`,
  added: (scene: string, minutes: number) => `${scene} is ${minutes} min more`,
  leaveOut: (scene: string) => `Leave ${scene} out`,
};
/** Calls that follow the rest each person had. */
const callTexts = {
  earliest: (day: string, calls: string) => `earliest calls on ${day}: ${calls}`,
  own: (who: string, at: string) => `${who} ${at}`,
  gained: (minutes: number, day: string) => `${minutes} min earlier on ${day} than a push of everybody`,
  without: (scene: string, group: string, what: string) => `${scene} begins without ${group}: ${what}`,
  mayBegin: (scene: string, group: string, what: string) => `${scene} before ${group} are there (${what}): your yes?`,
  sooner: (what: string) => `${what}: what does it cost?`,
  dusk: (minutes: number, scene: string) => `the last ${minutes} min of ${scene} are after sunset: windows go dark`,
  order: (day: string, parts: string) => `${day} in this order: ${parts}`,
};
/** A day that runs late: what is shot of it now, beside it, and later. */
const overrunTexts = {
  title: (now: string, beside: string, later: string) =>
    [now === '' ? 'Wrap now' : `Shoot ${now} today`, beside, later].filter((one) => one !== '').join('; '),
  beside: (scenes: string, who: string) => `${scenes} beside it by ${who}`,
  later: (scenes: string, day: string) => `${scenes} on ${day}`,
  untouched: (title: string, day: string) => `${title}; ${day} stays as called`,
  pushed: (title: string, day: string, minutes: number) => `${title}; all calls of ${day} ${minutes} minutes later`,
  room: (day: string, minutes: number) => `${day} has ${minutes} min left`,
  relit: (scene: string, minutes: number) => `${scene} is lit again, ${minutes} min in its time`,
  mayShoot: (scenes: string, who: string) => `${scenes} beside the main unit by ${who}: your yes?`,
  childOut: (child: string, out: string, came: string) => `${child} is out by ${out}: came ${came}`,
  call: (person: string, day: string, was: string, now: string) => `${person} on ${day}: ${was} becomes ${now}`,
};
/** Something in the picture that may not be seen any more. */
const withdrawnTexts = {
  round: (moved: string, other: string) => ['Nothing waits for it', other, moved].filter((one) => one !== '').join('; '),
  with: (scenes: string, kit: string, effect: string | null) => `${scenes} with ${kit}${effect === null ? '' : `, ${effect}`}`,
  later: (scenes: string, day: string, where: string) => `${scenes} on ${day}${where === '' ? '' : `, ${where}`}`,
  asBoarded: (scenes: string, kit: string, effect: string | null) => `As boarded: ${withdrawnTexts.with(scenes, kit, effect)}`,
  extra: (day: string, who: string, scenes: string) => `${day} with a ${who} for ${scenes}`,
  payer: (source: string, payer: string) => `${source}; ${payer} pays: not signed`,
  unsigned: (payer: string, sum: string) => `${sum}, paid by ${payer}: not signed`,
  sign: (sum: string, first: string) => `${sum} more: signed before ${first} is filmed?`,
  still: (scenes: string, kit: string, effect: string | null) => `${withdrawnTexts.with(scenes, kit, effect)}: your yes on a still?`,
  delivery: (name: string, days: number) => `${name} is delivered ${days} days later`,
  inLine: (scenes: string, used: number, most: number) =>
    `without that, with ${scenes} in line, ${used} min, and the day holds ${most} with overtime`,
  until: (what: string) => `until then ${what} are the same`,
  answer: (scenes: string) => `the yes to ${scenes}`,
};
/** A contract that ends earlier. */
export const stopDateTexts = {
  later: (person: string, hour: string) => `Would the other job take ${person} after ${hour}?`,
  worth: (sum: string) => `the call is worth ${sum}`,
};
/** What would open a way. */
export const relaxedTexts = {
  addDay: (date: string, parts: string) => `Add ${date} for ${parts}`,
  addedCosts: () => 'an added day is paid in full: crew, places, and whoever works on it',
  askPlace: (dates: string) => `Ask for ${dates}`,
  askPlaceAdded: (dates: string, added: string) => `Ask for ${dates}, and add ${added}`,
  mayWeHave: (place: string, date: string) => `${place} on ${date}: may we have it, and at the same fee?`,
  double: (scene: string, person: string) => `${scene} with a double for ${person}`,
  mayDouble: (scene: string, person: string) => `${scene} with a double for ${person}, seen from behind: can it be told so?`,
  park: (parts: string) => `Shoot the rest; ${parts} waits without a day`,
  parked: (parts: string) => `${parts}: may it wait without a day, or fall?`,
  withoutDay: (parts: string) => `${parts} without a day`,
  purpose: (scene: string, purpose: string) => `${scene} is there so that: ${purpose}`,
  noPurpose: (scene: string) => `nobody wrote what ${scene} is for`,
  opens: (title: string, price: string, questions: readonly string[]) =>
    `${title}: ${price} new money${questions.length > 0 ? `; ask: ${questions.join('; ')}` : ''}`,
};

export const workTexts = {
  left: (left: number, unit: string) => `${left} ${unit} left`,
  kept: (promise: string, ready: string) => `${promise} kept: ready ${ready}`,
  notKept: (promise: string, due: string, ready: string) => `${promise} not: due ${due}, ready ${ready}`,
  open: (promise: string) => `${promise}: only if they say yes`,
  line: (name: string) => name,
};

export const impactTexts = {
  notWanted: (name: string, from: string, dates: number, next: { readonly day: string; readonly scene: string } | null) =>
    `No planned scene needs ${name} ${dates === 1 ? `on ${from}` : `on these ${dates} days`}: nothing is lost.${
      next === null ? '' : ` Wanted next on ${next.day}, scene ${next.scene}.`
    }`,
};

export const kitTexts = {
  instead: (other: string, kit: string) => `${other} instead of the ${kit}`,
  coverage: (shots: string) => `the coverage of ${shots}`,
  possible: (shots: string, effect: string) => `${shots}: possible${effect ? `, ${effect}` : ''}`,
  refused: (shot: string) => `${shot}: refused`,
  onTruck: (name: string) => `${name} is on the truck: no hire`,
  yes: (shots: string, name: string, effect: string) => `${shots} on the ${name}${effect ? ` (${effect})` : ''}: your yes to the coverage`,
  hire: (kit: string, from: string) => `Hire another ${kit} from ${from}`,
  desk: (from: string) => `the hire desk of ${from} must be rung`,
  askHire: (kit: string, time: string) => `a ${kit} by courier for ${time}: have you one?`,
  hireLine: (kit: string) => `hire of a ${kit}, days`,
  arrives: (time: string, by: string) => `here at ${time} at the earliest, by a call until ${by}`,
  waiting: 'costs nothing until the first shot that needs it',
  shots: (kit: string, hit: string, unhit: string) =>
    `The ${kit} is needed by ${hit || 'nothing that is still to be shot'}; unaffected: ${unhit || 'none'}`,
};

export const withoutSceneTexts = {
  keep: (scene: string) => `Keep ${scene}`,
  cut: (scene: string) => `Cut ${scene}`,
  purpose: (scene: string, purpose: string) => `${scene} is there so that: ${purpose}`,
  noPurpose: (scene: string) => `Nobody wrote what ${scene} is for`,
  must: (scene: string) => `${scene} must be right: it is not cut`,
  less: (pages: string, minutes: number | null, day: string) => `${pages} pages and ${minutes ?? '?'} min less on ${day}`,
  labour: (sum: string) => `crew labour saved ${sum}: weekly deals`,
  labourAsk: 'crew labour saved: ask, the deals are not weekly',
  ask: (scene: string) => `${scene} cut: do you agree?`,
  yes: (scene: string) => `the cut of ${scene}`,
};

/** Blows of a kind, by kind: crew who step in, what words say, hours that are gone. */
export const blowTexts = {
  crew: crewTexts,
  said: saidTexts,
  closed: closedTexts,
  calls: callTexts,
  overrun: overrunTexts,
  withdrawn: withdrawnTexts,
};
