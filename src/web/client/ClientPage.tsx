import type { ComplaintView, SingleDraftView } from '#api/index.ts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../call.ts';
import { Draft } from '../desk/Draft.tsx';
import { problemWords, useTitle } from '../page.ts';
import { Problem } from '../ui/index.ts';
import styles from './Client.module.css';
import { Sheet } from './Sheet.tsx';

const route = getRouteApi('/client/$complaint');

/** Their words, the clock, the first answer without a solution; below, the sheet from which every second text takes its figures. */
export function ClientPage() {
  const { complaint } = route.useParams();
  const query = useQuery({ queryKey: ['complaint', complaint], queryFn: () => call.complaints.one({ complaint }) });
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
      <Text
        title="First answer"
        note="Their point, a call with its hour, what you find out, what is held. No solution yet."
        draft={view.first}
        key={view.first?.text ?? 'first'}
      />
      <Sheet view={view} />
      <Text
        title="Second answer"
        note="The ways with price and delivery, one recommended, a choice by its hour."
        draft={view.second}
        key={view.second?.text ?? 'second'}
      />
      <Text
        title="To whoever makes it"
        note="The same figures; times on their clock."
        draft={view.maker}
        key={view.maker?.text ?? 'maker'}
      />
    </div>
  );
}

interface TextProps {
  readonly title: string;
  readonly note: string;
  readonly draft: SingleDraftView | null;
}
/** What was written by hand stays until the sheet says something new: a new text has another key. */
function Text({ title, note, draft }: TextProps) {
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(true);
  if (draft === null) return null;
  return (
    <section aria-label={title} className={styles['text']}>
      <h2>{title}</h2>
      <p className={styles['quiet']}>{note}</p>
      <ul>
        <Draft draft={draft} text={text ?? draft.text} open={open} onOpen={() => setOpen(!open)} onText={setText} />
      </ul>
    </section>
  );
}
