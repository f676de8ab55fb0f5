import type { ElementView } from '#api/index.ts';
import { type FormEvent, useState } from 'react';
import { call } from '../call.ts';
import { useDo, useThisPage, useTitle } from '../page.ts';
import { Button } from '../ui/index.ts';
import styles from './Elements.module.css';
import { AtCap } from './AtCap.tsx';

/** What is being finished: its bar, the hours it has had, and the question as soon as they are used up. Hours have no names. */
export function ElementsPage() {
  useTitle('Elements');
  const { finish } = useThisPage();
  return (
    <div className={styles['page']}>
      <header>
        <h1>Elements</h1>
        <p className={styles['lead']}>
          {finish.effort}. A bar is a line: <kbd># bar grade enough 4h</kbd>
        </p>
        {finish.warning === null ? null : (
          <p role="alert" className={styles['warning']}>
            {finish.warning}
          </p>
        )}
      </header>
      <ul className={styles['elements']}>
        {finish.elements.map((element) => (
          <OneElement key={element.id} element={element} />
        ))}
      </ul>
    </div>
  );
}

function OneElement({ element }: { readonly element: ElementView }) {
  const name = `element-${element.id}`;
  return (
    <li aria-labelledby={name} className={styles['element']}>
      <div>
        <h2 id={name}>{element.name}</h2>
        <p className={styles['small']}>
          {element.bar === null ? 'no bar yet' : `bar: ${element.bar}`}
          {element.shipped === null ? '' : ` · shipped ${element.shipped}`}
        </p>
      </div>
      <p>
        <b>{element.used}</b>
        <small> · {element.left} left</small>
      </p>
      <div className={styles['work']}>
        <RoundForm element={element} />
        {element.rounds.length === 0 ? null : (
          <ol aria-label={`Rounds of ${element.name}`} className={styles['rounds']}>
            {element.rounds.map((round) => (
              <li key={round.id}>
                {round.hours} · {round.at}
              </li>
            ))}
          </ol>
        )}
        {element.question === null ? null : <AtCap element={element} question={element.question} />}
      </div>
    </li>
  );
}

function RoundForm({ element }: { readonly element: ElementView }) {
  const [hours, setHours] = useState('');
  const add = useDo((said: string) => call.finish.round({ element: element.id, hours: said }));
  const field = `round-${element.id}`;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (add.isPending || hours.trim() === '') return;
    add.mutate(hours, { onSuccess: () => setHours('') });
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <label htmlFor={field}>
        Round<span className={styles['hidden']}> of {element.name}</span>
      </label>
      <input
        id={field}
        type="text"
        value={hours}
        placeholder="1 h 30"
        autoComplete="off"
        maxLength={100}
        onChange={(event) => setHours(event.target.value)}
      />
      <Button type="submit" disabled={add.isPending}>
        Add<span className={styles['hidden']}> a round of {element.name}</span>
      </Button>
    </form>
  );
}
