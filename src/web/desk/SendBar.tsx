import type { DraftsView, DraftView, SendingView } from '#api/index.ts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../call.ts';
import { usePageKeys, withControl } from '../keys.ts';
import { useDo } from '../page.ts';
import { isUnderWay, Sending } from '../sending/index.ts';
import { Button } from '../ui/index.ts';
import { useTicks } from './ticks.ts';
import styles from './SendBar.module.css';

interface SendBarProps {
  readonly disruption: string;
  readonly drafts: DraftsView;
  /** The text as it stands on the page. */
  readonly textOf: (draft: DraftView) => string;
}

/** Between two looks at what came back, in milliseconds: soon while messages leave, calmly while answers are waited for. */
const soon = 1000;
const calmly = 5000;
const lookAgain = (sending: SendingView | null): number | false =>
  isUnderWay(sending) ? soon : sending !== null && sending.readBacks.length > 0 ? calmly : false;

/** Sends the texts of a decision, shows for twenty seconds how many leave and to whom, and then what became of each. */
export function SendBar({ disruption, drafts, textOf }: SendBarProps) {
  const query = useQuery({
    queryKey: ['sending', disruption],
    queryFn: () => call.desk.sending({ disruption }),
    refetchInterval: ({ state }) => lookAgain(state.data?.sending ?? null),
  });
  const sending = query.data?.sending ?? null;
  const send = useDo(() =>
    call.desk.send({
      ...{ disruption, option: drafts.option, back: drafts.back },
      edits: drafts.drafts.flatMap((draft) => (textOf(draft) === draft.text ? [] : [{ person: draft.person, text: textOf(draft) }])),
    }),
  );
  const maySend = !send.isPending && query.isSuccess && !isUnderWay(sending);
  usePageKeys((event) => {
    if (event.key !== 'Enter' || !withControl(event) || !maySend) return;
    event.preventDefault();
    send.mutate(undefined);
  });
  const people = drafts.drafts.length;
  return (
    <>
      <section aria-label="Sending" data-sends className={styles['bar']}>
        {sending === null ? <p role="status">Nothing has been sent.</p> : <Sending sending={sending} />}
        {sending === null || sending.state === 'recalled' ? (
          <Button tone="decide" shortcut="Control+Enter" disabled={!maySend} onClick={() => send.mutate(undefined)}>
            Send to {people} {people === 1 ? 'person' : 'people'}
          </Button>
        ) : null}
      </section>
      <PhoneList drafts={drafts} disruption={disruption} />
    </>
  );
}

/** Voice before text for a call that changes now: whom to ring, in the order of sending, each with a tick that this browser keeps. */
function PhoneList({ drafts, disruption }: { readonly drafts: DraftsView; readonly disruption: string }) {
  const [rung, tick] = useTicks(`coverset-rung ${disruption} ${drafts.option}`);
  const ring = drafts.drafts.filter(({ phone }) => phone !== null);
  if (ring.length === 0) return null;
  return (
    <section aria-label="Phone list" className={styles['phones']}>
      <h3>Ring, in this order</h3>
      <ol>
        {ring.map(({ person, name, phone, change }) => (
          <li key={person}>
            <label>
              <input type="checkbox" checked={rung.includes(person)} onChange={() => tick(person)} aria-label={`Rang ${name}`} />
              <b>{name}</b>
            </label>{' '}
            <a href={`tel:${phone?.replaceAll(' ', '')}`}>{phone}</a> {change}
          </li>
        ))}
      </ol>
    </section>
  );
}
