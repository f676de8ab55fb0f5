import type { ComplaintView } from '#api/index.ts';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../call.ts';
import { useDo } from '../page.ts';
import { Button } from '../ui/index.ts';
import styles from './Client.module.css';

/** What they took, and what keeps the work from starting. */
export function Chosen({ view, chosen }: { readonly view: ComplaintView; readonly chosen: NonNullable<ComplaintView['chosen']> }) {
  const client = useQueryClient();
  const [source, setSource] = useState('');
  const goOn = useDo(async (what: 'signed' | 'start') => {
    const done = await call.complaints.goOn({ complaint: view.id, what, source });
    client.setQueryData(['complaint', view.id], done.complaint);
    return done;
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    goOn.mutate('signed');
  };
  return (
    <section aria-label="Their choice" className={styles['chosen']}>
      <h2>{chosen.what}</h2>
      <p>{chosen.by}</p>
      {view.signed === null ? null : <p>Overage signed: {view.signed}</p>}
      {view.started === null ? <p>{view.notStarted ?? 'Nothing keeps the work from starting.'}</p> : <p>Work started {view.started}</p>}
      {view.signed === null && view.notStarted !== null ? (
        <form className={styles['form']} onSubmit={submit}>
          <label>
            The signed overage came from
            <input
              value={source}
              placeholder="who, and how"
              autoComplete="off"
              maxLength={500}
              onChange={(event) => setSource(event.target.value)}
            />
          </label>
          <Button type="submit" disabled={source.trim() === '' || goOn.isPending}>
            It is signed
          </Button>
        </form>
      ) : null}
      {view.started === null ? (
        <Button disabled={goOn.isPending} onClick={() => goOn.mutate('start')}>
          Start the work
        </Button>
      ) : null}
      <Believes rows={view.stillBelieve} />
    </section>
  );
}

/** Who was told something that does not stand any more. */
export function Believes({ rows }: { readonly rows: readonly string[] }) {
  return (
    <section aria-label="They still believe" className={styles['believes']}>
      <h3>They still believe</h3>
      {rows.length === 0 ? (
        <p className={styles['quiet']}>Nobody: all were told what stands.</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row}>{row}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
