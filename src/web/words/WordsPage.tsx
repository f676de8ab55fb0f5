import type { WordsView } from '#api/index.ts';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../call.ts';
import { Draft } from '../desk/Draft.tsx';
import { problemWords, useDo, useTitle } from '../page.ts';
import { isUnderWay, Sending } from '../sending/index.ts';
import { Button, Problem } from '../ui/index.ts';
import { AddReference, References } from './References.tsx';
import styles from './Words.module.css';

/** Between two looks at what was answered, in milliseconds. */
const soon = 1000;
const calmly = 5000;
const leaving = ({ notPinned, contradicts }: WordsView): boolean =>
  [...notPinned, ...contradicts].some(({ sending }) => isUnderWay(sending));

/** What a term means to whom: pinned, loose, meant in two ways; and what came back because of it. */
export function WordsPage() {
  useTitle('Words');
  const query = useQuery({
    queryKey: ['words'],
    queryFn: () => call.words.all(),
    refetchInterval: ({ state }) => (state.data && leaving(state.data) ? soon : calmly),
  });
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
        <NotPinned key={one.word.id} one={one} />
      ))}
      {view.contradicts.map((one) => (
        <Contradicts key={`${one.word.id} ${one.proposed.name}`} one={one} />
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
        <li key={word.id} aria-label={`“${word.term}” for ${word.whose}`}>
          <b>“{word.term}”</b> for {word.whose}
          {word.state === 'loose' ? '' : `: ${word.meaning}`} <span className={styles['quiet']}>{word.state}</span>
          {word.cameBack === null ? null : <span className={styles['quiet']}> · {word.cameBack}</span>}
          {word.state === 'pinned' ? (
            <>
              <References
                references={word.references.filter(({ stands }) => stands === 'fits' || stands === 'fits-not')}
                label="Pictures"
              />
              <details>
                <summary>Put a reference to it</summary>
                <AddReference word={word} hint="What contradicts is shown beside what they said; nothing is overwritten." />
              </details>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type Word = WordsView['words'][number];

/** Both versions side by side, the pictures that are laid before them, and the question. */
function NotPinned({ one }: { readonly one: WordsView['notPinned'][number] }) {
  const { word } = one;
  return (
    <section aria-label={`“${word.term}” is not pinned`} className={styles['open']}>
      <h2>“{word.term}”: this word is not pinned</h2>
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
      <References references={word.references} label="References" />
      <AddReference word={word} hint="Six are best: they pick two that fit and one that does not." />
      <Ask word={word} ask={one.ask} sending={one.sending} />
    </section>
  );
}

/** What was put to a pinned word against what they said: both, and the question to them. */
function Contradicts({ one }: { readonly one: WordsView['contradicts'][number] }) {
  const { word, proposed, refused } = one;
  return (
    <section aria-label={`“${word.term}”: contradicts`} className={styles['open']}>
      <h2>
        “{word.term}” for {word.whose}: {word.meaning}
      </h2>
      <div className={styles['beside']}>
        <article aria-label="Put to it now">
          <h3>Put to it now</h3>
          <References references={[proposed]} label="New" />
        </article>
        <article aria-label="What they said">
          <h3>What they said</h3>
          <References references={refused.length > 0 ? refused : word.references.filter(({ stands }) => stands === 'fits')} label="Said" />
        </article>
      </div>
      <p className={styles['asks']}>{one.words}</p>
      <Ask word={word} ask={one.ask} sending={one.sending} />
    </section>
  );
}

interface AskProps {
  readonly word: Word;
  readonly ask: WordsView['notPinned'][number]['ask'];
  readonly sending: WordsView['notPinned'][number]['sending'];
}
function Ask({ word, ask, sending }: AskProps) {
  const [edited, setEdited] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const [open, setOpen] = useState(true);
  const send = useDo((text: string) => call.words.ask({ word: word.id, text }));
  if (ask === null) return null;
  // The list of references in it may grow under what was written by hand: then the new text counts.
  const text = edited?.of === ask.text ? edited.text : ask.text;
  return (
    <>
      <ul>
        <Draft
          draft={ask}
          text={text}
          mayLeave
          open={open}
          onOpen={() => setOpen(!open)}
          onText={(next) => setEdited({ of: ask.text, text: next })}
        />
      </ul>
      <div className={styles['send']}>
        <Button tone="decide" disabled={send.isPending || ask.asks.length > 0} onClick={() => send.mutate(text)}>
          Ask {ask.name}
        </Button>
        {sending === null ? null : <Sending sending={sending} />}
      </div>
    </>
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
