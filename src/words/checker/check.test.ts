import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkerSentences, jargon } from '#texts/index.ts';
import { examples } from '../../../test/words/examples.ts';
import { caseRows, idsOf } from '../../../test/words/rows.ts';
import { check, mayLeave, takeOffer } from './check.ts';
import { type CheckContext, ruleIds } from './finding.ts';

const file = (name: string): string => readFileSync(new URL(`../../../test/words/${name}`, import.meta.url), 'utf8');
const toClient: CheckContext = { kind: 'message', audience: 'client', goal: 'more test drives' };
const toCrew: CheckContext = { kind: 'message', audience: 'crew' };

describe.each(['checker-cases.tsv', 'own-cases.tsv'])('%s', (name) => {
  const rows = caseRows(file(name));
  it.each(rows.map((row) => [row.line, row.text, row] as const))('line %i: %s', (_line, _text, { text, context, expected }) => {
    expect(idsOf(check(text, context))).toEqual([...expected].toSorted());
  });
});

it('every rule has a row that finds it', () => {
  const found = new Set(['checker-cases.tsv', 'own-cases.tsv'].flatMap((name) => caseRows(file(name)).flatMap(({ expected }) => expected)));
  expect(ruleIds.filter((id) => !found.has(id))).toEqual([]);
});

describe('look-words and blame', () => {
  const look: CheckContext = { kind: 'brief', audience: 'client' };
  const ids = (text: string, context: CheckContext) => check(text, context).map(({ id }) => id);

  it('rule:R6.1 a look-word that nobody pinned for this reader is found in a brief, a recap and a no; a pinned one is not', () => {
    for (const kind of ['brief', 'recap', 'nobut'] as const) {
      expect(ids('The look is edgy.', { ...look, kind }), kind).toContain('V4');
      expect(ids('The look is edgy.', { ...look, kind, pinned: ['Edgy'] }), kind).not.toContain('V4');
      expect(ids('The look is edgy.', { ...look, kind, pinned: ['moody'] }), kind).toContain('V4');
    }
    expect(ids('The look is edgy.', { ...look, kind: 'message' })).not.toContain('V4');
  });

  it('rule:R22.1 words of blame in a text to learn from are found, each with the question that rewrites it', () => {
    const learning: CheckContext = { kind: 'postmortem', audience: 'team' };
    const blaming = {
      B1: 'Tom forgot to charge the batteries.',
      B2: 'Tom should have checked the batteries.',
      B3: 'Root cause: human error.',
      B4: 'It was the fault of the camera team.',
      B5: 'She never checks the cards.',
    } as const;
    for (const [id, text] of Object.entries(blaming)) {
      expect(ids(text, learning), text).toContain(id);
      expect(checkerSentences[id as keyof typeof blaming].question, id).toMatch(/^(?:What|Which|How|When) .*\?$/u);
    }
    expect(check('The recorder lost power at 14:10, and nobody heard it until 14:25.', learning)).toEqual([]);
  });
});

describe('check:J1 a term the reader does not speak', () => {
  const sentence = 'We use a dynamic tracking shot in scene 62.';

  it('offers plain words, the effect and the goal of the client, and takes exactly that sentence', () => {
    const draft = `Picture 4 moves to Thu 3 December.\n${sentence} I will write again on Fri 4 December, 12:00 London.`;
    const [finding] = check(draft, toClient);
    expect(finding).toMatchObject({ id: 'J1', level: 'warn' });
    const offer = finding?.offer;
    if (!offer) throw new Error('no offer');
    expect(draft.slice(offer.from, offer.to)).toBe(sentence);
    expect(offer.text).toContain('It pulls viewers into the moment and gives it urgency, which supports');
    expect(offer.text).toMatch(/more test drives\.$/u);
    const taken = takeOffer(draft, offer);
    expect(taken.text).toBe(draft.replace(sentence, offer.text));
    expect(takeOffer(taken.text, taken.undo).text).toBe(draft);
    expect(check(taken.text, toClient)).toEqual([]);
  });

  it('finds nothing in the same sentence to the crew (story:S7)', () => {
    expect(check(sentence, toCrew)).toEqual([]);
  });

  it('is at most a hint in everyday sentences to a client, so that the send key is not held', () => {
    for (const text of [
      'The master plan stays.',
      'The master plan stays with the editor of the film.',
      'We cover the scene from the left.',
    ]) {
      expect(mayLeave(check(text, toClient))).toBe('free');
    }
  });

  it('works the other way round: terms of the client in plain words for the crew', () => {
    const findings = check('This is the KPI for the hero asset.', toCrew);
    expect(findings.map(({ from, to }) => 'This is the KPI for the hero asset.'.slice(from, to))).toEqual(['KPI', 'hero asset']);
    expect(findings[0]?.offer?.text).toBe(
      'This is the number by which the client judges success for the main film from which the others are made. It tells us which scene must not be weak.',
    );
    expect(findings.every(({ level }) => level === 'warn')).toBe(true);
  });

  it('names no goal behind a term of plan or money', () => {
    expect(check('We lose an hour by a company move.', toClient)[0]?.offer?.text).toBe(
      'We lose an hour by moving the whole crew to another place during the day. It costs one to two hours of filming time.',
    );
  });

  it.each(jargon.map((term) => [term.term, term] as const))(
    'says %s in words that pass for its readers',
    (_name, { plain, effect, flagFor }) => {
      const readers: readonly CheckContext[] = [
        ...(flagFor === 'crew'
          ? []
          : [toClient, { kind: 'update', audience: 'exec' } as const, { kind: 'message', audience: 'talent' } as const]),
        ...(flagFor === 'lay' ? [] : [toCrew]),
      ];
      for (const reader of readers) {
        expect(check(`This is ${plain}.`, reader)).toEqual([]);
        expect(check(`It ${effect}.`, reader)).toEqual([]);
      }
    },
  );

  it('finds each term of the table and each of its own forms', () => {
    for (const { term, variants, flagFor } of jargon) {
      const reader = flagFor === 'crew' ? toCrew : toClient;
      for (const form of [term, ...variants]) {
        expect([form, check(`In scene 62 the camera crew and the editor speak of ${form}.`, reader).map(({ id }) => id)]).toEqual([
          form,
          expect.arrayContaining(['J1']),
        ]);
      }
    }
  });
});

describe('check:H1 what no key sends', () => {
  it('stops every draft with a reason of health, and offers the text without it', () => {
    const text = 'Scene 60 is filmed on Thu 3 December because Ben has the flu. Call 07:30, Acton Stage.';
    for (const audience of ['crew', 'client', 'talent', 'exec', 'agent', 'upm'] as const) {
      const findings = check(text, { kind: 'message', audience });
      expect(mayLeave(findings)).toBe('stopped');
      const offer = findings.find(({ id }) => id === 'H1')?.offer;
      expect(offer && takeOffer(text, offer).text).toBe('Scene 60 is filmed on Thu 3 December. Call 07:30, Acton Stage.');
    }
  });

  it('leaves fiction to the story: characters may be ill', () => {
    expect(check('In the story Gideon is sick.', toCrew)).toEqual([]);
    expect(check('Gideon is sick in bed.', { ...toCrew, characters: ['GIDEON'] })).toEqual([]);
    expect(check('Tom is sick in bed.', { ...toCrew, characters: ['GIDEON'] })).toMatchObject([{ id: 'H1' }]);
  });
});

describe('whether a text may leave', () => {
  it('is stopped by a block, held by a warning, free with hints', () => {
    expect(mayLeave([])).toBe('free');
    expect(mayLeave([{ level: 'hint' }])).toBe('free');
    expect(mayLeave([{ level: 'hint' }, { level: 'warn' }])).toBe('held');
    expect(mayLeave([{ level: 'warn' }, { level: 'block' }])).toBe('stopped');
  });
});

it('marks stretches inside the text and changes nothing outside an offer, whatever is written', () => {
  const words = fc.constantFrom(
    'Tom',
    'forgot',
    'ASAP',
    'the',
    'flu',
    'tracking shot',
    'just',
    'KPI',
    'edgy',
    '12am',
    '!',
    '.',
    '\n',
    '"',
    'because',
    '05/11',
    '£900',
    'a day',
    'gets',
  );
  const kind = fc.constantFrom(
    'message',
    'recap',
    'brief',
    'update',
    'nobut',
    'postmortem',
    'conflict',
    'ear',
    'feedbackask',
    'note',
    'promise',
    'instruction',
  );
  const audience = fc.constantFrom('crew', 'client', 'talent', 'exec', 'team', 'self');
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 12 })), { maxLength: 14 }), kind, audience, (parts, k, a) => {
      const text = parts.join(' ');
      for (const { from, to, offer, said } of check(text, { kind: k, audience: a } as CheckContext)) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(said).not.toBe('');
        if (!offer) continue;
        const taken = takeOffer(text, offer);
        expect(takeOffer(taken.text, taken.undo).text).toBe(text);
      }
    }),
    { seed: 11, numRuns: 300 },
  );
});

it.each(examples.map((example) => [example.template, example] as const))('the example of %s passes', (_id, { text, context }) => {
  expect(check(text, context).filter(({ level }) => level !== 'hint')).toEqual([]);
});

describe('the sentence in plain words reads on', () => {
  const offerFor = (text: string): string | undefined => check(text, toClient)[0]?.offer?.text;
  it.each([
    [
      'The rough cut is ready.',
      'The first version with story but without finish is ready. It is the best moment for big changes, which supports your goal of more test drives.',
    ],
    [
      'We use a gimbal.',
      'We use a worn or held stabiliser that lets the camera move smoothly through a space. It takes viewers through your space in one smooth move, which supports your goal of more test drives.',
    ],
    [
      'We do a rack focus.',
      "We do shifting the sharp area from one thing to another during the shot. It leads the viewer's eye to what matters, which supports your goal of more test drives.",
    ],
    [
      'Available light in the hall.',
      'Filming with the light that is already there in the hall. It saves set-up time and crew, which supports your goal of more test drives; depends on the weather.',
    ],
  ])('%s', (text, plain) => {
    expect(offerFor(text)).toBe(plain);
  });
});
