import type { ComplaintView, SendingView, SingleDraftView } from '#api/index.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../call.ts';
import { Draft } from '../desk/Draft.tsx';
import { problemWords, useDo, useTitle } from '../page.ts';
import { isUnderWay, Sending } from '../sending/index.ts';
import { Button, Problem } from '../ui/index.ts';
import { Chosen } from './Chosen.tsx';
import styles from './Client.module.css';
import { Sheet } from './Sheet.tsx';

const route = getRouteApi('/client/$complaint');

/** Between two looks at what came back, in milliseconds. */
const soon = 1000;
const calmly = 5000;
const leaves = ({ sending }: ComplaintView): boolean => [sending.first, sending.second, sending.maker].some(isUnderWay);

/** Their words, the clock, the first answer without a solution; below, the sheet from which every second text takes its figures. */
export function ClientPage() {
  const { complaint } = route.useParams();
  const query = useQuery({
    queryKey: ['complaint', complaint],
    queryFn: () => call.complaints.one({ complaint }),
    refetchInterval: ({ state }) => (state.data && leaves(state.data) ? soon : calmly),
  });
  useTitle(query.data ? `${query.data.from} has written` : 'A client');
  if (query.isError)
    return <Problem title="This message can’t be read" sentence={problemWords(query.error)} retry={() => void query.refetch()} />;
  if (!query.data) return <p role="status">Reading the message …</p>;
  return <Answering view={query.data} />;
}

function Answering({ view }: { readonly view: ComplaintView }) {
  return (
    <div className={styles['page']}>
      <header>
        <h1>{view.from} has written</h1>
        <p className={styles['lead']}>
          {view.at} · <b className={view.late ? styles['late'] : undefined}>first answer by {view.by}</b>
          {view.late ? ': fifteen minutes are over and nothing has left' : ''}
        </p>
        <blockquote className={styles['said']}>{view.said}</blockquote>
      </header>
      {view.chosen === null ? null : <Chosen view={view} chosen={view.chosen} />}
      <Text
        title="First answer"
        note="Their point, a call with its hour, what you find out, what is held. No solution yet."
        draft={view.first}
        key={view.first?.text ?? 'first'}
        {...{ view, which: 'first', sending: view.sending.first }}
      />
      <Sheet view={view} />
      <Text
        title="Second answer"
        note="The ways with price and delivery, one recommended, a choice by its hour. They choose by a link of their own."
        draft={view.chosen === null ? view.second : null}
        key={view.second?.text ?? 'second'}
        {...{ view, which: 'second', sending: view.sending.second }}
      />
      <Text
        title="To whoever makes it"
        note="The same figures; times on their clock."
        draft={view.maker}
        key={view.maker?.text ?? 'maker'}
        {...{ view, which: 'maker', sending: view.sending.maker }}
      />
    </div>
  );
}

interface TextProps {
  readonly title: string;
  readonly note: string;
  readonly draft: SingleDraftView | null;
  readonly view: ComplaintView;
  readonly which: 'first' | 'second' | 'maker';
  readonly sending: SendingView | null;
}
/** What was written by hand stays until the sheet says something new: a new text has another key. */
function Text({ title, note, draft, view, which, sending }: TextProps) {
  const client = useQueryClient();
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(true);
  const send = useDo(async (body: string) => {
    const done = await call.complaints.send({ complaint: view.id, which, text: body });
    client.setQueryData(['complaint', view.id], done.complaint);
    return done;
  });
  if (draft === null) return null;
  const isOut = sending !== null && sending.state !== 'recalled';
  return (
    <section aria-label={title} className={styles['text']}>
      <h2>{title}</h2>
      <p className={styles['quiet']}>{note}</p>
      <ul>
        <Draft draft={draft} text={text ?? draft.text} mayLeave open={open} onOpen={() => setOpen(!open)} onText={setText} />
      </ul>
      <div className={styles['send']}>
        <Button
          tone={isOut ? 'plain' : 'decide'}
          disabled={send.isPending || isUnderWay(sending)}
          onClick={() => send.mutate(text ?? draft.text)}
        >
          Send to {draft.name}
          {isOut ? ' again' : ''}
        </Button>
        {sending === null ? null : <Sending sending={sending} />}
      </div>
    </section>
  );
}
