import type { Reading } from '#model/index.ts';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type RefObject, useId, useRef } from 'react';
import { call } from '../call.ts';
import { isTyping, usePageKeys } from '../keys.ts';
import { useDo, useSay } from '../page.ts';
import { joined, Key } from '../ui/index.ts';
import { Chip } from './Chip.tsx';
import { Names } from './Names.tsx';
import styles from './TheLine.module.css';
import { type Typing, useTyping } from './typing.ts';
import { isAway, useKeepWaiting } from './waiting.ts';

/** The door: one field on every page. It is read while it is typed, here in the page; Enter files what the chip says. */
export function TheLine() {
  const field = useRef<HTMLInputElement>(null);
  const answers = useRef<HTMLDivElement>(null);
  const id = useId();
  const typing = useTyping(field);
  const file = useFiling(typing, field, answers);
  usePageKeys((event) => {
    if (event.key !== '/' || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.current?.focus();
  });
  const { names, reading } = typing;
  return (
    <search className={styles['line']}>
      <Field id={id} field={field} typing={typing} onFile={file} />
      <div
        className={joined(
          styles['below'],
          reading === null && names.length === 0 && styles['nothing'],
          // A question stays until it is answered: it makes room for itself, and covers no place where one may want to look first.
          reading?.kind === 'question' && styles['asks'],
        )}
      >
        <Names id={id} names={names} picked={typing.picked} onTake={typing.take} />
        <Chip
          id={`${id}-chip`}
          label="How the line is read"
          reading={reading}
          answers={answers}
          onAnswer={(line) => typing.put(line, line.length)}
        />
      </div>
    </search>
  );
}

/** Enter: a thing is filed, a question gets the focus for its answer, a refusal is said; only what was read goes to the server. */
function useFiling(typing: Typing, field: RefObject<HTMLInputElement | null>, answers: RefObject<HTMLDivElement | null>) {
  const say = useSay();
  const navigate = useNavigate();
  const wait = useKeepWaiting();
  const filing = useDo((line: string) => call.line.take({ text: line, typed: null }));
  return (read: Reading): void => {
    if (filing.isPending) return;
    if (read.kind === 'question') {
      answers.current?.querySelector('button')?.focus();
      return;
    }
    if (read.kind === 'refused') {
      say({ kind: 'refused', text: read.question });
      return;
    }
    // Without the words that were left out: they never leave the page.
    filing.mutate(read.text, {
      onSuccess: ({ desk }) => {
        typing.clear();
        if (desk === null) return;
        // The desk takes the keys: 1 to 5 and Enter work at once.
        field.current?.blur();
        void navigate({ to: '/desk/$disruption', params: { disruption: desk } });
      },
      onError: (problem) => {
        if (!isAway(problem)) return;
        wait(read.text);
        typing.clear();
        say({ kind: 'done', text: 'No network: kept in this browser with the time of typing, and filed when the network is back.' });
      },
    });
  };
}

interface FieldProps {
  readonly id: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly typing: Typing;
  readonly onFile: (read: Reading) => void;
}
function Field({ id, field, typing, onFile }: FieldProps) {
  const { names, picked, text } = typing;
  return (
    <div className={styles['field']}>
      <input
        id="line"
        ref={field}
        type="text"
        role="combobox"
        aria-label="The line: type what has happened"
        aria-keyshortcuts="/"
        aria-expanded={names.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={picked === null ? undefined : `${id}-${picked}`}
        aria-describedby={`${id}-chip`}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={1000}
        placeholder="! what’s happened   + promise   ~ note   ? what if"
        value={text}
        onChange={(event) => typing.type(event.target.value, event.target.selectionStart ?? event.target.value.length)}
        onSelect={(event) => typing.moveCaret(event.currentTarget.selectionStart ?? 0)}
        onKeyDown={(event) => onLineKey(event, typing, onFile)}
      />
      {text === '' ? <Key className={styles['key']}>/</Key> : null}
    </div>
  );
}

/** Arrows walk through the names, Tab takes the first or the walked one, Enter takes a walked one and else files, Esc steps back; the key that opens the line writes nothing into it. */
export function onLineKey(event: KeyboardEvent<HTMLInputElement>, typing: Typing, onFile: (read: Reading) => void): void {
  if (event.nativeEvent.isComposing) return;
  const { names, picked, reading } = typing;
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const chosen = names[picked ?? 0];
  if (event.key === '/' && event.currentTarget.value === '') event.preventDefault();
  else if (step !== 0 && names.length > 0) typing.step(step);
  else if (event.key === 'Tab' && !event.shiftKey && chosen) typing.take(chosen);
  else if (event.key === 'Enter' && picked !== null && chosen) typing.take(chosen);
  else if (event.key === 'Enter' && reading) onFile(reading);
  else if (event.key === 'Escape' && names.length > 0) typing.closeNames();
  else if (event.key === 'Escape') {
    typing.clear();
    event.currentTarget.blur();
  } else return;
  event.preventDefault();
}
