import { useEffect, useRef, useState } from 'react';
import { call } from '../call.ts';
import { useDo } from '../page.ts';

export interface Painted {
  readonly key: string;
  readonly column: string;
}
export interface Painting {
  readonly isPainted: (one: Painted) => boolean;
  /** A pointer came down on a day: a stroke begins. */
  readonly begin: (one: Painted) => void;
  readonly over: (one: Painted) => void;
  /** One day by the keyboard. */
  readonly press: (one: Painted) => void;
}

/** Days that are drawn over with one brush; where the pointer goes up, the stroke is entered as one thing. */
export function usePainting(brush: string): Painting {
  const [stroke, setStroke] = useState<readonly Painted[]>([]);
  const painting = useRef(false);
  const enter = useDo((cells: readonly Painted[]) =>
    call.facts.enter({ sheet: 'People', cells: cells.map(({ key, column }) => ({ key, column, text: brush })) }),
  );
  const isPainted = (one: Painted): boolean => stroke.some(({ key, column }) => key === one.key && column === one.column);
  const add = (one: Painted): void => setStroke((all) => (isPainted(one) ? all : [...all, one]));
  const finish = useRef(() => {});
  finish.current = () => {
    if (!painting.current) return;
    painting.current = false;
    if (stroke.length > 0) enter.mutate(stroke, { onSettled: () => setStroke([]) });
  };
  useEffect(() => {
    const up = (): void => finish.current();
    window.addEventListener('pointerup', up);
    return () => window.removeEventListener('pointerup', up);
  }, []);
  return {
    isPainted,
    begin: (one) => {
      painting.current = true;
      add(one);
    },
    over: (one) => (painting.current ? add(one) : undefined),
    press: (one) => enter.mutate([one]),
  };
}
