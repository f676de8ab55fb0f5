import { describe, expect, it } from 'vitest';
import { buildFeature } from '../../demo/feature/build.ts';
import { complete, lineContext } from './index.ts';

const context = lineContext(buildFeature(), '2026-12-01T05:25:00Z', null);
const offered = (text: string) => complete(text, text.length, context).map(({ insert }) => insert);

describe('completion', () => {
  it.each([
    ['! ma', 'Mara'],
    ['! ke', 'Kelsey Baths'],
    ['! elsp', 'Mara'],
    ['! harrow gar', 'garden'],
    ['! the lib', 'library'],
    ['+ de', 'Dev'],
    ['+ dev: cutdown fri 17 > le', 'Lena'],
    ['# bar gr', 'grade'],
    ['? without scene 4', 'scene 4'],
    ['! day 1', 'day 1'],
    ['= version B @le', 'Lena'],
  ])('%s offers %s first', (text, first) => expect(offered(text)[0]).toBe(first));

  it('offers both Daves by their full names', () => expect(offered('+ da').slice(0, 2)).toEqual(['Dave Okoro', 'Dave Lind']));

  it('waits for the second letter and for the end of a word', () => {
    expect(offered('! m')).toEqual([]);
    expect(offered('! ma ')).toEqual([]);
  });

  it('puts the name in the place of what was typed', () => {
    const [mara] = complete('! ma out today', 4, context);
    expect(mara).toMatchObject({ kind: 'person', id: 'mara', from: 2, to: 4 });
  });

  it('story:S4.1 takes 18 keys with the slash and Enter', () => {
    const [mara] = complete('! ma', 4, context);
    expect(`/! ${mara?.insert.toLowerCase()} out today`.length + 1).toBeLessThanOrEqual(18);
  });
});
