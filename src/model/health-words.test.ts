import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthWordsIn, takeOutHealthWords } from './health-words.ts';

describe('the line without its health words', () => {
  it.each([
    ['! mara sick today', '! mara out today'],
    ['! mara out sick today', '! mara out today'],
    ['! mara has the flu today', '! mara out today'],
    ['! mara flu', '! mara out'],
    ['! mara in hospital until thu', '! mara out until thu'],
    ['! mara hospital today', '! mara out today'],
    ['! ben broke his leg', '! ben out'],
    ['! ben tested positive, out until fri', '! ben out until fri'],
    ['! mara out, sick until thu', '! mara out until thu'],
    ['! mara has a fever, back thu', '! mara out, back thu'],
    ["! mara's got the flu today", '! mara out today'],
    ["! ines at the doctor's until 14:00", '! ines out until 14:00'],
    ['! MARA SICK TODAY', '! MARA out TODAY'],
    ['! ines allergic reaction today', '! ines out today'],
    ['! half the crew has norovirus today', '! half the crew out today'],
    ['! mara away for medical reasons wed to fri', '! mara away wed to fri'],
    ["+ me: call agent about mara's illness today 10:00 > celia", '+ me: call agent about mara today 10:00 > celia'],
    ['~ lena said her son is ill, asked for monday', '~ lena said, asked for monday'],
    ['! mara out today (migraine)', '! mara out today'],
    ["! tom's daughter is ill wed", '! tom out wed'],
    ['! food poisoning, mara and ben out today', '! mara and ben out today'],
    ['! ines pregnant, not after fri', '! ines out, not after fri'],
    ['+ me: ring nao fri 9:30, she has the flu', '+ me: ring nao fri 9:30'],
    ['+ me: ring nao about her surgery fri 9:30 > nao', '+ me: ring nao fri 9:30 > nao'],
    ['+ me: flowers for mara, in hospital, fri 12:00 > mara', '+ me: flowers for mara, fri 12:00 > mara'],
    ['= version B @lena because she was ill', '= version B @lena'],
    ['~ lena said yes, she had a headache, asked twice', '~ lena said yes, asked twice'],
    ['? without mara, she is pregnant', '? without mara'],
    ['^ kit is burnt out, calls are too early', '^ kit, calls are too early'],
    ['!+ ben over his flu, free thu', '!+ ben over, free thu'],
    ['# bar grade enough 4h, emi has a cold', '# bar grade enough 4h'],
    ['"edgy = modern, not gritty @lena (she had a migraine)', '"edgy = modern, not gritty @lena'],
  ])('%s', (typed, kept) => {
    expect(takeOutHealthWords(typed)).toEqual({ text: kept, taken: true });
  });

  it.each([
    '! mara out today',
    '! harbour out thu',
    '! 35mm broken wed to fri',
    '! hospital out thu',
    '! mercy hospital out thu',
    '! sick bay set out wed',
    '! lamp burnt out today',
    "! doctor's house out wed",
    '! the clinic set is not ready',
    '+ fern: fake wound for tom thu 9:00',
    '+ rami: permit hospital fri 12:00 > kit',
    '+ kit: book the hospital corridor thu 9:00',
    '+ dev: cutdown v3 fri 17 > lena',
    "+ me: I'll ring the ill-lit house owner fri",
    '= version B @lena because 3-second product',
    '"edgy = modern, sophisticated, not gritty @lena',
    '~ lena said yes, asked the price twice',
    '? save 40%',
    '? without scene 45',
    '^ the new lens is heavier than the head allows',
    '# trip day20 keyinterviews < 40% -> review',
  ])('leaves alone: %s', (typed) => {
    expect(takeOutHealthWords(typed)).toEqual({ text: typed, taken: false });
  });

  it('never leaves a health word behind, in any of the nine kinds', () => {
    const mark = fc.constantFrom('!', '!+', '+ me:', '=', '"', '~', '?', '^', '#');
    const reason = fc.constantFrom(
      'sick',
      'has the flu',
      'is ill',
      'broke her ankle',
      'in hospital',
      'pregnant',
      'tested positive',
      'food poisoning',
      'burnt out',
      'has a cold',
      'her knee surgery',
      'migraine',
      'down with covid',
      'allergic to nuts',
      'off sick',
      'in therapy',
    );
    const filler = fc.constantFrom('', ',', ' and', ' (', ' because she', ' - ', ';', ' so', ' today', ' fri 9:30', ' > nao', '.');
    fc.assert(
      fc.property(mark, fc.array(fc.tuple(filler, reason, filler), { minLength: 1, maxLength: 4 }), (start, parts) => {
        const { text, taken } = takeOutHealthWords(`${start} mara${parts.map((part) => ` ${part.join(' ')}`).join('')}`);
        expect(taken).toBe(true);
        expect(healthWordsIn(text)).toEqual([]);
        expect(text).not.toMatch(/\b(sick|flu|ill|ankle|pregnant|positive|poisoning|burnt|surgery|migraine|covid|allergic|therapy)\b/u);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
