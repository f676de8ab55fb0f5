import { describe, expect, it } from 'vitest';
import { buildFeature } from '../../demo/feature/build.ts';
import { lineContext, readLine } from './index.ts';

const context = lineContext(buildFeature(), '2026-12-01T05:25:00Z', null);

/** What a producer types on ordinary days (M1): each is read without help, or asks the one question that a coordinator would ask. */
const lines: readonly (readonly [string, string])[] = [
  ['! tom stuck in traffic', 'Tom not available today, return unknown'],
  ["! tom can't come thu", 'Tom not available Thu 3 December'],
  ['! we lost corn exchange tomorrow', 'Corn Exchange lost Wed 2 December'],
  ['! chapel closed until further notice', 'Chapel lost today, return unknown'],
  ['! no ruth fri', 'Ruth not available Fri 4 December'],
  ['! ruth not available from mon 14 to wed 16', 'Ruth not available Mon 14 December to Wed 16 December'],
  ['! crane cancelled fri 11', 'crane out Fri 11 December'],
  ['! stair at acton not ready thu', 'stair, Acton Stage lost Thu 3 December'],
  ['! kitchen ceiling leaking, out wed', 'kitchen, Harrow House lost Wed 2 December'],
  ['! 28-76 zoom gone, back mon', '28-76 zoom out today to Sun 6 December'],
  ['! cut 5k from the budget', '£5,000.00 less'],
  ['! funding down 20,000', '£20,000.00 less'],
  ['! quentin pulls 12k', '£12,000.00 less'],
  ['! client wants night instead of day for 62', 'Change from the client: client wants night instead of day for 62'],
  ['! lena asked for a new end frame', 'Change from the client: lena asked for a new end frame'],
  ['! thu cancelled', 'Thu 3 December lost'],
  ['! day 12 off', 'Fri 4 December lost'],
  ['! push tomorrow by 45', 'All calls of Wed 2 December 45 minutes later'],
  ['! push everything an hour', "All of today's calls 60 minutes later"],
  ['! traffic, push 20 min', "All of today's calls 20 minutes later"],
  ['! nao off thu and fri', 'Nao not available Thu 3 December to Fri 4 December'],
  ['! sota away all week', 'Sota not available today to Fri 4 December'],
  ['! bram called in sick', 'Bram not available today, return unknown'],
  ['! dev down with covid until monday', 'Is Mon 7 December in?'],
  ["! suki's train is late, 50 minutes", 'Push all calls by 50 minutes, or is Suki not available today?'],
  ['!+ free crane on fri 11', 'A chance: free crane on fri 11'],
  ['!+ fog on the pond tomorrow morning', 'A chance: fog on the pond tomorrow morning'],
  ['+ me: insurance notice today 13:00 > edda', 'Nora for Edda: insurance notice. Tue 1 December, 13:00 London'],
  ['+ rami: parking plan for kelsey by fri noon > kit', 'Rami for Kit: parking plan for kelsey. Fri 4 December, 12:00 London'],
  ['+ i: ring alba before 8 tomorrow', 'Nora: ring alba. Wed 2 December, 08:00 London'],
  ['+ philippa: revised efc wed eod > me', 'Philippa for Nora: revised efc. Wed 2 December, 18:00 London'],
  [
    '+ dev: titles T07-T12 sat 03:00 london > curtis',
    'Dev for Curtis: titles T07-T12. Sat 5 December, 03:00 London (Fri 4 December, 19:00 Los Angeles)',
  ],
  ['+ nao: T07 half size thu 22:00 > dev', 'Nao for Dev: T07 half size. Thu 3 December, 22:00 Tokyo (13:00 London)'],
  ['+ priya: shot list 62 mon > anselm', 'Priya for Anselm: shot list 62. Mon 7 December, 18:00 London'],
  ['+ jo: prelim call sheet by 5pm > kit', 'Jo for Kit: prelim call sheet. Tue 1 December, 17:00 London'],
  ['+ me: signed overage by thu 10 dec 12:00 > lena', 'Nora for Lena: signed overage. Thu 10 December, 12:00 London'],
  ['+ wren: continuity pics for 45 tonight > suki', '20:00 or 22:00?'],
  ['+ olu: two vans for acton 7am thu > rami', 'Olu for Rami: two vans for acton. Thu 3 December, 07:00 London'],
  ['+ edda: answer on the notice within 2 days > me', 'Edda for Nora: answer on the notice. Thu 3 December, 18:00 London'],
  ['= shoot 60 in the kitchen @anselm because the hall is dark', 'Decided: shoot 60 in the kitchen, by Anselm, because the hall is dark'],
  ['= keep the 30 background', 'Decided: keep the 30 background'],
  ['"premium = quiet, dark wood, not gold @roland', '"premium" for Roland: fits quiet, dark wood; does not fit gold'],
  ['"final = picture locked, not mixed @curtis', '"final" for Curtis: fits picture locked; does not fit mixed'],
  ['"natural means no make-up @lena', '"natural" for Lena: does not fit make-up'],
  ['~ vivian asked for the storm twice, then wrote nothing for an hour', 'private, until Tue 15 December'],
  ['~ anselm: "i am angry about the hall"', 'private, until Tue 15 December'],
  ['~ dave said the head is loose', 'Dave Okoro, gaffer, or Dave Lind, key grip?'],
  ['? save £5,000', 'save £5,000'],
  ['? without day 12', 'without Fri 4 December'],
  ['? without 97', 'without scene 97'],
  ['? no crane @anselm', 'a no, but ... for Anselm: crane'],
  ['^ the head on 33C is rated 2.5 kg and the zoom is 2.9', 'Concern: the head on 33C is rated 2.5 kg and the zoom is 2.9'],
  ['# bar T10-T12 enough 6h', 'titles T10-T12: enough, cap 6 h'],
  ['# bar captions good 1h30', 'captions: good, cap 1 h 30'],
  ['# trip contingency < 10000 -> stop and call thea', 'if contingency is under 10000: stop and call thea'],
  ['# trip on day 17 if pages < 60% then review', 'on day 17 (Fri 11 December), if pages are under 60 %: review'],
];

describe('lines as producers type them', () => {
  it.each(lines)('%s', (text, seen) => {
    const reading = readLine(text, context);
    expect(reading.kind === 'thing' ? reading.chip : reading.kind === 'question' ? reading.question : reading.kind).toBe(seen);
  });

  it('are at least fifty', () => expect(lines.length).toBeGreaterThanOrEqual(50));
});
