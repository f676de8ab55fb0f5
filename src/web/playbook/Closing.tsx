import type { PlaybookView } from '#api/index.ts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { call } from '../call.ts';
import { isTyping, usePageKeys } from '../keys.ts';
import { useDo } from '../page.ts';
import { Button } from '../ui/index.ts';
import styles from './Playbook.module.css';

/** 'Worked? again? what first?': y or n, y or n, one line; twenty seconds. */
export function Closing({ open }: { readonly open: PlaybookView['open'][number] }) {
  const [worked, setWorked] = useState<boolean | null>(null);
  const [again, setAgain] = useState<boolean | null>(null);
  const [first, setFirst] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const close = useDo((input: { readonly worked: boolean; readonly again: boolean; readonly first: string }) =>
    call.playbook.close({ disruption: open.key, ...input }),
  );
  const ready = worked !== null && again !== null;
  useEffect(() => {
    if (ready) field.current?.focus();
  }, [ready]);
  const answer = (yes: boolean): void => (worked === null ? setWorked(yes) : setAgain(yes));
  usePageKeys((event) => {
    if (ready || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'y' && event.key !== 'n'))
      return;
    event.preventDefault();
    answer(event.key === 'y');
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (worked !== null && again !== null && first.trim() !== '') close.mutate({ worked, again, first });
  };
  return (
    <section aria-label="Close it" className={styles['closing']}>
      <h2>{open.what}</h2>
      <p className={styles['quiet']}>Decided: {open.decided}</p>
      <Question label="Worked?" value={worked} now={worked === null} onAnswer={setWorked} />
      <Question label="Again?" value={again} now={worked !== null && again === null} onAnswer={setAgain} />
      <form className={styles['first']} onSubmit={submit}>
        <label>
          What first?
          <input
            ref={field}
            value={first}
            maxLength={500}
            autoComplete="off"
            disabled={!ready}
            onChange={(event) => setFirst(event.target.value)}
          />
        </label>
        <Button type="submit" tone="decide" disabled={!ready || first.trim() === '' || close.isPending}>
          Close it
        </Button>
      </form>
    </section>
  );
}

interface QuestionProps {
  readonly label: string;
  readonly value: boolean | null;
  readonly now: boolean;
  readonly onAnswer: (yes: boolean) => void;
}
function Question({ label, value, now, onAnswer }: QuestionProps) {
  return (
    <div role="radiogroup" aria-label={label} className={styles['question']}>
      <b>{label}</b>
      {([true, false] as const).map((yes) => (
        <Button
          key={String(yes)}
          role="radio"
          aria-checked={value === yes}
          tone={value === yes ? 'decide' : 'plain'}
          {...(now ? { shortcut: yes ? 'y' : 'n' } : {})}
          onClick={() => onAnswer(yes)}
        >
          {yes ? 'Yes' : 'No'}
        </Button>
      ))}
    </div>
  );
}
