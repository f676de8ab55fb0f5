import { expect, it } from 'vitest';
import type { ColumnMemory } from '#commands/index.ts';

/** What every memory of columns keeps, whatever it keeps it in; `open` opens the same one again. */
export function columnContract(kind: string, fresh: () => Promise<() => ColumnMemory>): void {
  it(`in ${kind}: remembers a mapping by the header of its list, and forgets it`, async () => {
    const open = await fresh();
    await open().remember('sc | wer', ['scene', 'left out']);
    await open().remember('no | wer', [null, 'name']);
    expect([...(await open().all())]).toEqual([
      ['sc | wer', ['scene', 'left out']],
      ['no | wer', [null, 'name']],
    ]);
    await open().remember('sc | wer', ['scene', 'name']);
    expect([...(await open().all())].at(-1)).toEqual(['sc | wer', ['scene', 'name']]);
    await open().remember('sc | wer', [null, null]);
    expect([...(await open().all()).keys()]).toEqual(['no | wer']);
  });

  it(`in ${kind}: keeps the last 300 lists`, async () => {
    const open = await fresh();
    for (let list = 0; list < 302; list += 1) await open().remember(`list ${list}`, ['scene']);
    const kept = [...(await open().all()).keys()];
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([300, 'list 2', 'list 301']);
  }, 30_000);
}
