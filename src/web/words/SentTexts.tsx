import type { WrittenView } from '#api/index.ts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../call.ts';
import { usePageKeys, withControl } from '../keys.ts';
import { useDo } from '../page.ts';
import { isUnderWay, Sending } from '../sending/index.ts';
import { Button } from '../ui/index.ts';
import styles from './Words.module.css';

interface SendItProps {
  readonly asked: Parameters<typeof call.write.send>[0];
  readonly people: number;
  /** Every name is somebody's. */
  readonly ready: boolean;
  readonly onSent: () => void;
}
export function SendIt({ asked, people, ready, onSent }: SendItProps) {
  const send = useDo(() => call.write.send(asked));
  const may = ready && !send.isPending;
  const press = (): void => send.mutate(undefined, { onSuccess: onSent });
  usePageKeys((event) => {
    if (event.key !== 'Enter' || !withControl(event) || !may) return;
    event.preventDefault();
    press();
  });
  return (
    <p data-sends>
      <Button tone="decide" shortcut="Control+Enter" disabled={!may} onClick={press}>
        Send to {people} {people === 1 ? 'person' : 'people'}
      </Button>
    </p>
  );
}

/** Between two looks at what came back, in milliseconds. */
const soon = 1000;
const calmly = 5000;

/** What was sent from here: who is held, who said it back and how; a new wording takes an old one's place. */
export function SentTexts({ onReword }: { readonly onReword: (written: WrittenView) => void }) {
  const query = useQuery({
    queryKey: ['written'],
    queryFn: () => call.write.sent(),
    refetchInterval: ({ state }) => (state.data?.sent.some(({ sending }) => isUnderWay(sending)) ? soon : calmly),
  });
  if (query.data === undefined || query.data.sent.length === 0) return null;
  return (
    <section aria-label="Sent">
      <h2>Sent</h2>
      {query.data.sent.map((written) => (
        <article key={written.batch} aria-label={written.subject} className={styles['open']}>
          <p className={styles['letter']}>{written.text}</p>
          <p className={styles['quiet']}>To {written.to.map(({ name }) => name).join(', ')}</p>
          <Sending sending={written.sending} />
          {written.sending.readBacks.length === 0 || written.sending.readBacks.every(({ state }) => state === 'replaced') ? null : (
            <Button tone="quiet" onClick={() => onReword(written)}>
              Send a new wording
            </Button>
          )}
        </article>
      ))}
    </section>
  );
}
