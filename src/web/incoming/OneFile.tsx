import type { IncomingView } from '#api/index.ts';
import { joined } from '../ui/index.ts';
import type { Arrival } from './arriving.ts';
import styles from './Incoming.module.css';
import { Columns } from './Columns.tsx';
import { Revision } from './Revision.tsx';

interface OneFileProps {
  readonly one: Arrival;
  readonly busy: boolean;
  readonly onLeave: (scene: string, out: boolean) => void;
  readonly onColumns: (columns: readonly string[]) => void;
}

const kinds: { readonly [Kind in IncomingView['kind']]: string } = {
  screenplay: 'Script, as a revision',
  table: 'List',
  calendar: 'Calendar',
  contacts: 'Contacts',
  rundown: 'Show',
  money: 'Money',
  facts: 'Facts',
  refused: 'Refused',
};

/** One file: what was read, what was not, and what taking it in does. */
export function OneFile({ one, busy, onLeave, onColumns }: OneFileProps) {
  const { view, problem, state } = one;
  return (
    <li className={joined(styles['file'], state === 'refused' && styles['bad'])}>
      <h2>{one.file.name}</h2>
      {state === 'reading' ? <p>Reading …</p> : null}
      {state === 'refused' && problem !== null ? (
        <p className={styles['refused']}>
          Refused: {problem.sentence} <code>{problem.code}</code>
        </p>
      ) : null}
      {state === 'taken' ? <p className={styles['taken']}>{one.said}</p> : null}
      {view === null || view.kind === 'refused' ? null : (
        <>
          <p>
            <strong>{kinds[view.kind]}</strong>: {view.counts}
          </p>
          {state === 'read' ? <Takes view={view} /> : null}
          {view.scenes.length === 0 ? null : (
            <Revision scenes={view.scenes} leave={one.leave} fixed={state !== 'read' || busy} onLeave={onLeave} />
          )}
          <Columns view={view} said={one.columns} fixed={state !== 'read' || busy} onSay={onColumns} />
          <Issues view={view} />
          <Things view={view} />
        </>
      )}
    </li>
  );
}

/** The same line may stand twice in a file: its place is what it is. */
const placed = <Thing,>(all: readonly Thing[]) => all.map((what, place) => ({ place, what }));

const Takes = ({ view }: { readonly view: IncomingView }) =>
  view.why === null ? (
    <p>Takes in: {view.takes}</p>
  ) : (
    <p>
      {view.why.sentence} <code>{view.why.code}</code>
    </p>
  );

/** Everything that became no thing, or one with a doubt; never folded away. */
function Issues({ view }: { readonly view: IncomingView }) {
  if (view.issues.length === 0) return null;
  return (
    <section aria-label={`Issues in ${view.name}`}>
      <h3>Not read, or doubtful: {view.issues.length + view.moreIssues}</h3>
      <ul className={styles['issues']}>
        {placed(view.issues).map(({ place, what }) => (
          <li key={place}>
            {what.line === null ? '' : `line ${what.line}: `}
            {what.said} <code>{what.code}</code>
          </li>
        ))}
        {view.moreIssues === 0 ? null : <li>and {view.moreIssues} more: coverset read says all of them</li>}
      </ul>
    </section>
  );
}

function Things({ view }: { readonly view: IncomingView }) {
  if (view.things.length === 0) return null;
  const short = view.things.length <= 20;
  return (
    <details open={short}>
      <summary>What was read: {view.things.length + view.more}</summary>
      <ol className={styles['things']}>
        {placed(view.things).map(({ place, what }) => (
          <li key={place}>{what}</li>
        ))}
        {view.more === 0 ? null : <li>and {view.more} more</li>}
      </ol>
    </details>
  );
}
