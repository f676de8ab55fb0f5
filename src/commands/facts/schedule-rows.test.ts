import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readIncoming, writeCsv } from '#files/index.ts';
import type { Production } from '#model/index.ts';
import { decodeFile, id } from '#model/index.ts';
import type { PartId } from '#model/index.ts';
import { previewIncoming } from '../import-incoming.ts';
import { scheduleRows } from './index.ts';

const decoded = decodeFile(readFileSync(new URL('../../../demo/feature.coverset.json', import.meta.url), 'utf8'));
if (!decoded.ok) throw new Error('the demo is not read');
const feature = decoded.production;
const doing = { at: '2026-12-01T05:25:00Z', by: feature.me };

/** What taking the written schedule in would do to a production. */
const readBack = (written: Production, into: Production) => {
  const bytes = new TextEncoder().encode(writeCsv(scheduleRows(written)));
  return previewIncoming(into, { name: 'schedule.csv', read: readIncoming('schedule.csv', bytes), leave: [] }, doing).taken;
};

describe('a schedule that is written as csv', () => {
  it('changes nothing when it is read back untouched', () => {
    expect(readBack(feature, feature)).toMatchObject({ ok: false, code: 'nothing-new' });
  });

  it('a strip that was moved in it is moved, and nothing else', () => {
    const [from, to] = ['2026-12-02', '2026-12-03'] as const;
    const order = { ...feature.plan.order } as Record<string, readonly PartId[]>;
    const [first, ...rest] = order[from] ?? [];
    if (first === undefined) throw new Error('no strip to move');
    const moved = { ...feature, plan: { ...feature.plan, order: { ...order, [from]: rest, [to]: [...(order[to] ?? []), first] } } };
    const taken = readBack(moved, feature);
    if (!taken.ok) throw new Error(taken.code);
    expect(taken.production.plan).toEqual(moved.plan);
    expect(taken.production.scenes).toEqual(feature.scenes);
    expect(taken.production.people).toEqual(feature.people);
  });

  it('the parts of a scene that is shot in two days stay parts', () => {
    const scene = feature.scenes['36'];
    if (scene === undefined) throw new Error('no scene 36');
    const half = { what: 'half', eighths: scene.eighths, minutes: 30, cast: scene.cast };
    const parts = [
      { ...half, letter: 'a' },
      { ...half, letter: 'b' },
    ];
    const order = { ...feature.plan.order } as Record<string, readonly PartId[]>;
    const swapped = (order['2026-12-02'] ?? []).flatMap((part) => (part === '36' ? [id<PartId>('36/a')] : [part]));
    const next = { ...order, '2026-12-02': swapped, '2026-12-03': [...(order['2026-12-03'] ?? []), id<PartId>('36/b')] };
    const split: Production = {
      ...feature,
      scenes: { ...feature.scenes, '36': { ...scene, parts } },
      plan: { ...feature.plan, order: next },
    };
    expect(readBack(split, split)).toMatchObject({ ok: false, code: 'nothing-new' });
  });

  it('a heading that looks like a formula is neutralised in the file and restored by the import (case:S09)', () => {
    const scene = feature.scenes['36'];
    if (scene === undefined) throw new Error('no scene 36');
    const odd: Production = { ...feature, scenes: { ...feature.scenes, '36': { ...scene, heading: '=HYPERLINK("x") - HALL' } } };
    expect(writeCsv(scheduleRows(odd))).toContain(`"'=HYPERLINK(""x"") - HALL"`);
    // A set of that name is new to the place; the heading itself came back as it was.
    const taken = readBack(odd, odd);
    expect(taken.ok && taken.production.scenes['36']?.heading).toBe('=HYPERLINK("x") - HALL');
  });
});
