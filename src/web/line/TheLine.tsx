import { type Completion, complete, readLine } from '#line/index.ts';
import type { Reading } from '#model/index.ts';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { call } from '../call.ts';
import { isTyping, usePageKeys } from '../keys.ts';
import { useDo, useSay, useThisPage } from '../page.ts';
import { joined, Key } from '../ui/index.ts';
import { Chip } from './Chip.tsx';
import { Names } from './Names.tsx';
import styles from './TheLine.module.css';

/** The door: one field on every page. It is read while it is typed, here in the page; Enter files what the chip says. */
export function TheLine() {
  const page = useThisPage();
  const say = useSay();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const answers = useRef<HTMLDivElement>(null);
  const listId = useId();
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [picked, setPicked] = useState<number | null>(null);
  const [quiet, setQuiet] = useState(false);

  const reading = useMemo(() => (text.trim() === '' ? null : readLine(text, page.lineContext)), [text, page.lineContext]);
  const names = useMemo(
    () => (quiet || text === '' ? [] : complete(text, caret, page.lineContext)),
    [quiet, text, caret, page.lineContext],
  );

  const put = (next: string, at: number): void => {
    setText(next);
    setCaret(at);
    setPicked(null);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(at, at);
    });
  };
  const take = (name: Completion): void => {
    put(`${text.slice(0, name.from)}${name.insert}${text.slice(name.to)}`, name.from + name.insert.length);
    setQuiet(true);
  };

  const file = useDo((line: string) => call.line.take({ text: line }));
  const send = (read: Reading): void => {
    if (read.kind === 'question') {
      answers.current?.querySelector('button')?.focus();
      return;
    }
    if (read.kind === 'refused') {
      say({ kind: 'refused', text: read.question });
      return;
    }
    // Without the words that were left out: they never leave the page.
    file.mutate(read.text, {
      onSuccess: (done) => {
        setText('');
        if (done.desk === null) return;
        // The desk takes the keys: 1 to 5 and Enter work at once.
        field.current?.blur();
        void navigate({ to: '/desk/$disruption', params: { disruption: done.desk } });
      },
    });
  };

  usePageKeys((event) => {
    if (event.key !== '/' || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.current?.focus();
  });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = names[picked ?? 0];
    if (step !== 0 && names.length > 0)
      setPicked(picked === null ? (step === 1 ? 0 : names.length - 1) : (picked + step + names.length) % names.length);
    else if (event.key === 'Tab' && !event.shiftKey && chosen) take(chosen);
    else if (event.key === 'Enter' && picked !== null && chosen) take(chosen);
    else if (event.key === 'Enter' && reading && !file.isPending) send(reading);
    else if (event.key === 'Escape' && names.length > 0 && !quiet) setQuiet(true);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  const leave = (): void => {
    setText('');
    field.current?.blur();
  };

  return (
    <search className={styles['line']}>
      <div className={styles['field']}>
        <input
          id="line"
          ref={field}
          type="text"
          role="combobox"
          aria-label="The line: type what has happened"
          aria-keyshortcuts="/"
          aria-expanded={names.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={picked === null ? undefined : `${listId}-${picked}`}
          aria-describedby={`${listId}-chip`}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={1000}
          placeholder="! what’s happened   + promise   ~ note   ? what if"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setCaret(event.target.selectionStart ?? event.target.value.length);
            setPicked(null);
            setQuiet(false);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
          onKeyDown={onKeyDown}
        />
        {text === '' ? <Key className={styles['key']}>/</Key> : null}
      </div>
      <div className={joined(styles['below'], reading === null && names.length === 0 && styles['nothing'])}>
        <Names id={listId} names={names} picked={picked} onTake={take} />
        <Chip id={`${listId}-chip`} reading={reading} answers={answers} onAnswer={(line) => put(line, line.length)} />
      </div>
    </search>
  );
}
