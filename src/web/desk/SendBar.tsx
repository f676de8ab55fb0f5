import type { DraftsView, DraftView, SendingView } from '#api/index.ts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../call.ts';
import { usePageKeys, withControl } from '../keys.ts';
import { useDo } from '../page.ts';
import { Button } from '../ui/index.ts';
import styles from './SendBar.module.css';

interface SendBarProps {
  readonly disruption: string;
  readonly drafts: DraftsView;
  /** The text as it stands on the page. */
  readonly textOf: (draft: DraftView) => string;
}

/** Sends the texts of a decision, shows for twenty seconds how many leave and to whom, and then what became of each. */
export function SendBar({ disruption, drafts, textOf }: SendBarProps) {
  const query = useQuery({
    queryKey: ['sending', disruption],
    queryFn: () => call.desk.sending({ disruption }),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.sending ?? null) ? 1000 : false),
  });
  const sending = query.data?.sending ?? null;
  const send = useDo(() =>
    call.desk.send({
      ...{ disruption, option: drafts.option, back: drafts.back },
      edits: drafts.drafts.flatMap((draft) => (textOf(draft) === draft.text ? [] : [{ person: draft.person, text: textOf(draft) }])),
    }),
  );
  const recall = useDo((batch: string) => call.desk.recall({ disruption, batch }));
  const maySend = !send.isPending && query.isSuccess && !isUnderWay(sending);
  usePageKeys((event) => {
    if (event.key !== 'Enter' || !withControl(event) || !maySend) return;
    event.preventDefault();
    send.mutate(undefined);
  });
  const people = drafts.drafts.length;
  return (
    <section aria-label="Sending" data-sends className={styles['bar']}>
      <p role="status">{sending === null ? 'Nothing has been sent.' : words(sending)}</p>
      {sending?.state === 'waiting' ? (
        <Button disabled={recall.isPending} onClick={() => recall.mutate(sending.batch)}>
          Take back
        </Button>
      ) : null}
      {sending === null || sending.state === 'recalled' ? (
        <Button tone="decide" shortcut="Control+Enter" disabled={!maySend} onClick={() => send.mutate(undefined)}>
          Send to {people} {people === 1 ? 'person' : 'people'}
        </Button>
      ) : null}
      {sending === null || sending.problems.length === 0 ? null : (
        <ul aria-label="Not reached">
          {sending.problems.map(({ name, why }) => (
            <li key={name}>
              {name}: {why}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const isUnderWay = (sending: SendingView | null): boolean => sending?.state === 'waiting' || sending?.state === 'leaving';

function words({ state, people, names, recallable, sent, preview }: SendingView): string {
  const count = `${people} ${people === 1 ? 'person' : 'people'}`;
  if (state === 'recalled') return `Taken back: nothing went to ${count}.`;
  if (state === 'waiting') return `${count}, in ${recallable} s: ${names.join(', ')}`;
  const where = preview === null ? 'sent' : `written as files, not sent: ${preview}`;
  return `${sent} of ${people} ${where}`;
}
