import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../call.ts';
import { useThisPage } from '../page.ts';
import styles from './Today.module.css';

/** The next cut-off of what is not decided: the desk's own answer, asked for once. */
export function NextCutoff({ disruption }: { readonly disruption: string }) {
  const { now } = useThisPage();
  const query = useQuery({ queryKey: ['desk', disruption], queryFn: () => call.desk.answer({ disruption }) });
  const next = query.data?.impact?.cutoffs.find(
    ({ at }) => Temporal.Instant.compare(Temporal.Instant.from(at), Temporal.Instant.from(now)) > 0,
  );
  if (!next) return null;
  return (
    <b className={styles['cutoff']}>
      {' '}
      until {next.time}: {next.what}
    </b>
  );
}

/** Between two looks at what came back, in milliseconds. */
const calmly = 15_000;
/** So many of the newest: an older message has been said back, or was rung about. */
const newest = 3;

/** Who was asked to say it back and has not, or reads it differently: the row says what, and whom to ring. */
export function NotConfirmed({ disruptions }: { readonly disruptions: readonly { readonly id: string; readonly heading: string }[] }) {
  const rows = useQueries({
    queries: disruptions.slice(0, newest).map(({ id }) => ({
      queryKey: ['sending', id],
      queryFn: () => call.desk.sending({ disruption: id }),
      refetchInterval: calmly,
    })),
  }).flatMap(({ data }, place) =>
    (data?.sending?.readBacks ?? [])
      .filter(({ state }) => state !== 'confirmed' && state !== 'replaced')
      .map((one) => ({ ...one, disruption: disruptions[place] })),
  );
  if (rows.length === 0) return null;
  return (
    <>
      <h3>Not confirmed yet</h3>
      <ul className={styles['rows']} aria-label="Not confirmed yet">
        {rows.map(({ person, name, words, disruption }) => (
          <li key={`${disruption?.id} ${person}`}>
            {disruption === undefined ? (
              name
            ) : (
              <Link to="/desk/$disruption" params={{ disruption: disruption.id }}>
                <b>{name}</b>
              </Link>
            )}{' '}
            <span className={styles['state']}>{words}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
