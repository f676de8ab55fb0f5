/** One mistake planted for a rule: what is looked for stands once in the file, and the named test must go red for that rule and no other. */
export interface Mutation {
  readonly id: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly test: string;
}

const rulesTest = 'src/engine/rules/rules.test.ts';
const packsTest = 'src/engine/rules/packs.test.ts';
const vectors = 'src/engine/cost/vectors.test.ts';
const rule = (id: string, find: string, replace: string, test: string = rulesTest): Mutation => ({
  id,
  file: `src/engine/rules/${id}.ts`,
  find,
  replace,
  test,
});
const code = (id: string, file: string, test: string, find: string, replace: string): Mutation => ({ id, file, find, replace, test });
const p1 = 'src/options/p1.test.ts';
const promises = 'src/promises/promises.test.ts';
const people = 'src/people/people.test.ts';
const line = 'src/line/read-line.test.ts';
const talks = 'src/talk/conversation.test.ts';
const readBacks = 'src/talk/read-back.test.ts';
const recaps = 'src/talk/recap.test.ts';
const finish = 'src/commands/finish.test.ts';
const moneyCut = 'src/options/kinds/money-cut.test.ts';

export const mutations: readonly Mutation[] = [
  rule('available', "if (state === 'X') return", "if (state === 'A') return"),
  rule('stop-date', 'if (dismissed <= outOnThisClock)', 'if (dismissed <= outOnThisClock + 60)'),
  rule('licence', ' && run.day.date <= minor.licence.to)', ')'),
  rule(
    'minor-hours',
    'const long = dismissed - makeUp > minor.atPlace.most;',
    'const long = dismissed - makeUp > minor.atPlace.most + 60;',
  ),
  rule('place-open', 'minutesOf(window.opens) <= stay.from && ', ''),
  rule('permit', 'permitted === false', 'permitted === undefined'),
  rule('set-ready', 'if (start >= ', 'if (start + 60 >= '),
  rule('set-open', 'minutesOf(window.opens) <= start && ', ''),
  rule('weather', ' && !scene.playsInRain', ''),
  rule('one-place', 'one.dismissed <= there.makeUp', 'one.dismissed <= there.makeUp + 1000'),
  rule('kit-free', '!kit.outOn.includes(date) &&', ''),
  rule('kit-load', 'kit.weight > (head.carries ?? 0)', 'kit.weight > 2 * (head.carries ?? 0)', 'src/engine/rules/kit-load.test.ts'),
  rule('light', 'end <= day.set)', 'end <= day.set + 60)'),
  rule('dark', 'const from = day.set + duskMinutes;', 'const from = day.set - 120;'),
  rule(
    'day-length',
    '.filter((run) => run.used > run.usable + production.house.skeleton.overtimeCap)',
    '.filter((run) => run.used > run.usable)',
  ),
  rule(
    'most-places',
    'run.places.length > production.house.skeleton.mostPlaces',
    'run.places.length > 1 + production.house.skeleton.mostPlaces',
  ),
  rule('enough-rest', 'if (gap.rest >= wanted) return [];', 'if (gap.rest + 60 >= wanted) return [];'),
  rule('forced-call', 'gap.rest >= term.figure)', 'gap.rest + 60 >= term.figure)', packsTest),
  rule('weekly-rest', 'gap.rest >= term.figure)', 'gap.rest + 60 >= term.figure)', packsTest),
  rule('meal', 'if (at - due <= grace) return [];', 'if (at - due <= grace + 120) return [];', packsTest),
  rule('minor-age', 'own.dismissed > limits.out)', 'own.dismissed > limits.out + 60)', packsTest),
  rule('minor-rest', 'if (rest >= wanted) return [];', 'if (rest + 60 >= wanted) return [];', packsTest),
  rule('days-in-row', 'row > inARow', 'row > inARow + 1', packsTest),
  rule('longest-day', 'run.lastOut - run.call > day)', 'run.lastOut - run.call > day + 60)', packsTest),
  rule(
    'sixth-day',
    "const term = row >= 6 ? terms(run.day.date).get(row === 6 ? 'cast",
    "const term = row >= 8 ? terms(run.day.date).get(row === 6 ? 'cast",
    packsTest,
  ),
  code(
    'overtime',
    'src/engine/cost/bands.ts',
    vectors,
    'const hour = (rate * 60) / weighed(bands, hours);',
    'const hour = (rate * 60) / hours;',
  ),
  code('kit-week', 'src/engine/cost/places.ts', vectors, 'Math.min(3, weekdays', 'Math.min(4, weekdays'),
  code('visit', 'src/engine/cost/places.ts', vectors, 'visits: 1 + gaps', 'visits: 0 + gaps'),
  code('drop', 'src/engine/cost/cast.ts', vectors, 'daysBetween(after, back) > dropAfter', 'daysBetween(after, back) >= dropAfter'),
  code(
    'cancelling',
    'src/engine/cost/compare.ts',
    vectors,
    '.find((step) => step.from !== null && isBefore(at, step.from))',
    '.find((step) => step.from !== null)',
  ),
  code('recoverable', 'src/engine/cost/recoverable.ts', vectors, 'extra.minor - deductible.minor', 'extra.minor'),
  rule('order', 'if (last === undefined || last < index) return [];', 'if (last === undefined || last >= index) return [];'),
  rule('pin', 'scene.pin !== run.day.id', 'scene.pin === run.day.id'),
  rule('as-shot', 'return sameValue(shot, planned)', 'return sameValue(shot.length, planned.length)'),
  rule('placed', '(standing.get(part) ?? 0) > 1', '(standing.get(part) ?? 0) > 2'),
  code(
    'dood',
    'src/engine/dood.ts',
    'src/engine/dood.test.ts',
    'const gap = daysBetween(from, to) - 1;',
    'const gap = daysBetween(from, to);',
  ),
  code(
    'hold-pay',
    'src/engine/cost/cast.ts',
    'src/engine/cost/cost.test.ts',
    "quantity: dates.length, unit: 'days worked'",
    "quantity: 1 + dates.length, unit: 'days worked'",
  ),
  code('R7.1', 'src/options/build.ts', p1, "return asks.length > 0 ? 'ask' : 'verified';", "return 'verified';"),
  code('R7.2', 'src/options/plays/replans.ts', 'src/options/plays/apart.test.ts', 'const apartEach = 6000;', 'const apartEach = 0;'),
  code('R7.2', 'src/options/kinds/person-out.ts', p1, '    wait(ground, disruption, held),\n', ''),
  code('R7.3', 'src/options/rank.ts', p1, 'lawfulness(left) - lawfulness(right) ||', 'lawfulness(right) - lawfulness(left) ||'),
  code('R7.4', 'src/options/calls.ts', p1, 'return named.size + unit;', 'return changes.length;'),
  code(
    'R7.5',
    'src/options/answer-for.ts',
    p1,
    'way.option.lastMoment === null || way.option.lastMoment >= how.at',
    'way.option.id !== ""',
  ),
  code('R7.6', 'src/options/names.ts', p1, 'let one = 0xdeadbeef;', 'let one = Math.floor(Math.random() * 2 ** 32);'),
  code(
    'R7.7',
    'src/engine/rest.ts',
    'src/engine/timeline.test.ts',
    'Temporal.Instant.from(instantOf(run.day.date, run.call, production.zone))',
    "Temporal.Instant.from(instantOf(run.day.date, run.call, 'UTC'))",
  ),
  code(
    'R18.1',
    'src/engine/cost/compare.ts',
    moneyCut,
    'step.from === null || !isBefore(at, step.from)',
    'step.from === null || isBefore(step.from, at)',
  ),
  code('R18.2', 'src/options/savings.ts', moneyCut, 'return savingTexts.noPermit(place.name);', 'return place.name;'),
  code(
    'R18.3',
    'src/options/kinds/without-scene.ts',
    'src/options/kinds/kinds.test.ts',
    "...(scene.bar === 'must' ? [] : [cut(ground, scene)])",
    '...[cut(ground, scene)]',
  ),
  code('R18.4', 'src/options/kinds/money-cut.ts', moneyCut, '...(short.minor === 0 ? [] : [shortAsk(production, short, target)])', '...[]'),
  code('R26.1', 'src/options/finish.ts', finish, 'used >= cap', 'used > cap'),
  code('R26.2', 'src/options/finish.ts', finish, 'minutes / 60 / cost.hoursADay', 'minutes / 60'),
  code('R26.3', 'src/options/finish.ts', finish, 'must * 100 > all * mostMust', 'must * 100 >= all * mostMust'),
  code('R26.4', 'src/options/kinds/money-ways.ts', moneyCut, 'enough: 0, good: 1, must: 2', 'enough: 1, good: 0, must: 2'),
  code('R1.1', 'src/line/promise.ts', line, 'one !== null && one !== zone) ?? line.context.zone', 'one === zone) ?? zone'),
  code(
    'R1.2',
    'src/line/names.ts',
    line,
    '(own.length > 0 ? own : rows).map((row) => row.name))]',
    '(own.length > 0 ? own : rows).slice(0, 1).map((row) => row.name))]',
  ),
  code(
    'R1.3',
    'src/line/promise.ts',
    line,
    'if (!match || !name)\n    return { outcome: kept(',
    "if (!match || !name)\n    return { outcome: thing({ kind: 'concern', text: '' }, '') ?? kept(",
  ),
  code('R14.1', 'src/line/memory.ts', line, 'if (findAscribedFeeling(text) !== null)', 'if (findAscribedFeeling(text) === undefined)'),
  code('R14.2', 'src/line/memory.ts', line, 'const noteDays = 14;', 'const noteDays = 40;'),
  code(
    'R2.1',
    'src/promises/state.ts',
    promises,
    "kind: 'broken',\n    at: due,",
    "kind: 'broken',\n    at: promise.events.length > 0 ? due : promise.promisedAt,",
  ),
  code('R2.2', 'src/promises/state.ts', promises, "event.kind === 'move-asked' && isBefore(event.at, due)", "event.kind === 'move-asked'"),
  code('R2.3', 'src/promises/state.ts', promises, 'return isBefore(promise.due.at, due) ?', 'return isBefore(due, promise.due.at) ?'),
  code(
    'R2.4',
    'src/promises/state.ts',
    promises,
    "isBefore(event.at, openUntil) ? { kind: 'released'",
    "isBefore(openUntil, event.at) ? { kind: 'released'",
  ),
  code('R2.5', 'src/promises/owed.ts', promises, 'viewer === promise.to || viewer === producer', 'viewer !== producer'),
  code('R2.6', 'src/promises/owed.ts', promises, '  return {\n    youOwe:', '  return {\n    ...{ count: rows.length },\n    youOwe:'),
  code('R5.1', 'src/model/person.ts', people, 'silenceIsNotYes: false, words: []', "silenceIsNotYes: false, words: ['ring me']"),
  code('R5.2', 'src/people/reach.ts', people, "urgency === 'usual' ?", "urgency === 'answer' ?"),
  code(
    'R5.3',
    'src/people/card.ts',
    people,
    "(card.silenceIsNotYes ? 'nothing' : 'uncontested')",
    "(card.silenceIsNotYes ? 'uncontested' : 'nothing')",
  ),
  code(
    'R5.4',
    'src/people/meeting.ts',
    people,
    'last.filter((name) => before.includes(name))',
    'last.filter((name) => !before.includes(name))',
  ),
  code('R11.2', 'src/words/untold.ts', 'src/words/untold.test.ts', 'if (touches.length > 0)', 'if (touches.length > 1)'),
  code(
    'R14.3',
    'src/commands/people/orders.ts',
    'src/commands/people/orders.test.ts',
    'if (bindingWord(production, order)?.yes !== true)',
    'if (order.asked === undefined)',
  ),
  code('R3.1', 'src/talk/conversation.ts', talks, "isAnswer && lockOf(talk) !== 'open'", "isAnswer && lockOf(talk) === 'open'"),
  code('R3.2', 'src/talk/conversation.ts', talks, 'talk.author === author && ', ''),
  code('R3.3', 'src/talk/conversation.ts', talks, 'any < quietDays', 'any > 100'),
  code('R4.1', 'src/talk/answers.ts', readBacks, "{ kind: 'differs', read: answer.trim() }", "{ kind: 'for-the-sender' }"),
  code('R4.2', 'src/talk/answers.ts', readBacks, "if (isNod(answer)) return { kind: 'nothing-read-back' };", ''),
  code('R4.3', 'src/talk/read-back.ts', readBacks, "largestUnit: 'seconds' }).seconds / 2;", "largestUnit: 'seconds' }).seconds / 3;"),
  code('R4.4', 'src/talk/read-back.ts', readBacks, 'differ >= 2', 'differ >= 1'),
  code('R4.5', 'src/talk/read-back.ts', talks, 'subtract({ hours: 48 })', 'subtract({ hours: 24 })'),
  code('R10.1', 'src/talk/recap.ts', recaps, 'line.due === null ? [', 'line.due !== null ? ['),
  code('R10.2', 'src/talk/recap.ts', recaps, 'line.decider === null ? [', 'line.decider !== null ? ['),
  code('R10.3', 'src/talk/recap.ts', recaps, 'return date === told.happens.slice(0, 10) ? []', 'return date !== null ? []'),
  code('R10.4', 'src/talk/recap.ts', recaps, "if (weight !== null) return 'needs-confirmed';", ''),
  code('R10.5', 'src/talk/recap.ts', recaps, 'minutes >= 10', 'minutes >= 5'),
  code(
    'R22.2',
    'src/commands/people/detours.ts',
    'src/commands/people/detours.test.ts',
    'if (open.length > 0) return',
    'if (open.length > 9) return',
  ),
  code('R22.3', 'src/playbook/play.ts', 'src/playbook/playbook.test.ts', 'const leastShared = 2;', 'const leastShared = 1;'),
  code('R22.4', 'src/playbook/play.ts', 'src/playbook/playbook.test.ts', "person.cast ? 'a performer' : person.role;", 'person.called;'),
  code('R22.5', 'src/playbook/detour.ts', 'src/playbook/playbook.test.ts', 'const ownListAfter = 10;', 'const ownListAfter = 11;'),
  code(
    'R11.3',
    'src/commands/people/complaints.ts',
    'src/commands/people/complaints.test.ts',
    'const minutesToAnswer = 15;',
    'const minutesToAnswer = 20;',
  ),
  code(
    'R6.3',
    'src/commands/people/references.ts',
    'src/commands/people/words.test.ts',
    'return against.length === 0 ? [] :',
    'return against.length >= 0 ? [] :',
  ),
  code('R6.2', 'src/commands/people/words.ts', 'src/commands/people/words.test.ts', 'versions.length >= 2', 'versions.length >= 1'),
  code(
    'R6.4',
    'src/commands/people/words.ts',
    'src/commands/people/words.test.ts',
    'new Set(group.map(meaningOf)).size > 1',
    'new Set(group.map(meaningOf)).size > 2',
  ),
];
