import type { ElementView } from '#api/index.ts';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../call.ts';
import { problemWords, useDo } from '../page.ts';
import { Button } from '../ui/index.ts';
import styles from './Elements.module.css';

interface AtCapProps {
  readonly element: ElementView;
  readonly question: string;
}

/** The hours are used up: it ships as it is, or the bar is raised and something else pays, seen in days and money before it is done. */
export function AtCap({ element, question }: AtCapProps) {
  const [raising, setRaising] = useState(false);
  const ship = useDo(() => call.finish.ship({ element: element.id }));
  return (
    <section aria-label={`Enough? ${element.name}`} className={styles['cap']}>
      <p>
        <b>{question}</b>
      </p>
      <div className={styles['keys']}>
        <Button tone="decide" disabled={ship.isPending} onClick={() => ship.mutate(undefined)}>
          Ship it
        </Button>
        <Button aria-expanded={raising} onClick={() => setRaising(!raising)}>
          Raise the bar
        </Button>
      </div>
      {raising ? <Raise element={element} /> : null}
    </section>
  );
}

function Raise({ element }: { readonly element: ElementView }) {
  const [pays, setPays] = useState('');
  const price = useMutation({ mutationFn: (text: string) => call.finish.price({ element: element.id, pays: text }) });
  const raise = useDo((text: string) => call.finish.raise({ element: element.id, pays: text }));
  const field = `pays-${element.id}`;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    price.mutate(pays);
  };
  return (
    <form className={styles['raise']} onSubmit={submit}>
      <label htmlFor={field}>
        What pays? <small>an element and its hours: titles, 2 h</small>
      </label>
      <div className={styles['keys']}>
        <input
          id={field}
          type="text"
          value={pays}
          autoComplete="off"
          maxLength={200}
          onChange={(event) => {
            setPays(event.target.value);
            price.reset();
          }}
        />
        <Button type="submit" disabled={price.isPending}>
          What does that take?
        </Button>
      </div>
      <div role="status" aria-label="What it takes">
        {price.isError ? <p>{problemWords(price.error)}</p> : null}
        {price.data ? (
          <>
            <ul>
              {price.data.displaces.map((said) => (
                <li key={said}>{said}</li>
              ))}
            </ul>
            <Button tone="decide" disabled={raise.isPending} onClick={() => raise.mutate(pays)}>
              Raise it, {pays}
            </Button>
          </>
        ) : null}
      </div>
    </form>
  );
}
