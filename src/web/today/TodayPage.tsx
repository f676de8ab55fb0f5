import type { PageView, PromiseView } from '#api/index.ts';
import { dayNoteTexts } from '#texts/index.ts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { call } from '../call.ts';
import { useDo, useThisPage, useTitle } from '../page.ts';
import { Button } from '../ui/index.ts';
import { NextCutoff, NotConfirmed } from './FromTheDesk.tsx';
import { useLooked } from './looked.ts';
import styles from './Today.module.css';

/** One screen: the day, what needs me with the next cut-off first, and what happened since I looked. */
export function TodayPage() {
  useTitle('Today');
  const page = useThisPage();
  return (
    <div className={styles['page']}>
      <h1>Today</h1>
      <div className={styles['columns']}>
        <TheDay page={page} />
        <NeedsMe page={page} />
        <Since page={page} />
      </div>
    </div>
  );
}

function TheDay({ page }: { readonly page: PageView }) {
  const at = page.board.days.findIndex((day) => day.status === 'today');
  const today = page.board.days[at];
  const next = page.board.days.slice(at + 1).find((day) => day.status === 'planned');
  return (
    <section aria-labelledby="the-day">
      <h2 id="the-day">{today ? `Day ${today.number}, ${today.label}` : 'No shooting today'}</h2>
      {today ? (
        <>
          <p>
            call {today.call}, {today.place}; {today.length}, {today.load}
            {today.wrap === null ? '' : `; ${today.wrap}`}
          </p>
          <ol className={styles['rows']}>
            {today.strips.map((strip) => (
              <li key={strip.part}>
                <b>{strip.part}</b> {strip.heading} <span className={styles['quiet']}>{strip.length}</span>
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {next ? (
        <p className={styles['next']}>
          <b>
            {next.label}, day {next.number}
          </b>
          : call {next.call}, {next.place}; {next.strips.map((strip) => strip.part).join(' ')}; {next.load}
          {next.full === 'over' ? ': over' : ''}
        </p>
      ) : null}
      {next && page.board.next?.day === next.id ? <RuleNotes notes={page.board.next.notes} /> : null}
    </section>
  );
}

/** What the rules say of tomorrow as it is planned. */
function RuleNotes({ notes }: { readonly notes: readonly string[] }) {
  return (
    <section aria-label="Tomorrow's rules">
      {notes.length === 0 ? <p className={styles['quiet']}>{dayNoteTexts.nothing}</p> : null}
      <ul className={styles['rows']}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

/** The next cut-off first, then what I owe, then who owes, then what the evening asks. */
function NeedsMe({ page }: { readonly page: PageView }) {
  const open = page.disruptions.filter((one) => one.decided === null);
  const mine = page.promises.filter((one) => one.mine && !one.over);
  const broken = page.promises.filter((one) => !one.mine && !one.over && (one.state.startsWith('broken') || one.risks.length > 0));
  const nothing = open.length + mine.length + broken.length + page.toNotify.length + page.unclosed.length === 0;
  return (
    <section aria-labelledby="needs-me">
      <h2 id="needs-me">Needs me</h2>
      {nothing ? <p className={styles['quiet']}>Nothing waits for you.</p> : null}
      <Part title="To decide" when={open.length > 0}>
        {open.map((one) => (
          <li key={one.id}>
            <Heading page={page} one={one} /> <span className={styles['quiet']}>{one.known}</span>
            {page.role === 'producer' ? <NextCutoff disruption={one.id} /> : null}
          </li>
        ))}
      </Part>
      <Part title="To tell" when={page.toNotify.length > 0}>
        {page.toNotify.map((one) => (
          <li key={one.disruption}>
            <Link to="/desk/$disruption" params={{ disruption: one.disruption }}>
              {one.words}
            </Link>
          </li>
        ))}
      </Part>
      {page.role === 'producer' ? <NotConfirmed disruptions={page.disruptions.filter((one) => one.decided !== null)} /> : null}
      <Part title="I owe" when={mine.length > 0}>
        {mine.map((one) => (
          <Owed key={one.id} promise={one} whom={one.to} />
        ))}
      </Part>
      <Part title="Late or at risk with others" when={broken.length > 0}>
        {broken.map((one) => (
          <Owed key={one.id} promise={one} whom={`${one.owner} to ${one.to}`} />
        ))}
      </Part>
      <Part title="This evening: worked, again, what first?" when={page.unclosed.length > 0}>
        {page.unclosed.map((one) => (
          <li key={one}>
            <Link to="/playbook">{one}</Link>
          </li>
        ))}
      </Part>
    </section>
  );
}

/** The desk is the producer's: a coordinator reads what has happened. */
function Heading({ page, one }: { readonly page: PageView; readonly one: PageView['disruptions'][number] }) {
  if (page.role !== 'producer') return <>{one.heading}</>;
  return (
    <Link to="/desk/$disruption" params={{ disruption: one.id }}>
      {one.heading}
    </Link>
  );
}

function Part({ title, when, children }: { readonly title: string; readonly when: boolean; readonly children: ReactNode }) {
  if (!when) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles['rows']}>{children}</ul>
    </>
  );
}

function Owed({ promise, whom }: { readonly promise: PromiseView; readonly whom: string }) {
  return (
    <li>
      <Link to="/promises">
        <b>{promise.what}</b>
      </Link>{' '}
      {whom} <span className={styles['quiet']}>{promise.due}</span>
      {promise.state === 'promised' ? null : <span className={styles['state']}> {promise.state}</span>}
      {promise.risks.map((risk) => (
        <span key={risk} className={styles['risk']}>
          {' '}
          {risk}
        </span>
      ))}
    </li>
  );
}

function Since({ page }: { readonly page: PageView }) {
  // Somebody else's row is refused with the reason: who did it, and that only they take it back.
  const undo = useDo((row: string) => call.undo({ row }));
  const looked = useLooked(page.file, page.now);
  const isNew = (instant: string): boolean =>
    looked !== null && Temporal.Instant.compare(Temporal.Instant.from(instant), Temporal.Instant.from(looked)) > 0;
  return (
    <section aria-labelledby="since">
      <h2 id="since">{looked === null ? 'Last in the journal' : 'Since you looked'}</h2>
      <ol className={styles['rows']}>
        {page.journal.map((row) => (
          <li key={row.id}>
            {isNew(row.instant) ? <b>new </b> : null}
            {row.what}
            <span className={styles['quiet']}>
              {' '}
              {row.by === null ? '' : `${row.by}, `}
              {row.at}
            </span>{' '}
            {row.standing ? (
              <Button tone="quiet" disabled={undo.isPending} onClick={() => undo.mutate(row.id)}>
                Undo<span className={styles['hidden']}> {row.what}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
