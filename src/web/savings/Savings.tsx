import type { MoveView, SavingsView } from '#api/index.ts';
import { type FormEvent, useState } from 'react';
import { call } from '../call.ts';
import { useDo } from '../page.ts';
import { Button, joined } from '../ui/index.ts';
import styles from './Savings.module.css';

/** Ways to save one by one: each is taken by itself and given back by itself; what can't be taken stands apart with its reason. */
export function Savings({ savings }: { readonly savings: SavingsView }) {
  return (
    <section aria-labelledby="savings" className={styles['savings']}>
      <header className={styles['head']}>
        <h2 id="savings">Ways to save</h2>
        <p role="status" aria-label="Taken">
          {savings.takenCount === 0 ? 'None taken' : `${savings.takenCount} taken: `}
          {savings.takenCount === 0 ? null : <b>{savings.taken}</b>}
        </p>
      </header>
      <ul className={styles['moves']}>
        {savings.moves.map((move) => (
          <Move key={move.id} move={move} />
        ))}
      </ul>
      <Apart savings={savings} />
    </section>
  );
}

function Move({ move }: { readonly move: MoveView }) {
  const take = useDo((taken: boolean) => call.savings.take({ saving: move.id, taken }));
  const name = `saving-${move.id}`;
  const taken = move.taken !== null;
  return (
    <li aria-labelledby={name} className={joined(styles['move'], taken && styles['taken'])}>
      <div className={styles['title']}>
        <h3 id={name}>
          <span className={styles['id']}>{move.id}</span> {move.title}
        </h3>
        <p className={styles['small']}>{[move.bar === null ? null : `bar: ${move.bar}`, move.taken].filter(Boolean).join(' · ')}</p>
      </div>
      <p className={styles['sum']}>{move.saves ?? 'ask'}</p>
      <div className={styles['facts']}>
        <Facts move={move} />
        <Lines move={move} />
        <Cancelling move={move} />
      </div>
      <div className={styles['do']}>
        <Button
          tone={taken ? 'quiet' : 'plain'}
          aria-pressed={taken}
          disabled={take.isPending || !(taken || move.canTake)}
          onClick={() => take.mutate(!taken)}
        >
          {taken ? 'Give back' : 'Take'}
          <span className={styles['hidden']}> {move.title}</span>
        </Button>
      </div>
    </li>
  );
}

/** What is not known first, then what is due, what it gives up, whose yes it needs. */
function Facts({ move }: { readonly move: MoveView }) {
  return (
    <ul>
      {move.ask === null ? null : (
        <li>
          <b>ask</b> {move.ask}
        </li>
      )}
      {[...move.cancelling, ...move.sameAs].map((said) => (
        <li key={said}>{said}</li>
      ))}
      {move.givesUp === null ? null : <li>gives up: {move.givesUp}</li>}
      {move.declared === null ? null : <li>declared by {move.declared}</li>}
      {move.mustSayYes.length === 0 ? null : <li>must say yes: {move.mustSayYes.join(', ')}</li>}
    </ul>
  );
}

const kinds = { new: 'new', saved: 'saved', sunk: 'paid either way', recoverable: 'recoverable' } as const;

function Lines({ move }: { readonly move: MoveView }) {
  if (move.lines.length === 0) return null;
  return (
    <ul className={styles['lines']} aria-label={`Lines of ${move.title}`}>
      {move.lines.map((line) => (
        <li key={`${line.what} ${line.kind}`}>
          {line.what}, {kinds[line.kind]}: {line.sum} <small>({line.source})</small>
        </li>
      ))}
    </ul>
  );
}

const forms = {
  sum: 'a sum like 4200, or ask',
  rate: 'a sum like 130, or ask',
  cancelling: 'free, 25%, 2100 from 2026-12-03 18:00, or ask',
} as const;

/** The place to answer what nobody knows; otherwise what cancelling costs, to be changed when it was agreed anew. */
function Cancelling({ move }: { readonly move: MoveView }) {
  const [open, setOpen] = useState(false);
  if (move.open !== null) return <Entry move={move} cell={move.open} text="" onDone={() => setOpen(false)} />;
  if (move.ask !== null) return null;
  const cell = { question: 'What does cancelling cost?', of: 'cancelling', id: move.id } as const;
  if (open) return <Entry move={move} cell={cell} text={move.cancellingCell} onDone={() => setOpen(false)} />;
  return (
    <button type="button" className={styles['change']} onClick={() => setOpen(true)}>
      Cancelling: {move.cancellingCell}
      <span className={styles['hidden']}>, {move.title}</span>, change
    </button>
  );
}

interface EntryProps {
  readonly move: MoveView;
  readonly cell: NonNullable<MoveView['open']>;
  readonly text: string;
  readonly onDone: () => void;
}
function Entry({ move, cell, text: stands, onDone }: EntryProps) {
  const [text, setText] = useState(stands);
  const enter = useDo((said: string) => call.savings.enter({ of: cell.of, id: cell.id, text: said }));
  const field = `money-${move.id}`;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    enter.mutate(text, { onSuccess: onDone });
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <label htmlFor={field}>
        {cell.question} <small>{forms[cell.of]}</small>
      </label>
      <input id={field} type="text" value={text} autoComplete="off" maxLength={200} onChange={(event) => setText(event.target.value)} />
      <Button type="submit" disabled={enter.isPending}>
        Enter it<span className={styles['hidden']}> for {move.title}</span>
      </Button>
    </form>
  );
}

/** Shown so that nobody proposes it again; without a sum, and in none. */
function Apart({ savings }: { readonly savings: SavingsView }) {
  if (savings.apart.length === 0) return null;
  return (
    <section aria-labelledby="savings-apart" className={styles['apart']}>
      <h3 id="savings-apart">Not offered</h3>
      <ul>
        {savings.apart.map((one) => (
          <li key={one.id}>
            <b>
              {one.id} {one.title}
            </b>
            : {one.reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
