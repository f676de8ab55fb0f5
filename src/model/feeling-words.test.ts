import { describe, expect, it } from 'vitest';
import { findAscribedFeeling } from './index.ts';

describe('feelings that are put on people (check:H3)', () => {
  it.each([
    ['Lena is angry with us.', 'angry'],
    ['Lena seems very insecure about the budget.', 'insecure'],
    ['roland seems insecure about the budget', 'insecure'],
    ['kit looked a bit tired and stressed', 'tired'],
    ["dev's not happy", 'happy'],
    ['the client was furious', 'furious'],
    ['Lena said yes, but she is unhappy', 'unhappy'],
    ['bram is unreliable', 'unreliable'],
    ['roland is a diva', 'a diva'],
    ['ulrike hates us', 'hates'],
    ['lena angry', 'angry'],
    ['anselm: upset about the hall', 'upset'],
    ['suki came across as defensive', 'defensive'],
  ])('%s', (text, label) => expect(findAscribedFeeling(text)).toBe(label));

  it.each([
    'Lena said yes, then looked at the door and asked for the price twice.',
    'lena said yes, looked at the door, asked the price twice',
    'nao answered in single words twice',
    'roland moved his chair back when 8,400 was named',
    'roland asked who pays, twice',
    'lena said she is angry about the colour',
    'anselm: "i am angry about the hall"',
    'the ending is sad',
    'the stairs are difficult with the dolly',
    'access is difficult',
    'mara was cold between takes',
    'curtis wrote: the picture looks happy',
  ])('lets pass what was said, done or seen: %s', (text) => expect(findAscribedFeeling(text)).toBeNull());
});
