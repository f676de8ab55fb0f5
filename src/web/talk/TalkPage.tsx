import type { TalkView } from '#api/index.ts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../call.ts';
import { isTyping, usePageKeys } from '../keys.ts';
import { LineField } from '../line/index.ts';
import { problemWords, useTitle } from '../page.ts';
import { Button, Problem } from '../ui/index.ts';
import { HeardBack, HeardForm } from './HeardBack.tsx';
import { Recap } from './Recap.tsx';
import styles from './Talk.module.css';
import { useTalkDo, useTalkFile } from './talk.ts';

const route = getRouteApi('/talks/$talk');

/** Between two looks at what became of a recap, in milliseconds. */
const calmly = 3000;

/** One talk: notes on the left, and on the right what it leaves. */
export function TalkPage() {
  const { talk } = route.useParams();
  const query = useQuery({ queryKey: ['talk', talk], queryFn: () => call.talks.one({ talk }), refetchInterval: calmly });
  useTitle(query.data ? `Talk with ${query.data.with}` : 'Talk');
  if (query.isError)
    return <Problem title="This talk can’t be read" sentence={problemWords(query.error)} retry={() => void query.refetch()} />;
  if (!query.data) return <p role="status">Reading the talk …</p>;
  return <OpenTalk key={query.data.id} talk={query.data} />;
}

function OpenTalk({ talk }: { readonly talk: TalkView }) {
  const [hearing, setHearing] = useState(false);
  const end = useTalkDo(() => call.talks.end({ talk: talk.id }));
  const file = useTalkFile((text: string) => call.talks.line({ talk: talk.id, text, instead: null }));
  const over = talk.ended !== null;
  usePageKeys((event) => {
    if (event.key !== 'h' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || over) return;
    event.preventDefault();
    setHearing(true);
  });
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <div>
          <h1>Talk with {talk.with}</h1>
          <p className={styles['quiet']}>
            since {talk.when}
            {over ? `, ended ${talk.ended}` : ''} · yours alone
          </p>
        </div>
        {over ? null : (
          <div className={styles['keys']}>
            <Button shortcut="h" onClick={() => setHearing(true)}>
              Have I got it?
            </Button>
            <Button onClick={() => end.mutate(undefined)}>End the talk</Button>
          </div>
        )}
      </header>
      <div className={styles['talk']}>
        <div className={styles['notes']}>
          {over ? null : (
            <LineField
              label="The pad: what is said"
              placeholder="what is said; + a promise, = a decision, “ a word, ~ for you alone"
              disabled={file.isPending}
              first={!hearing}
              onFile={(text, clear) => file.mutate(text, { onSuccess: clear })}
            />
          )}
          <Lines talk={talk} />
        </div>
        <div className={styles['notes']}>
          {hearing ? <HeardForm talk={talk} onDone={() => setHearing(false)} /> : null}
          {talk.heard === null || hearing ? null : <HeardBack talk={talk} heard={talk.heard} />}
          {talk.listening && !over ? <Answering talk={talk} /> : null}
          <Recap talk={talk} />
        </div>
      </div>
    </div>
  );
}

/** As they were typed, the newest last; what waits says what for. */
function Lines({ talk }: { readonly talk: TalkView }) {
  const take = useTalkFile((line: string) => call.talks.take({ talk: talk.id, line }));
  if (talk.lines.length === 0) return <p className={styles['quiet']}>Nothing noted yet.</p>;
  return (
    <ol className={styles['rows']} aria-label="Notes of this talk">
      {talk.lines.map((line) => (
        <li key={line.id} className={line.aside ? styles['aside'] : undefined}>
          <span>{line.became ?? line.text}</span>
          {line.aside ? <span className={styles['waits']}>kept aside: first, have I got it?</span> : null}
          {line.aside && !talk.locked ? (
            <span className={styles['draft']}>
              <span>{line.reads ?? line.text}</span>
              <Button onClick={() => take.mutate(line.id)}>Promise it</Button>
            </span>
          ) : null}
          <span className={styles['quiet']}>{line.at}</span>
        </li>
      ))}
    </ol>
  );
}

/** What I say and what I will do: closed until I was told that I have got it. */
function Answering({ talk }: { readonly talk: TalkView }) {
  const file = useTalkFile((text: string) => call.talks.line({ talk: talk.id, text, instead: null }));
  return (
    <section aria-label="Answer and promise" className={styles['answer']}>
      <h2>{talk.locked ? 'Answer and promise wait' : 'Answer and promise'}</h2>
      {talk.locked ? <p className={styles['quiet']}>First: have I got it? They open with their “yes”.</p> : null}
      <LineField
        label="My answer"
        placeholder="what I say to it"
        disabled={talk.locked || file.isPending}
        first={false}
        onFile={(text, clear) => file.mutate(text, { onSuccess: clear })}
      />
      <LineField
        label="My promise"
        placeholder="+ me: what, by when > to whom"
        disabled={talk.locked || file.isPending}
        first={false}
        onFile={(text, clear) => file.mutate(text, { onSuccess: clear })}
      />
    </section>
  );
}
