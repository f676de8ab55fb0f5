import { type Completion, complete, readLine } from '#line/index.ts';
import type { Reading } from '#model/index.ts';
import { type RefObject, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useThisPage } from '../page.ts';

/** The field's text, how it reads, and the names that it could go on with. */
export interface Typing {
  readonly text: string;
  readonly reading: Reading | null;
  readonly names: readonly Completion[];
  readonly picked: number | null;
  /** Typed by hand: names are offered again. */
  readonly type: (text: string, caret: number) => void;
  readonly moveCaret: (caret: number) => void;
  /** Put in by an answer or a name; the caret stands behind it. */
  readonly put: (text: string, caret: number) => void;
  readonly take: (name: Completion) => void;
  readonly step: (by: number) => void;
  readonly closeNames: () => void;
  readonly clear: () => void;
}

export function useTyping(field: RefObject<HTMLInputElement | null>): Typing {
  const { lineContext } = useThisPage();
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [picked, setPicked] = useState<number | null>(null);
  const [closed, setClosed] = useState(false);
  const reading = useMemo(() => (text.trim() === '' ? null : readLine(text, lineContext)), [text, lineContext]);
  const names = useMemo(() => (closed || text === '' ? [] : complete(text, caret, lineContext)), [closed, text, caret, lineContext]);

  const type = (next: string, at: number): void => {
    setText(next);
    setCaret(at);
    setPicked(null);
    setClosed(false);
  };
  const put = (next: string, at: number): void => {
    // At once: the next key may come before the next frame, and belongs behind what was put in.
    flushSync(() => {
      type(next, at);
      setClosed(true);
    });
    field.current?.focus();
    field.current?.setSelectionRange(at, at);
  };
  const take = ({ from, to, insert }: Completion): void => put(`${text.slice(0, from)}${insert}${text.slice(to)}`, from + insert.length);
  const step = (by: number): void =>
    setPicked(picked === null ? (by > 0 ? 0 : names.length - 1) : (picked + by + names.length) % names.length);
  return {
    ...{ text, reading, names, picked, type, put, take, step },
    moveCaret: setCaret,
    closeNames: () => setClosed(true),
    clear: () => type('', 0),
  };
}
