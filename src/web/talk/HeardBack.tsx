import type { TalkView } from '#api/index.ts';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { call } from '../call.ts';
import { Button } from '../ui/index.ts';
import styles from './Talk.module.css';
import { useTalkDo } from './talk.ts';

/** The points as I heard them, and which of them matters most to the other. Enter goes to the next point. */
export function HeardForm({ talk, onDone }: { readonly talk: TalkView; readonly onDone: () => void }) {
  const [points, setPoints] = useState<readonly string[]>(talk.heard?.points.length ? talk.heard.points : ['']);
  const [most, setMost] = useState(talk.heard?.most ?? 0);
  const hear = useTalkDo((input: { readonly points: string[]; readonly most: number }) => call.talks.hear({ talk: talk.id, ...input }));
  const fields = useRef<HTMLOListElement>(null);
  const count = points.length;
  // A point that was just added takes the keys.
  useEffect(() => {
    focusPoint(fields.current, count - 1);
  }, [count]);
  const put = (place: number, text: string): void => setPoints(points.map((point, at) => (at === place ? text : point)));
  const onKey = (event: KeyboardEvent, place: number): void => {
    if (event.key === 'Escape') onDone();
    if (event.key !== 'Enter' || (points[place] ?? '').trim() === '') return;
    event.preventDefault();
    if (place === points.length - 1) setPoints([...points, '']);
    else focusPoint(fields.current, place + 1);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    hear.mutate({ points: [...points], most }, { onSuccess: onDone });
  };
  return (
    <form aria-label="What I heard" className={styles['heard']} onSubmit={submit}>
      <h2>What I heard</h2>
      <ol ref={fields} className={styles['points']}>
        {points.map((point, place) => (
          <li key={`point ${String(place)}`}>
            <input
              aria-label={`Point ${place + 1}`}
              value={point}
              maxLength={500}
              autoComplete="off"
              onChange={(event) => put(place, event.target.value)}
              onKeyDown={(event) => onKey(event, place)}
            />
            <label>
              <input type="radio" name="most" checked={most === place} onChange={() => setMost(place)} />
              most important to them
            </label>
          </li>
        ))}
      </ol>
      <div className={styles['keys']}>
        <Button type="submit" tone="decide" disabled={hear.isPending}>
          Read it aloud
        </Button>
        <Button tone="quiet" onClick={onDone}>
          Not now
        </Button>
      </div>
    </form>
  );
}

const focusPoint = (list: HTMLOListElement | null, place: number): void =>
  list?.querySelectorAll<HTMLInputElement>('input:not([type="radio"])')[place]?.focus();

/** What is read aloud, and both versions beside each other. */
export function HeardBack({ talk, heard }: { readonly talk: TalkView; readonly heard: NonNullable<TalkView['heard']> }) {
  const [text, setText] = useState('');
  const answer = useTalkDo((said: string) => call.talks.reply({ talk: talk.id, text: said }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') answer.mutate(text, { onSuccess: () => setText('') });
  };
  return (
    <section aria-label="Heard back" className={styles['heard']}>
      <h2>{heard.confirmed === null ? 'Read this aloud' : 'Heard'}</h2>
      <p className={styles['aloud']}>{heard.aloud}</p>
      {heard.replies.length === 0 ? null : (
        <ul aria-label="Their own words" className={styles['rows']}>
          {heard.replies.map((reply) => (
            <li key={`${reply.at} ${reply.text}`}>
              “{reply.text}” <span className={styles['quiet']}>{reply.at}</span>
            </li>
          ))}
        </ul>
      )}
      {heard.confirmed === null ? (
        <form className={styles['form']} onSubmit={submit}>
          <label>
            Their answer
            <input
              value={text}
              placeholder="yes · no, rather …"
              maxLength={1000}
              autoComplete="off"
              disabled={talk.ended !== null}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
        </form>
      ) : (
        <p>
          <b>heard</b> <span className={styles['quiet']}>{heard.confirmed}</span>
        </p>
      )}
    </section>
  );
}
