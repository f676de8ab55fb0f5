import type { PromiseView } from '#api/index.ts';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../call.ts';
import { Draft } from '../desk/Draft.tsx';
import { problemWords, useDo } from '../page.ts';
import { isUnderWay, Sending } from '../sending/index.ts';
import { Button, joined } from '../ui/index.ts';
import styles from './Promises.module.css';

type Told = PromiseView['may'][number];

const words: Readonly<Record<Told, string>> = {
  delivered: 'Delivered',
  released: 'Let it go',
  declined: 'Decline',
  'move-asked': 'Ask for a new time',
  'move-accepted': 'The new time is all right',
  'move-refused': 'Keep to the old time',
};

const textKeys = { apology: 'Write: it is mine', 'new time': 'Write: a new time', 'is there': 'Write: it is there' } as const;

/** One promise on its own line: what, whose, by when, how it stands, and what can be said to it. */
export function PromiseRow({ promise }: { readonly promise: PromiseView }) {
  const [moving, setMoving] = useState(false);
  const [writing, setWriting] = useState(false);
  const tell = useDo((input: { readonly what: Told; readonly to: string | null }) => call.promises.tell({ promise: promise.id, ...input }));
  const press = (what: Told): void => (what === 'move-asked' ? setMoving(!moving) : tell.mutate({ what, to: null }));
  const bad = promise.state.startsWith('broken');
  return (
    <li aria-label={`${promise.id} ${promise.what}`} className={styles['row']}>
      <span className={styles['what']}>
        {promise.what} <span className={styles['quiet']}>{promise.id}</span>
      </span>
      <span className={styles['due']}>{promise.due}</span>
      <span className={styles['detail']}>
        <span className={joined(styles['state'], bad && styles['broken'])}>{promise.state}</span> · {promise.owner} to {promise.to}
        {promise.done === null ? '' : ` · done: ${promise.done}`}
        {promise.received === null ? '' : ` · ${promise.received}`}
      </span>
      {promise.risks.map((risk) => (
        <span key={risk} className={styles['risk']}>
          {risk}
        </span>
      ))}
      {promise.may.length === 0 && promise.text === null ? null : (
        <span className={styles['keys']}>
          {promise.may.map((what) => (
            <Button
              key={what}
              tone="quiet"
              disabled={tell.isPending}
              aria-expanded={what === 'move-asked' ? moving : undefined}
              onClick={() => press(what)}
            >
              {words[what]}
            </Button>
          ))}
          {promise.text === null ? null : (
            <Button tone="quiet" aria-expanded={writing} onClick={() => setWriting(!writing)}>
              {textKeys[promise.text]}
            </Button>
          )}
        </span>
      )}
      {moving ? (
        <Moving promise={promise} onMove={(to) => tell.mutate({ what: 'move-asked', to }, { onSuccess: () => setMoving(false) })} />
      ) : null}
      {writing ? <Writing promise={promise} /> : null}
    </li>
  );
}

function Moving({ promise, onMove }: { readonly promise: PromiseView; readonly onMove: (to: string) => void }) {
  const [to, setTo] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (to.trim() !== '') onMove(to);
  };
  return (
    <form className={styles['move']} onSubmit={submit}>
      <label>
        New time, on {promise.owner}’s clock
        <input value={to} placeholder="fri 12:00" autoComplete="off" maxLength={100} onChange={(event) => setTo(event.target.value)} />
      </label>
      <Button type="submit">Ask</Button>
    </form>
  );
}

/** Between two looks at what has left, in milliseconds. */
const soon = 1000;

/** The text as it would go out; nothing is sent by opening it. Its mail has a link on which the other one answers without an account. */
function Writing({ promise }: { readonly promise: PromiseView }) {
  const query = useQuery({
    queryKey: ['promise-draft', promise.id, promise.state, promise.risks.join()],
    queryFn: () => call.promises.draft({ promise: promise.id }),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.sending ?? null) ? soon : false),
  });
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(true);
  const send = useDo((body: string) => call.promises.send({ promise: promise.id, text: body }));
  if (query.isError) return <p role="alert">{problemWords(query.error)}</p>;
  if (!query.data) return <p role="status">Writing …</p>;
  const { sending, ...draft } = query.data;
  return (
    <div className={styles['writing']}>
      <ul aria-label={`${draft.from} to ${draft.name}`}>
        <Draft draft={draft} text={text ?? draft.text} mayLeave open={open} onOpen={() => setOpen(!open)} onText={setText} />
      </ul>
      <span className={styles['keys']}>
        <Button tone="decide" disabled={send.isPending} onClick={() => send.mutate(text ?? draft.text)}>
          Send to {draft.name}
        </Button>
      </span>
      {sending === null ? null : <Sending sending={sending} />}
    </div>
  );
}
