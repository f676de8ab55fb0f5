import type { SendingView } from '#api/index.ts';
import { call } from '../call.ts';
import { useDo } from '../page.ts';
import { Button } from '../ui/index.ts';
import styles from './Sending.module.css';

export const isUnderWay = (sending: SendingView | null): boolean => sending?.state === 'waiting' || sending?.state === 'leaving';

/** What became of one press of the send key: the bar while it can be taken back, who is held, who said it back and how. */
export function Sending({ sending }: { readonly sending: SendingView }) {
  const again = useDo((person: string) => call.sending.again({ batch: sending.batch, person }));
  const recall = useDo(() => call.sending.recall({ batch: sending.batch }));
  return (
    <>
      <p role="status">{words(sending)}</p>
      {sending.state === 'waiting' ? (
        <Button disabled={recall.isPending} onClick={() => recall.mutate(undefined)}>
          Take back
        </Button>
      ) : null}
      {sending.held.length === 0 ? null : (
        <ul aria-label="Held" className={styles['list']}>
          {sending.held.map((one) => (
            <li key={one.name}>
              {one.name}: {one.words}
            </li>
          ))}
        </ul>
      )}
      {sending.problems.length === 0 ? null : (
        <ul aria-label="Not reached" className={styles['list']}>
          {sending.problems.map((one) => (
            <li key={one.person}>
              {one.name}: {one.why}{' '}
              {one.again ? (
                <Button disabled={again.isPending} onClick={() => again.mutate(one.person)}>
                  Send again
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {sending.readBacks.length === 0 ? null : <ReadBacks sending={sending} />}
    </>
  );
}

function ReadBacks({ sending }: { readonly sending: SendingView }) {
  return (
    <section aria-label="Said back" className={styles['back']}>
      <h3>Said back</h3>
      {sending.reword.map((one) => (
        <p key={one} className={styles['asks']}>
          {one}
        </p>
      ))}
      <ul className={styles['rows']}>
        {sending.readBacks.map((one) => (
          <li key={one.person} aria-label={one.name}>
            <b>{one.name}</b>
            <span>{one.words}</span>
            {one.answers.map((answer) => (
              <Answer key={answer.field} batch={sending.batch} person={one.person} answer={answer} />
            ))}
            {one.times === null ? null : <span className={styles['quiet']}>{one.times}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AnswerProps {
  readonly batch: string;
  readonly person: string;
  readonly answer: SendingView['readBacks'][number]['answers'][number];
}
/** Words are judged by whoever wrote the text: that's it, or not it. */
function Answer({ batch, person, answer }: AnswerProps) {
  const judge = useDo((holds: boolean) => call.sending.judge({ batch, person, field: answer.field, holds }));
  return (
    <span>
      {answer.words}{' '}
      {answer.open ? (
        <>
          <Button disabled={judge.isPending} onClick={() => judge.mutate(true)}>
            That’s it
          </Button>{' '}
          <Button disabled={judge.isPending} onClick={() => judge.mutate(false)}>
            Not it
          </Button>
        </>
      ) : null}
    </span>
  );
}

function words({ state, people, names, recallable, sent, preview }: SendingView): string {
  const count = `${people} ${people === 1 ? 'person' : 'people'}`;
  if (state === 'recalled') return `Taken back: nothing went to ${count}.`;
  if (state === 'waiting') return `${count}, in ${recallable} s: ${names.join(', ')}`;
  const where = preview === null ? 'sent' : `written as files, not sent: ${preview}`;
  return `${sent} of ${people} ${where}`;
}
