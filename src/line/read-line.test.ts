import { describe, expect, it } from 'vitest';
import type { Reading } from '#model/index.ts';
import { buildFeature } from '../../demo/feature/build.ts';
import { lineContext, readLine, remarkIn } from './index.ts';

const feature = buildFeature();
const dawn = '2026-12-01T05:25:00Z';
const read = (text: string, at = dawn): Reading => readLine(text, lineContext(feature, at, null));

/** What a reader sees before Enter: the chip, the question or why it was kept. */
function seen(reading: Reading): string {
  if (reading.kind === 'thing') return reading.chip;
  return reading.kind === 'kept' ? `kept: ${reading.why}` : reading.question;
}
const thingOf = (reading: Reading) => (reading.kind === 'thing' ? reading.thing : null);
const linesOf = (reading: Reading) => (reading.kind === 'question' ? reading.answers.map(({ line }) => line) : []);

describe('disruptions', () => {
  it.each([
    ['! mara out today', 'Mara not available today, return unknown'],
    ['! kelsey baths out today', 'Kelsey Baths lost today'],
    ['! 35mm broken wed to fri', '35 mm lens out Wed 2 December to Fri 4 December'],
    ['! 35mm broken today, zoe dropped it', '35 mm lens out today'],
    ['! render farm a down', 'Render farm A out today, return unknown'],
    ['! render farm a down wed to fri', 'Render farm A out Wed 2 December to Fri 4 December'],
    ['! ben out fri', 'Ben not available Fri 4 December'],
    ['! lottie out mon 14', 'Lottie not available Mon 14 December'],
    ['! ines out thu', 'Ines not available Thu 3 December'],
    ['! budget -12000', '£12,000.00 less'],
    ['! push 90', "All of today's calls 90 minutes later"],
    ['! push all calls by 80', "All of today's calls 80 minutes later"],
    ['push today by 80', "All of today's calls 80 minutes later"],
    ['! the truck is late: push all of today’s calls by 80', "All of today's calls 80 minutes later"],
    ['! push thu 1h30', 'All calls of Thu 3 December 90 minutes later'],
    ['! recorder down today', 'sound recorder out today'],
    ['!+ snow in the park', 'A chance: snow in the park'],
    ['! wed 2 lost', 'Wed 2 December lost'],
    ['! library flooded thu', 'library, Harrow House lost Thu 3 December'],
    ['! mara back thu', 'Mara not available today to Wed 2 December'],
    ['! tue mara out', 'Mara not available today, return unknown'],
    ['! mara out for two days', 'Mara not available today to Wed 2 December'],
    ['! mara out 2-4 dec', 'Mara not available Wed 2 December to Fri 4 December'],
    ['! mara out wed and thu', 'Mara not available Wed 2 December to Thu 3 December'],
    ['! mara out from thu', 'Mara not available from Thu 3 December, return unknown'],
    ['! mara out all week', 'Mara not available today to Fri 4 December'],
    ['! elspeth out fri to wed', 'Mara not available Fri 4 December to Wed 9 December'],
    ['! lena wants the car red', 'Change from the client: lena wants the car red'],
  ])('%s', (text, chip) => expect(seen(read(text))).toBe(chip));

  it('reads a health word as an absence and says that it was left out: the chip is the same', () => {
    const sick = read('! mara sick today');
    expect(sick.kind === 'thing' && sick.chip).toBe('Mara not available today, return unknown');
    expect(sick.tookOut).toBe(true);
    expect(sick.text).not.toContain('sick');
    expect(thingOf(sick)).toEqual(thingOf(read('! mara out today')));
    expect(read('! mara out today').tookOut).toBe(false);
  });

  it('leaves the return open for a person out today, and for nobody else', () => {
    const spanOf = (text: string) => {
      const thing = thingOf(read(text));
      return thing?.kind === 'disruption' && 'span' in thing.disruption ? thing.disruption.span : null;
    };
    expect(spanOf('! mara out today')).toEqual({ from: '2026-12-01', to: null });
    expect(spanOf('! mara out only today')).toEqual({ from: '2026-12-01', to: '2026-12-01' });
    expect(spanOf('! ben out fri')).toEqual({ from: '2026-12-04', to: '2026-12-04' });
    expect(spanOf('! kelsey baths out today')).toEqual({ from: '2026-12-01', to: '2026-12-01' });
  });

  it.each([
    ['! 35 out today', 'scene 35 or the 35 mm lens?', ['! scene 35 out today', '! 35 mm out today']],
    ['! budget -12.000', '£12 or £12,000?', ['! budget -12', '! budget -12000']],
    ['! budget 12000', 'Is that £12,000.00 less?', ['! budget -12000']],
    ['! mara out until thu', 'Is Thu 3 December in?', ['! mara out today to thu 3 dec', '! mara out today to wed 2 dec']],
    ['! mara out next friday', 'Fri 4 December or Fri 11 December?', ['! mara out fri 4 dec', '! mara out fri 11 dec']],
    ['! mara out 4/12', 'Fri 4 December or Mon 12 April?', ['! mara out fri 4 dec', '! mara out mon 12 apr']],
    ['! mara out fri 17', 'Fri 4 December or Thu 17 December?', ['! mara out fri 4 dec', '! mara out thu 17 dec']],
    ['! dave out thu', 'Dave Okoro, gaffer, or Dave Lind, key grip?', ['! Dave Okoro out thu', '! Dave Lind out thu']],
    ['! tom late 40 min', 'Push all calls by 40 minutes, or is Tom not available today?', ['! push all calls by 40', '! Tom out today']],
    ['! mara and ben out fri', 'One line each: which first, Mara or Ben?', ['! Mara out fri', '! Ben out fri']],
    ['! push', 'Push all calls by how many minutes?', ['! push by 30', '! push by 60', '! push by 90']],
  ])('%s asks one question', (text, question, lines) => {
    const reading = read(text);
    expect(seen(reading)).toBe(question);
    expect(linesOf(reading)).toEqual(lines);
    for (const line of lines) expect(read(line).kind).toBe('thing');
  });

  it.each(['! harbour out thu', '! zelda ill', '! no parking at kelsey baths thu', '! mara liked the script', '!', '! out today'])(
    '%s stays text',
    (text) => expect(read(text).kind).toBe('kept'),
  );

  it('takes a date for a cancelled sum only in the own currency', () => {
    expect(seen(read('! budget -$5000'))).toBe('kept: The budget is in GBP: no rate is known, so it is kept as text.');
    expect(seen(read('! budget -£12.5k'))).toBe('£12,500.00 less');
    expect(seen(read('! budget -12,000'))).toBe('£12,000.00 less');
    expect(seen(read('! financier cuts 12 000'))).not.toBe('£12.00 less');
  });
});

describe('promises', () => {
  it("rule:R1.1 is due at the owner's wall time, both clocks shown", () => {
    const reading = read('+ dev: cutdown fri 17 > nora');
    expect(seen(reading)).toBe('Dev for Nora: cutdown. Fri 4 December, 17:00 Tokyo (08:00 London)');
    expect(thingOf(reading)).toEqual({
      kind: 'promise',
      owner: 'dev',
      what: 'cutdown',
      to: 'nora',
      due: { local: '2026-12-04T17:00', zone: 'Asia/Tokyo', at: '2026-12-04T08:00:00Z' },
    });
  });

  it.each([
    ['+ dev: cutdown v3 fri 17 > lena', 'Dev for Lena: cutdown v3. Fri 4 December, 17:00 Tokyo (08:00 London)'],
    ['+ me: call rami 15:00', 'Nora: call rami. Tue 1 December, 15:00 London'],
    ['+ roland: signed order fri 12:00 > me', 'Roland for Nora: signed order. Fri 4 December, 12:00 London'],
    ['+ yusuf: spare pack on the cart thu 07:00 > kit', 'Yusuf for Kit: spare pack on the cart. Thu 3 December, 07:00 London'],
    ['+ rami: parking plan fri > kit', 'Rami for Kit: parking plan. Fri 4 December, 18:00 London'],
    ['+ dev: cutdown fri > nora', 'Dev for Nora: cutdown. Fri 4 December, 18:00 Tokyo (09:00 London)'],
    ['+ dev: cutdown fri 17 london > nora', 'Dev for Nora: cutdown. Fri 4 December, 17:00 London'],
    ['+ curtis: spec fri 10am tokyo time > me', 'Curtis for Nora: spec. Fri 4 December, 10:00 Tokyo (01:00 London)'],
    ['+ bram: rushes 6pm today > wren', 'Bram for Wren: rushes. Tue 1 December, 18:00 London'],
    ['+ bram: rushes tomorrow half eight > wren', 'Bram for Wren: rushes. Wed 2 December, 08:30 London'],
    ['+ jo: calls out thu 0830', 'Jo: calls out. Thu 3 December, 08:30 London'],
    ['+ jo: calls out 0830 thu', 'Jo: calls out. Thu 3 December, 08:30 London'],
    ['+ me: send 2.15 pm fri the recap > lena', 'Nora for Lena: send the recap. Fri 4 December, 14:15 London'],
    ['+ dev cutdown v3 fri 17 > lena', 'Dev for Lena: cutdown v3. Fri 4 December, 17:00 Tokyo (08:00 London)'],
    ['+ kit: call sheet eod > jo', 'Kit for Jo: call sheet. Tue 1 December, 18:00 London'],
    ['+ me: recap to lena in 2 hours', 'Nora: recap to lena. Tue 1 December, 07:25 London'],
    ['+ olu: van plan mon 14 dec 9:30 > rami', 'Olu for Rami: van plan. Mon 14 December, 09:30 London'],
  ])('%s', (text, chip) => expect(seen(read(text))).toBe(chip));

  it('story:S1.5 and story:S1.10 show the other clock', () => {
    const at = '2026-12-03T08:30:00Z';
    expect(seen(read('+ me: new rig files tue 10:00 > nao', at))).toContain('Tue 8 December, 10:00 London (19:00 Tokyo)');
    expect(seen(read('+ me: tell nao of changes first fri 18:00 > nao', at))).toContain(
      'Fri 4 December, 18:00 London (Sat 5 December, 03:00 Tokyo)',
    );
    const flu = read('+ me: ring nao fri 9:30, she has the flu', at);
    expect(seen(flu)).toContain('Fri 4 December, 09:30 London (18:30 Tokyo)');
    expect(JSON.stringify(flu)).not.toContain('flu');
  });

  it('rule:R1.2 two people called Dave are one question; the answer is read without another', () => {
    const reading = read('+ dave: battery check thu 07:00 > kit');
    expect(seen(reading)).toBe('Dave Okoro, gaffer, or Dave Lind, key grip?');
    const chips = linesOf(reading).map((line) => seen(read(line)));
    expect(chips).toEqual([
      'Dave Okoro for Kit: battery check. Thu 3 December, 07:00 London',
      'Dave Lind for Kit: battery check. Thu 3 December, 07:00 London',
    ]);
  });

  it('rule:R1.3 keeps an unknown name as text', () => {
    const reading = read('+ zelda: parking plan fri > kit');
    expect(reading.kind).toBe('kept');
    expect(reading.text).toBe('+ zelda: parking plan fri > kit');
    expect(read('+ rami: parking plan fri > zelda').kind).toBe('kept');
  });

  it.each([
    ['+ rami: plan next friday > kit', 'Fri 4 December or Fri 11 December?'],
    ['+ rami: plan fri 4 > kit', 'Fri 4 December, Fri 4 December at 04:00, or Fri 4 December at 16:00?'],
    ['+ me: answer fri 5 > lena', '05:00 or 17:00?'],
    ['+ me: answer mon 14 > lena', 'Mon 14 December or Mon 7 December at 14:00?'],
    ['+ me: book the van', 'By when?'],
    ['+ me: call rami 05:00', 'Tue 1 December, 05:00 London has passed. When then?'],
    ['+ me: cut 12am fri', '00:00 or 12:00?'],
    ['+ rami: plan fri > kit and jo', 'One line each: which first, Kit or Jo?'],
  ])('%s asks one question', (text, question) => {
    const reading = read(text);
    expect(seen(reading)).toBe(question);
    for (const line of linesOf(reading)) expect(read(line).kind, line).toBe('thing');
  });

  it('shifts a wall time in the hole of a clock change forward and takes the earlier of two', () => {
    const london = lineContext(feature, '2027-03-01T09:00:00Z', null);
    const due = (text: string) => {
      const thing = thingOf(readLine(text, london));
      return thing?.kind === 'promise' ? thing.due?.at : null;
    };
    expect(due('+ me: tapes 28 mar 01:30')).toBe('2027-03-28T01:30:00Z');
    expect(due('+ me: tapes 31 oct 2027 01:30')).toBe('2027-10-31T00:30:00Z');
  });
});

describe('decisions, words, notes, concerns', () => {
  it('reads a decision with decider and reason', () => {
    expect(thingOf(read('= version B @lena because 3-second product'))).toEqual({
      kind: 'decision',
      what: 'version B',
      decider: 'lena',
      why: '3-second product',
    });
    expect(thingOf(read('= version B because cheaper'))).toMatchObject({ decider: null, why: 'cheaper' });
    expect(read('= version B @zelda').kind).toBe('kept');
  });

  it('story:S23.1 reads a word with two fits and one not', () => {
    const reading = read('"edgy = modern, sophisticated, not gritty @lena');
    expect(seen(reading)).toBe('"edgy" for Lena: fits modern, sophisticated; does not fit gritty');
    expect(thingOf(reading)).toEqual({
      kind: 'word',
      term: 'edgy',
      fits: ['modern', 'sophisticated'],
      fitsNot: ['gritty'],
      person: 'lena',
    });
    expect(thingOf(read('“premium = more quiet, less gold @roland'))).toMatchObject({ fits: ['quiet'], fitsNot: ['gold'] });
    expect(read('"edgy').kind).toBe('kept');
  });

  it.each(['~ lena is angry with us', '~ roland seems insecure about the budget', '~ Kit looks very tired and stressed'])(
    'rule:R14.1 refuses %s with a question',
    (text) => expect(read(text)).toMatchObject({ kind: 'refused', code: 'ascribed-feeling', question: 'What was said or done?' }),
  );

  it('rule:R14.2 keeps what was said or done, private, for 14 days', () => {
    const reading = read('~ lena said yes, looked at the door, asked the price twice');
    expect(seen(reading)).toBe('private, until Tue 15 December');
    expect(thingOf(reading)).toMatchObject({ kind: 'note', about: 'lena', until: '2026-12-15T05:25:00Z' });
    expect(seen(read('~ nao answered in single words twice', '2026-12-03T08:30:00Z'))).toBe('private, until Thu 17 December');
    expect(seen(read('~ roland moved his chair back when 8,400 was named', '2026-12-02T16:00:00Z'))).toBe('private, until Wed 16 December');
    expect(thingOf(read('~ the kit came back with sand in it'))).toMatchObject({ about: null });
  });

  it('keeps a concern in its own words', () =>
    expect(thingOf(read('^ the new lens is heavier than the head allows'))).toEqual({
      kind: 'concern',
      text: 'the new lens is heavier than the head allows',
    }));
});

describe('wishes, bars, triggers', () => {
  it.each([
    ['? save 12000', { kind: 'save-money', target: { minor: 1_200_000, currency: 'GBP' } }],
    ['? save 40%', { kind: 'save-percent', percent: 40 }],
    ['? without scene 45', { kind: 'without-scene', scene: '45' }],
    ['? without 45', { kind: 'without-scene', scene: '45' }],
    ['? without wed 2', { kind: 'without-day', day: '2026-12-02' }],
    ['? without day 12', { kind: 'without-day', day: '2026-12-04' }],
    ['? no storm-shot @vivian', { kind: 'no-but', wish: 'storm-shot', person: 'vivian' }],
    ['? no drone over the pier', { kind: 'no-but', wish: 'drone over the pier', person: null }],
  ])('%s', (text, wish) => expect(thingOf(read(text))).toEqual({ kind: 'wish', wish }));

  it('story:S19.1 says the no with its but', () =>
    expect(seen(read('? no storm-shot @vivian'))).toBe('a no, but ... for Vivian: storm-shot'));

  it('asks where a sum or a missing person is meant', () => {
    expect(seen(read('? save 12.000'))).toBe('£12 or £12,000?');
    expect(linesOf(read('? without mara'))[0]).toBe('! Mara out today');
    expect(read('? what about lunch').kind).toBe('kept');
  });

  it('story:S22.1 reads the bar with its cap and asks for the three', () => {
    expect(seen(read('# bar grade enough 4h'))).toBe('grade: enough, cap 4 h');
    expect(seen(read('# bar colour enough 4h'))).toBe('grade: enough, cap 4 h');
    expect(seen(read('# bar captions must'))).toBe('captions: must-have');
    const perfect = read('# bar grade perfect');
    expect(perfect.kind === 'question' && perfect.answers).toEqual([
      { label: 'must-have', line: '# bar grade must' },
      { label: 'good', line: '# bar grade good' },
      { label: 'enough', line: '# bar grade enough' },
    ]);
    expect(read('# bar titles enough').kind).toBe('question');
    expect(linesOf(read('# bar trailer good 6h'))).toEqual(['# bar new: trailer good 6h']);
    expect(thingOf(read('# bar new: trailer good 6h'))).toMatchObject({ element: 'trailer', bar: 'good', cap: 360 });
  });

  it.each(['->', '→'])('story:S16.1 reads the trigger with %s', (arrow) => {
    const days = Array.from({ length: 20 }, (_, i) => ({
      id: `d${i + 1}`,
      number: String(i + 1),
      date: i === 19 ? '2026-12-04' : `2026-11-${i + 1}`,
    }));
    const context = { ...lineContext(feature, '2026-12-04T18:00:00Z', null), days };
    const reading = readLine(`# trip day20 keyinterviews < 40% ${arrow} review`, context);
    expect(seen(reading)).toBe('on day 20 (Fri 4 December), if key interviews are under 40 %: review');
    const { then: follows, ...rest } = JSON.parse(JSON.stringify(thingOf(reading)));
    expect(rest).toEqual({ kind: 'tripwire', dayNumber: 20, measure: 'keyinterviews', sign: '<', value: 40, unit: '%' });
    expect(follows).toBe('review');
    expect(readLine('# trip day99 pages < 3 -> review', context).kind).toBe('kept');
  });
});

describe('what stands behind the comma of a loss (story:S5.8)', () => {
  const remark = (text: string) => remarkIn(read(text), lineContext(feature, dawn, null));
  it('is the author’s own note, with its end', () => {
    expect(remark('! 35mm broken today, zoe dropped it')).toMatchObject({ kind: 'note', text: 'zoe dropped it', about: 'zoe' });
  });
  it.each([
    '! 35mm broken today',
    '! 35mm broken, wed to fri',
    '! mara out today, her mother died',
    '! 35mm broken today, zoe is angry with us',
  ])('is nothing in %s', (text) => {
    expect(remark(text)).toBeNull();
  });
  it('two people of one name: it is kept, and is about nobody', () => {
    expect(remark('! 35mm broken today, dave dropped it')).toMatchObject({ text: 'dave dropped it', about: null });
  });
});
