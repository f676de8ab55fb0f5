import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../call.ts';
import { useDo } from '../page.ts';
import { isUnderWay, Sending } from '../sending/index.ts';
import { Button } from '../ui/index.ts';
import styles from './Decided.module.css';
import { Draft } from './Draft.tsx';

/** Between two looks at what has left, in milliseconds. */
const soon = 1000;

/** The notice to the insurer, at an hour of its own: read, sent, and no word of why somebody is away. */
export function Notice({ disruption }: { readonly disruption: string }) {
  const query = useQuery({
    queryKey: ['notice', disruption],
    queryFn: () => call.desk.notice({ disruption }),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.sending ?? null) ? soon : false),
  });
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const send = useDo((body: string) => call.desk.notify({ disruption, text: body }));
  if (!query.data || query.data.draft === null) return null;
  const { draft, sending } = query.data;
  return (
    <section aria-label="Insurer notice" className={styles['return']}>
      <h2>Insurer notice</h2>
      <ul>
        <Draft draft={draft} text={text ?? draft.text} mayLeave open={open} onOpen={() => setOpen(!open)} onText={setText} />
      </ul>
      <p>
        <Button disabled={send.isPending} onClick={() => send.mutate(text ?? draft.text)}>
          Send to {draft.name}
        </Button>
      </p>
      {sending === null ? null : <Sending sending={sending} />}
    </section>
  );
}
