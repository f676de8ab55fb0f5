import type { TalksView } from '#api/index.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../call.ts';
import { problemWords, useTitle } from '../page.ts';
import { Angry } from '../client/index.ts';
import { Button, Problem } from '../ui/index.ts';
import styles from './Talk.module.css';
import { useTalkDo } from './talk.ts';

/** Whom you meant to talk with and have not, and your talks. All of it is yours alone. */
export function TalksPage() {
  useTitle('Conversations');
  const query = useQuery({ queryKey: ['talks'], queryFn: () => call.talks.all() });
  const start = useStart();
  if (query.isError)
    return <Problem title="Your talks can’t be read now" sentence={problemWords(query.error)} retry={() => void query.refetch()} />;
  if (!query.data) return <p role="status">Reading your talks …</p>;
  return (
    <div className={styles['page']}>
      <header>
        <h1>Conversations</h1>
        <p className={styles['lead']}>
          Yours alone: nobody else sees with whom you talk or what was said. The words of a talk end after 14 days.
        </p>
      </header>
      <div className={styles['columns']}>
        <Longest view={query.data} onStart={(person) => start([person], true)} />
        <Starting view={query.data} onStart={start} />
      </div>
      <Angry />
      <Past view={query.data} />
    </div>
  );
}

function useStart(): (people: readonly string[], listening: boolean) => void {
  const navigate = useNavigate();
  const start = useTalkDo((input: { readonly people: string[]; readonly listening: boolean }) => call.talks.start(input));
  return (people, listening) =>
    start.mutate(
      { people: [...people], listening },
      { onSuccess: (talk) => void navigate({ to: '/talks/$talk', params: { talk: talk.id } }) },
    );
}

function Longest({ view, onStart }: { readonly view: TalksView; readonly onStart: (person: string) => void }) {
  return (
    <section aria-labelledby="longest">
      <h2 id="longest">Longest without a talk</h2>
      {view.longest.length === 0 ? (
        <p className={styles['quiet']}>Nobody waits: you have talked with everyone you meant to.</p>
      ) : (
        <ul className={styles['rows']}>
          {view.longest.map((gap) => (
            <li key={gap.person} className={styles['gap']}>
              <b>{gap.name}</b>
              <span className={styles['quiet']}>{gap.role}</span>
              <span>
                {gap.days} days <span className={styles['quiet']}>since {gap.last}</span>
              </span>
              <Button onClick={() => onStart(gap.person)}>Talk with {gap.name}</Button>
            </li>
          ))}
        </ul>
      )}
      <p className={styles['quiet']}>From your own talks alone, three names a day at most; a group is no talk alone.</p>
    </section>
  );
}

function Starting({
  view,
  onStart,
}: {
  readonly view: TalksView;
  readonly onStart: (people: readonly string[], listening: boolean) => void;
}) {
  const [names, setNames] = useState('');
  const wanted = names
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const found = wanted.map((name) => view.people.filter((person) => person.name.toLowerCase() === name || person.id === name));
  const people = found.flatMap((one) => (one.length === 1 ? (one[0]?.id ?? []) : []));
  const ready = people.length > 0 && people.length === wanted.length;
  const submit = (event: FormEvent, listening: boolean): void => {
    event.preventDefault();
    if (ready) onStart(people, listening);
  };
  return (
    <section aria-labelledby="starting">
      <h2 id="starting">Start a talk</h2>
      <form className={styles['form']} onSubmit={(event) => submit(event, false)}>
        <label>
          With whom
          <input
            list="talk-people"
            value={names}
            placeholder="a name, or several with commas"
            autoComplete="off"
            onChange={(event) => setNames(event.target.value)}
          />
        </label>
        <datalist id="talk-people">
          {view.people.map((person) => (
            <option key={person.id} value={person.name}>
              {person.role}
            </option>
          ))}
        </datalist>
        <div className={styles['keys']}>
          <Button type="submit" disabled={!ready}>
            Working call
          </Button>
          <Button disabled={!ready} onClick={(event) => submit(event, true)}>
            Listen first
          </Button>
        </div>
        <p className={styles['quiet']}>
          In a working call each line is filed at once. Listening first keeps your answers aside until you were told “yes, you’ve got it”.
        </p>
      </form>
    </section>
  );
}

function Past({ view }: { readonly view: TalksView }) {
  if (view.talks.length === 0) return null;
  return (
    <section aria-labelledby="past">
      <h2 id="past">Your talks</h2>
      <ul className={styles['rows']}>
        {view.talks.map((talk) => (
          <li key={talk.id} className={styles['past']}>
            <Link to="/talks/$talk" params={{ talk: talk.id }}>
              {talk.with}
            </Link>
            <span className={styles['quiet']}>
              {talk.when}
              {talk.alone ? '' : ' · a group'}
              {talk.open ? ' · open' : ''}
              {talk.recapDue ? <b> · a day over, and no recap has left</b> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
