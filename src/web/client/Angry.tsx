import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../call.ts';
import { useDo } from '../page.ts';
import { Button } from '../ui/index.ts';
import styles from './Client.module.css';

/** A client has written in anger: their message is pasted as theirs, and the quarter of an hour begins. */
export function Angry() {
  const query = useQuery({ queryKey: ['complaints'], queryFn: () => call.complaints.all() });
  const navigate = useNavigate();
  const [from, setFrom] = useState('');
  const [said, setSaid] = useState('');
  const open = useDo((input: { readonly from: string; readonly said: string }) => call.complaints.open(input));
  if (!query.data) return null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (from === '' || said.trim() === '') return;
    open.mutate(
      { from, said },
      { onSuccess: ({ complaint }) => void navigate({ to: '/client/$complaint', params: { complaint: complaint.id } }) },
    );
  };
  return (
    <section aria-labelledby="angry" className={styles['angry']}>
      <h2 id="angry">A client has written in anger</h2>
      {query.data.open.map((one) => (
        <p key={one.id}>
          <Link to="/client/$complaint" params={{ complaint: one.id }}>
            {one.from}, {one.at}
          </Link>{' '}
          <span className={styles['quiet']}>first answer by {one.by}</span>
          {one.late ? <b className={styles['late']}> Fifteen minutes are over and nothing has left.</b> : null}
        </p>
      ))}
      <form className={styles['form']} onSubmit={submit}>
        <label>
          Who wrote
          <select value={from} onChange={(event) => setFrom(event.target.value)}>
            <option value="">choose</option>
            {query.data.clients.map((client) => (
              <option key={client.id} value={client.id}>
                {client.name}, {client.role}
              </option>
            ))}
          </select>
        </label>
        <label>
          Their message, as they wrote it
          <textarea value={said} rows={3} maxLength={5000} onChange={(event) => setSaid(event.target.value)} />
        </label>
        <Button type="submit" disabled={from === '' || said.trim() === '' || open.isPending}>
          Answer it
        </Button>
      </form>
    </section>
  );
}
