import type { PageView } from '#api/index.ts';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { call } from '../call.ts';
import { isTyping, usePageKeys, withControl } from '../keys.ts';
import { TheLine, WaitingLines } from '../line/index.ts';
import { problemWords, type Said, SayTo, ThisPage, useDo, usePage, useThisPage } from '../page.ts';
import { News } from '../live/index.ts';
import { Versions } from '../versions/index.ts';
import { Button, joined, Problem } from '../ui/index.ts';
import { spokenNow, useNow } from './clock.ts';
import styles from './Shell.module.css';

const nothingToSend: Said = {
  kind: 'refused',
  text: 'There is nothing here that was decided, so nothing was sent. Drafts stay and can be copied.',
};

/** What stands around every page: the line, the clock, where one can go, what can be undone, what was said last. */
export function Shell() {
  const query = usePage();
  const [said, say] = useState<Said | null>(null);
  // Without a network the page stays as it was read last.
  if (query.isError && !query.data)
    return <Problem title="This page can’t be read now" sentence={problemWords(query.error)} retry={() => void query.refetch()} />;
  if (!query.data)
    return (
      <p className={styles['loading']} role="status">
        Reading the production …
      </p>
    );
  return (
    <ThisPage.Provider value={query.data}>
      <SayTo.Provider value={say}>
        <Frame page={query.data} said={said} onSend={() => say(nothingToSend)}>
          <Outlet />
        </Frame>
      </SayTo.Provider>
    </ThisPage.Provider>
  );
}

interface FrameProps {
  readonly page: PageView;
  readonly said: Said | null;
  readonly onSend: () => void;
  readonly children: ReactNode;
}
function Frame({ page, said, onSend, children }: FrameProps) {
  const memory = useMemory(page);
  usePageKeys((event) => {
    // Where texts follow from a decision the key is theirs.
    if (!withControl(event) || event.key !== 'Enter' || document.querySelector('[data-sends]') !== null) return;
    onSend();
    event.preventDefault();
  });
  const storm = page.disruptions.some((one) => one.decided === null);
  return (
    <div className={joined(styles['frame'], storm && styles['storm'])}>
      <a className={styles['skip']} href="#main">
        To the page
      </a>
      <header className={styles['head']}>
        <p className={styles['title']}>{page.title}</p>
        {page.role === 'producer' ? <TheLine /> : <p className={styles['reader']}>{page.me}, coordinator</p>}
        <Now page={page} />
      </header>
      <nav className={styles['nav']} aria-label="Pages">
        {page.role === 'producer' ? <Places page={page} /> : <CoordinatorPlaces page={page} />}
        <MemoryKeys page={page} memory={memory} />
      </nav>
      <div>
        <p className={joined(styles['said'], said?.kind === 'refused' && styles['refused'])} role="status" aria-label="What was done last">
          {said === null ? '' : said.text}
        </p>
        {said?.versions === undefined || said.versions.length === 0 ? null : <Versions label="Both versions" versions={said.versions} />}
        <News page={page} />
      </div>
      <main id="main" className={styles['main']}>
        <WaitingLines />
        {children}
      </main>
    </div>
  );
}

interface Memory {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly busy: boolean;
}
/** Undo and redo of the production, on every page. Two quick presses are two steps, one after the other. */
function useMemory(page: PageView): Memory {
  const undo = useDo(() => call.undo({ row: null }));
  const redo = useDo(() => call.redo());
  const steps = useRef<Promise<unknown>>(Promise.resolve());
  const busy = undo.isPending || redo.isPending;
  const after = (step: typeof undo): void => {
    // A refusal was said already; the next step is judged by what stands then.
    steps.current = steps.current.then(() => step.mutateAsync(undefined)).catch(() => null);
  };
  usePageKeys((event) => {
    if (!withControl(event) || isTypedField(event.target)) return;
    const key = event.key.toLowerCase();
    const again = key === 'y' || (key === 'z' && event.shiftKey);
    if (again && (page.redo !== null || busy)) after(redo);
    else if (!again && key === 'z' && (page.undo !== null || busy)) after(undo);
    else return;
    event.preventDefault();
  });
  return { undo: () => after(undo), redo: () => after(redo), busy };
}

function MemoryKeys({ page, memory }: { readonly page: PageView; readonly memory: Memory }) {
  return (
    <div className={styles['memory']}>
      <Button tone="quiet" shortcut="Control+Z" disabled={page.undo === null || memory.busy} onClick={() => memory.undo()}>
        {page.undo === null ? 'Nothing to undo' : `Undo: ${page.undo}`}
      </Button>
      {page.redo === null ? null : (
        <Button tone="quiet" shortcut="Control+Y" disabled={memory.busy} onClick={() => memory.redo()}>
          {`Redo: ${page.redo}`}
        </Button>
      )}
    </div>
  );
}

/** A field with something in it keeps its own undo; the empty line has nothing to undo and leaves the key to the production. */
const isTypedField = (target: EventTarget | null): boolean =>
  isTyping(target) && !(target instanceof HTMLInputElement && target.id === 'line' && target.value === '');

function Now({ page }: { readonly page: PageView }) {
  const now = useNow(page);
  return (
    <p className={styles['now']}>
      <time dateTime={now.toString()}>{spokenNow(now, page.zone, page.city)}</time>
      {page.ownNow ? <span className={styles['own']}>not the real time: this clock was set</span> : null}
    </p>
  );
}

function MoneyPlace({ page }: { readonly page: PageView }) {
  if (page.money.budget === null && page.money.savings === null) return null;
  return (
    <li>
      <Link to="/money" className={styles['place']} activeProps={{ 'aria-current': 'page' }}>
        Money
      </Link>
    </li>
  );
}

function ElementsPlace({ page }: { readonly page: PageView }) {
  if (page.finish.elements.length === 0) return null;
  return (
    <li>
      <Link to="/elements" className={styles['place']} activeProps={{ 'aria-current': 'page' }}>
        Elements
      </Link>
    </li>
  );
}

interface PlaceProps {
  readonly to:
    | '/board'
    | '/facts'
    | '/incoming'
    | '/lines'
    | '/notes'
    | '/playbook'
    | '/promises'
    | '/talks'
    | '/today'
    | '/words'
    | '/write';
  readonly children: ReactNode;
}
/** One page, by its name. */
function Place({ to, children }: PlaceProps) {
  return (
    <li>
      <Link to={to} className={styles['place']} activeProps={{ 'aria-current': 'page' }}>
        {children}
      </Link>
    </li>
  );
}

/** Only what works, and only what there is something of. */
function Places({ page }: { readonly page: PageView }) {
  const promises = page.promises.filter((promise) => !promise.over).length;
  const here = { 'aria-current': 'page' } as const;
  const pages = useRef<HTMLUListElement>(null);
  const { pathname } = useLocation();
  // On a phone the pages are one row that scrolls: the one that is open comes into sight.
  useEffect(() => {
    pages.current?.querySelector(`a[href="${pathname}"]`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <>
      {page.disruptions.length === 0 ? null : (
        <ul className={joined(styles['places'], styles['happened'])} aria-label="What’s happened">
          {page.disruptions.map((one) => (
            <li key={one.id}>
              <Link
                to="/desk/$disruption"
                params={{ disruption: one.id }}
                className={joined(styles['place'], one.decided === null && styles['open'])}
                activeProps={here}
              >
                {one.heading}
                {one.decided === null ? null : <span className={styles['quiet']}> · decided</span>}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <ul ref={pages} className={joined(styles['places'], styles['pages'])}>
        <Place to="/today">Today</Place>
        <Place to="/board">Board</Place>
        <Place to="/promises">
          Promises <span className={styles['quiet']}>{promises}</span>
        </Place>
        <Place to="/talks">Conversations</Place>
        <MoneyPlace page={page} />
        <ElementsPlace page={page} />
        <Place to="/notes">
          Notes <span className={styles['quiet']}>{page.notes.length}</span>
        </Place>
        <Place to="/lines">
          Lines <span className={styles['quiet']}>{page.filed.length}</span>
        </Place>
        <Place to="/words">Words</Place>
        <Place to="/write">Write</Place>
        <Place to="/playbook">Playbook</Place>
        <Place to="/facts">Facts</Place>
        <Place to="/incoming">Coming in</Place>
      </ul>
    </>
  );
}

/** A coordinator has the board, and a page of their own; what has happened is said and not opened. */
function CoordinatorPlaces({ page }: { readonly page: PageView }) {
  return (
    <>
      {page.disruptions.length === 0 ? null : (
        <ul className={joined(styles['places'], styles['happened'])} aria-label="What’s happened">
          {page.disruptions.map((one) => (
            <li key={one.id} className={styles['told']}>
              {one.heading} <span className={styles['quiet']}>{one.decided === null ? 'not decided yet' : one.decided}</span>
            </li>
          ))}
        </ul>
      )}
      <ul className={joined(styles['places'], styles['pages'])}>
        <Place to="/board">Board</Place>
        <Place to="/today">Today</Place>
        <Place to="/promises">Promises</Place>
        <li>
          <a href="/mine" className={styles['place']}>
            Your own page
          </a>
        </li>
      </ul>
    </>
  );
}

export function Nowhere() {
  const page = useThisPage();
  return (
    <section>
      <h1>There is no such page</h1>
      <p>
        Nothing of “{page.title}” is lost. <Link to="/board">Open the board</Link>.
      </p>
    </section>
  );
}
