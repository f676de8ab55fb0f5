import type { IncomingView } from '#api/index.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useSay } from '../page.ts';
import { type NotIn, type Said, readIn, takeIn } from './send.ts';

/** One file on the page, from its choosing to its row in the journal. */
export interface Arrival {
  readonly key: number;
  readonly file: File;
  readonly state: 'reading' | 'read' | 'refused' | 'taken';
  readonly view: IncomingView | null;
  readonly problem: NotIn | null;
  /** What the server said when it was taken. */
  readonly said: string | null;
  /** Scenes of a revision that are not accepted. */
  readonly leave: readonly string[];
  /** What the columns of a list hold, as said on this page; null: nothing was said, what is remembered stands. */
  readonly columns: readonly string[] | null;
}

/** A script names the cast that contacts belong to, and contacts the people whose calendars come after them. */
const order: readonly IncomingView['kind'][] = ['screenplay', 'table', 'contacts', 'facts', 'money', 'calendar', 'rundown', 'refused'];
export const isTakeable = (one: Arrival): boolean => one.state === 'read' && one.view !== null && one.view.takes !== null;

/** The files that were dropped or chosen. Each goes its own way: a bad one holds no other back. */
export function useArrivals() {
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([]);
  const [busy, setBusy] = useState(false);
  const next = useRef(0);
  const client = useQueryClient();
  const say = useSay();
  const put = (key: number, change: Partial<Arrival>): void =>
    setArrivals((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));

  const read = async (key: number, file: File, said: Said): Promise<void> => {
    const sent = await readIn(file, said);
    if (!sent.ok) put(key, { state: 'refused', problem: sent.problem });
    else if (sent.answer.kind === 'refused') put(key, { state: 'refused', view: sent.answer, problem: sent.answer.why });
    else put(key, { state: 'read', view: sent.answer });
  };
  const add = (files: readonly File[]): void => {
    const made = files.map(
      (file): Arrival => ({ key: next.current++, file, state: 'reading', view: null, problem: null, said: null, leave: [], columns: null }),
    );
    setArrivals((all) => [...all, ...made]);
    void (async () => {
      for (const one of made) await read(one.key, one.file, one);
    })();
  };
  const leaveOut = (one: Arrival, scene: string, out: boolean): void => {
    const leave = out ? [...one.leave, scene] : one.leave.filter((each) => each !== scene);
    put(one.key, { leave });
    void read(one.key, one.file, { ...one, leave });
  };
  const sayColumns = (one: Arrival, columns: readonly string[]): void => {
    put(one.key, { columns });
    void read(one.key, one.file, { ...one, columns });
  };
  const take = async (): Promise<void> => {
    setBusy(true);
    const place = ({ view }: Arrival): number => order.indexOf(view?.kind ?? 'refused');
    const going = arrivals.filter(isTakeable).sort((one, other) => place(one) - place(other));
    let done = 0;
    for (const one of going) {
      const sent = await takeIn(one.file, one);
      if (sent.ok) {
        done += 1;
        client.setQueryData(['page'], sent.answer.page);
        put(one.key, { state: 'taken', said: sent.answer.said });
      } else put(one.key, { state: 'refused', problem: sent.problem });
    }
    await client.invalidateQueries({ queryKey: ['desk'] });
    setBusy(false);
    const files = `${done} of ${going.length} ${going.length === 1 ? 'file' : 'files'}`;
    say({
      kind: done === going.length ? 'done' : 'refused',
      text: `${files} taken in${done === 0 ? '' : '; Ctrl+Z takes the last one back'}.`,
    });
  };
  const clear = (): void => setArrivals([]);
  return { arrivals, busy, add, leaveOut, sayColumns, take, clear };
}
