import type { WriteView } from '#api/index.ts';
import { check } from '#words/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../call.ts';
import { Findings } from '../desk/Findings.tsx';
import { useThisPage, useTitle } from '../page.ts';
import { Button } from '../ui/index.ts';
import { SendIt, SentTexts } from './SentTexts.tsx';
import styles from './Words.module.css';

type Kind = 'message' | 'instruction' | 'recap' | 'brief';
const kinds: readonly Kind[] = ['message', 'instruction', 'recap', 'brief'];

/** One text, and each reader's own: times on their clock, what the words mean, when it leaves, what is read back. */
export function WritePage() {
  useTitle('Write');
  const { lineContext } = useThisPage();
  const people = lineContext.names.filter((name) => name.kind === 'person');
  const [names, setNames] = useState('');
  const [kind, setKind] = useState<Kind>('instruction');
  const [text, setText] = useState('');
  const [replaces, setReplaces] = useState<string | null>(null);
  const onSent = (): void => {
    setText('');
    setReplaces(null);
  };
  const wanted = names
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const to = wanted.flatMap((name) => {
    const fits = people.filter((person) => person.name.toLowerCase() === name || person.also.includes(name) || person.id === name);
    return fits.length === 1 ? (fits[0]?.id ?? []) : [];
  });
  const missing = wanted.length - to.length;
  const query = useQuery({
    queryKey: ['write', to.join(), kind, text],
    queryFn: () => call.write.preview({ to, kind, text }),
    enabled: to.length > 0 && text.trim() !== '',
    placeholderData: (before) => before,
  });
  return (
    <div className={styles['page']}>
      <header>
        <h1>Write</h1>
        <p className={styles['lead']}>
          One text; each reader gets it on their own clock, at their own hour. Nothing leaves before you send it.
        </p>
      </header>
      <div className={styles['form']}>
        <ToField people={people} names={names} onNames={setNames} />
        {missing === 0 ? null : (
          <p className={styles['asks']}>
            {missing === 1 ? 'One name is nobody’s, or two people’s.' : `${missing} names are nobody’s, or two people’s.`}
          </p>
        )}
        {replaces === null ? null : <Rewording onKeep={() => setReplaces(null)} />}
        <label>
          Kind
          <select value={kind} onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? 'instruction')}>
            {kinds.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label>
          Text
          <textarea value={text} rows={5} spellCheck={false} maxLength={10_000} onChange={(event) => setText(event.target.value)} />
        </label>
      </div>
      {query.data && to.length > 0 && text.trim() !== '' ? (
        <>
          <SendIt asked={{ to, kind, text, replaces }} people={query.data.readers.length} ready={missing === 0} onSent={onSent} />
          <Preview view={query.data} />
        </>
      ) : null}
      <SentTexts
        onReword={(written) => {
          setNames(written.to.map(({ name }) => name).join(', '));
          setReplaces(written.batch);
        }}
      />
    </div>
  );
}

interface ToFieldProps {
  readonly people: ReturnType<typeof useThisPage>['lineContext']['names'];
  readonly names: string;
  readonly onNames: (names: string) => void;
}
function ToField({ people, names, onNames }: ToFieldProps) {
  return (
    <>
      <label>
        To
        <input
          list="write-people"
          value={names}
          placeholder="bram, dev, curtis"
          autoComplete="off"
          onChange={(event) => onNames(event.target.value)}
        />
      </label>
      <datalist id="write-people">
        {people.map((person) => (
          <option key={person.id} value={person.name}>
            {person.tells}
          </option>
        ))}
      </datalist>
    </>
  );
}

function Rewording({ onKeep }: { readonly onKeep: () => void }) {
  return (
    <p className={styles['asks']}>
      A new wording: the links of the old one end when this is sent.{' '}
      <Button tone="quiet" onClick={onKeep}>
        Keep the old one
      </Button>
    </p>
  );
}

function Preview({ view }: { readonly view: WriteView }) {
  return (
    <>
      {view.readBack === null ? null : (
        <section aria-label="Read back" className={styles['open']}>
          <h2>Read back</h2>
          <p>{view.readBack.why}</p>
          <ul className={styles['fields']}>
            {view.readBack.fields.map((field) => (
              <li key={field}>{field}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label="As they read it">
        <h2>As they read it</h2>
        <ul className={styles['rows']}>
          {view.readers.map((reader) => (
            <Reader key={reader.draft.person} reader={reader} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Reader({ reader }: { readonly reader: WriteView['readers'][number] }) {
  const { draft, quotes, leaves } = reader;
  const findings = check(draft.text, draft.check);
  return (
    <li aria-label={draft.name} className={styles['reader']}>
      <h3>
        {draft.name} <span className={styles['quiet']}>{draft.role}</span>
      </h3>
      <p className={styles['letter']}>{draft.text}</p>
      {quotes.map((quote) => (
        <p key={quote} className={styles['quote']}>
          {quote}
        </p>
      ))}
      <p className={styles['quiet']}>{leaves}</p>
      <Findings id={`write-${draft.person}`} findings={findings} text={draft.text} onTake={() => {}} />
    </li>
  );
}
