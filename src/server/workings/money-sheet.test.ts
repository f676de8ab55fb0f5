import { describe, expect, it } from 'vitest';
import { money } from '#model/index.ts';
import { buildFeature } from '../../../demo/feature/build.ts';
import { answered } from '../../../test/vocabulary/answers.ts';
import { writeDrafts } from './write.ts';

const at = '2026-12-01T05:25:00Z';
const cut = { kind: 'money-cut', less: money(1_200_000, 'GBP') } as const;
const feature = buildFeature();
/** The texts of a way by its number, before it is decided. */
function texts(number: number): ReadonlyMap<string, string> {
  const option = answered(feature, cut, at).options[number - 1];
  if (option === undefined) throw new Error(`no way ${number}`);
  const asked = { production: feature, known: { what: cut, knownAt: at }, option, number, branch: null, decided: false, at };
  return new Map(writeDrafts(asked).drafts.map(({ draft }) => [draft.to.name, draft.body]));
}

describe('what is saved is told to those whose it is (story:S26.9)', () => {
  const second = texts(2);

  it('the line producer reads every line, what they come to, and the final cost', () => {
    const text = second.get('Philippa Stone') ?? '';
    for (const sum of ['£4,200', '£1,950', '£2,800', '£650', '£2,500', '£12,100', '£1,927,900']) expect(text).toContain(sum);
  });
  it('who finances it reads totals and days', () => {
    const text = second.get('Quentin Ashe') ?? '';
    expect(text).toContain('£12,100 saved: shooting days 0, and nothing that must be right is cut.');
    expect(text).toContain('Days 8/25');
    expect(text).not.toMatch(/crane|Chapel|£4,200/u);
  });
  it('crew reads what is theirs and no sum', () => {
    expect(second.get('Dave Okoro')).toContain('own lamps, 3 days');
    expect(second.get('Dave Okoro')).not.toContain('crane');
    expect(second.get('Dave Lind')).toContain('no crane, scene 88');
    for (const [name, text] of second) if (name !== 'Philippa Stone' && name !== 'Quentin Ashe') expect(text).not.toMatch(/£/u);
  });
  it('a scene that is shot elsewhere is told to its cast, the agent first and by name', () => {
    const names = [...second.keys()];
    expect(names.indexOf('Celia Boone')).toBeLessThan(names.indexOf('Mara Quayle'));
    expect(second.get('Celia Boone')).toContain('MARA: Chapel’s scene at the Guildhall');
    expect(second.get('Mara Quayle')).not.toContain('department');
  });
  it('whoever must say yes is asked with what for; a client and a broadcaster get nothing', () => {
    expect(second.get('Anselm Roy')).toMatch(/I need by .*: your yes to /u);
    for (const name of ['Lena Ortiz', 'Vivian Cole', 'Curtis Bell', 'Thea Lund']) expect(second.has(name)).toBe(false);
  });
  it('what a way keeps is told to nobody: the 30 background stand in the first way only', () => {
    expect(texts(1).get('Jo Lindqvist')).toContain('30 to 18 background');
    expect(second.has('Jo Lindqvist')).toBe(false);
  });
});
