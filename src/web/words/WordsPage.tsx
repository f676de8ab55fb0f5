import type { WordsView } from '#api/index.ts';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../call.ts';
import { Draft } from '../desk/Draft.tsx';
import { problemWords, useDo, useTitle } from '../page.ts';
import { Button, Problem } from '../ui/index.ts';
import styles from './Words.module.css';

/** What a term means to whom: pinned, loose, meant in two ways; and what came back because of it. */
export function WordsPage() {
  useTitle('Words');
  const query = useQuery({ queryKey: ['words'], queryFn: () => call.words.all() });
  if (query.isError)
    return <Problem title="The words can’t be read now" sentence={problemWords(query.error)} retry={() => void query.refetch()} />;
  if (!query.data) return <p role="status">Reading the words …</p>;
  return <Book view={query.data} />;
}

function Book({ view }: { readonly view: WordsView }) {
  return (
    <div className={styles['page']}>
      <header>
        <h1>Words</h1>
        <p className={styles['lead']}>
          A word is pinned by one line: <kbd>"edgy = modern, sophisticated, not gritty @lena</kbd>
        </p>
      </header>
      {view.twoMeanings.map((two) => (
        <section key={two.heading} aria-label={two.heading} className={styles['open']}>
          <h2>{two.heading}</h2>
          <Rows words={two.words} />
          {two.decides === null ? null : <p className={styles['asks']}>{two.decides}</p>}
        </section>
      ))}
      {view.notPinned.map((one) => (
        <NotPinned key={one.term} one={one} />
      ))}
      <section aria-label="Words">
        <h2>Pinned and loose</h2>
        <Rows words={view.words} />
      </section>
      <section aria-label="Sent back">
        <h2>Sent back</h2>
        <ul className={styles['rows']}>
          {view.versions.map((version) => (
            <li key={version.id}>
              <b>{version.version}</b> “{version.said}”{' '}
              <span className={styles['quiet']}>
                {version.by}, {version.at}
              </span>
            </li>
          ))}
        </ul>
        <SentBack view={view} />
      </section>
    </div>
  );
}

function Rows({ words }: { readonly words: WordsView['words'] }) {
  return (
    <ul className={styles['rows']}>
      {words.map((word) => (
        <li key={word.id}>
          <b>“{word.term}”</b> for {word.whose}
          {word.state === 'loose' ? '' : `: ${word.meaning}`} <span className={styles['quiet']}>{word.state}</span>
        </li>
      ))}
    </ul>
  );
}

/** Both versions side by side, and the question that is ready. */
function NotPinned({ one }: { readonly one: WordsView['notPinned'][number] }) {
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(true);
  return (
    <section aria-label={`“${one.term}” is not pinned`} className={styles['open']}>
      <h2>“{one.term}”: this word is not pinned</h2>
      <div className={styles['beside']}>
        {one.versions.map((version) => (
          <article key={version.id} aria-label={version.version}>
            <h3>{version.version}</h3>
            <p>“{version.said}”</p>
            <p className={styles['quiet']}>
              {version.by}, {version.at}
            </p>
          </article>
        ))}
      </div>
      {one.ask === null ? null : (
        <ul>
          <Draft draft={one.ask} text={text ?? one.ask.text} mayLeave open={open} onOpen={() => setOpen(!open)} onText={setText} />
        </ul>
      )}
    </section>
  );
}

function SentBack({ view }: { readonly view: WordsView }) {
  const [by, setBy] = useState('');
  const [version, setVersion] = useState('');
  const [said, setSaid] = useState('');
  const enter = useDo((input: { readonly by: string; readonly version: string; readonly said: string }) => call.words.sentBack(input));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    enter.mutate(
      { by, version, said },
      {
        onSuccess: () => {
          setVersion('');
          setSaid('');
        },
      },
    );
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <label>
        Who sent it back
        <select value={by} onChange={(event) => setBy(event.target.value)}>
          <option value="">choose</option>
          {view.clients.map((client) => (
            <option key={client.id} value={client.id}>
              {client.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Version
        <input
          value={version}
          placeholder="opening v2"
          autoComplete="off"
          maxLength={200}
          onChange={(event) => setVersion(event.target.value)}
        />
      </label>
      <label>
        In their words
        <input value={said} placeholder="too edgy" autoComplete="off" maxLength={2000} onChange={(event) => setSaid(event.target.value)} />
      </label>
      <Button type="submit" disabled={by === '' || version.trim() === '' || said.trim() === '' || enter.isPending}>
        Enter it
      </Button>
    </form>
  );
}
