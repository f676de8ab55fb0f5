import type { SingleDraftView, TalkView } from '#api/index.ts';
import { type FormEvent, useState } from 'react';
import { call } from '../call.ts';
import { Draft } from '../desk/Draft.tsx';
import { Sending } from '../sending/index.ts';
import { Button } from '../ui/index.ts';
import styles from './Talk.module.css';
import { useTalkFile } from './talk.ts';

/** The recap grows while one talks; what has no name or no date is marked, and keeps it from leaving. */
export function Recap({ talk }: { readonly talk: TalkView }) {
  const { decided, actions, open, blocked, texts, sent, stillBelieve } = talk.recap;
  const nothing = decided.length + actions.length + open.length + blocked.length === 0;
  return (
    <section aria-label="Recap" className={styles['recap']}>
      <h2>Recap</h2>
      {nothing ? <p className={styles['quiet']}>What is promised and decided stands here by itself.</p> : null}
      <Part title="Decided" rows={decided} />
      <Part title="To do" rows={actions} />
      <Part title="Not decided yet" rows={open} />
      {blocked.length === 0 ? null : (
        <div role="alert" className={styles['blocked']}>
          <p>The recap can’t leave like this:</p>
          <ul>
            {blocked.map((row) => (
              <Missing key={`${row.line} ${row.words}`} talk={talk} row={row} />
            ))}
          </ul>
        </div>
      )}
      <Believes rows={stillBelieve} />
      {texts.map((draft) => (
        <Text key={`${draft.person} ${draft.text}`} talk={talk} draft={draft} whole={blocked.length === 0} />
      ))}
      {sent.map((one) => (
        <Sent key={one.id} one={one} />
      ))}
    </section>
  );
}

/** A line that is not whole: typed anew where it is asked for, or left open. */
function Missing({ talk, row }: { readonly talk: TalkView; readonly row: TalkView['recap']['blocked'][number] }) {
  const [text, setText] = useState(row.text);
  const file = useTalkFile((said: string) => call.talks.line({ talk: talk.id, text: said, instead: row.line }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '' && text !== row.text) file.mutate(text);
  };
  return (
    <li>
      <form className={styles['missing']} onSubmit={submit}>
        <label>
          {row.words}
          <input value={text} maxLength={1000} autoComplete="off" spellCheck={false} onChange={(event) => setText(event.target.value)} />
        </label>
        <Button tone="quiet" disabled={file.isPending} onClick={() => file.mutate(`? ${row.text.replace(/^\s*[+=]\s*/u, '')}`)}>
          Leave it open
        </Button>
      </form>
    </li>
  );
}

/** Who of those who were there was last told what does not stand any more. */
function Believes({ rows }: { readonly rows: readonly string[] }) {
  return (
    <section aria-label="They still believe" className={styles['part']}>
      <h3>They still believe</h3>
      {rows.length === 0 ? (
        <p className={styles['quiet']}>Nothing that has changed: all were told what stands.</p>
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

interface TextProps {
  readonly talk: TalkView;
  readonly draft: SingleDraftView;
  readonly whole: boolean;
}
/** The text as its reader gets it; it leaves from here when nothing is missing. */
function Text({ talk, draft, whole }: TextProps) {
  const [text, setText] = useState(draft.text);
  const [open, setOpen] = useState(whole);
  const send = useTalkFile((body: string) => call.talks.send({ talk: talk.id, person: draft.person, text: body }));
  return (
    <section aria-label={`Recap to ${draft.name}`} className={styles['part']}>
      <ul className={styles['texts']}>
        <Draft draft={draft} text={text} mayLeave={whole} open={open} onOpen={() => setOpen(!open)} onText={setText} />
      </ul>
      <div>
        <Button tone="decide" disabled={!whole || send.isPending} onClick={() => send.mutate(text)}>
          Send the recap to {draft.name}
        </Button>
      </div>
    </section>
  );
}

/** What left, line by line, with what its reader made of it. */
function Sent({ one }: { readonly one: TalkView['recap']['sent'][number] }) {
  return (
    <section aria-label={`Sent to ${one.to}`} className={styles['part']}>
      <h3>
        Sent to {one.to} <span className={styles['quiet']}>{one.when}</span>
      </h3>
      {one.sending === null ? null : <Sending sending={one.sending} />}
      <ul className={styles['rows']}>
        {one.lines.map((line) => (
          <li key={line.text}>
            <span>{line.text}</span> <b>{line.state}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Part({ title, rows }: { readonly title: string; readonly rows: readonly string[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
    </>
  );
}
