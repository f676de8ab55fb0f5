import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { call } from '../call.ts';
import { problemWords, useThisPage, useTitle } from '../page.ts';
import { Problem } from '../ui/index.ts';
import { Decided } from './Decided.tsx';
import styles from './Desk.module.css';
import { OpenDesk } from './OpenDesk.tsx';

/** The options desk of one disruption: open while nothing is decided, then what was decided. */
export function DeskPage() {
  const { disruption } = useParams({ from: '/desk/$disruption' });
  // A typed question has a desk of its own, and stands in nothing.
  const question = disruption.startsWith('?') ? { heading: disruption } : undefined;
  const stands = useThisPage().disruptions.find((one) => one.id === disruption);
  const known = stands ?? question;
  const query = useQuery({
    queryKey: ['desk', disruption],
    queryFn: () => call.desk.answer({ disruption }),
    enabled: known !== undefined,
  });
  useTitle(known?.heading ?? null);
  // Undone: it is as if it had never happened.
  if (!known) return <Navigate to="/" replace />;
  if (query.isError)
    return (
      <Problem
        title={known.heading}
        sentence={
          stands
            ? `${problemWords(query.error)} It stands in the production, and the plan is as it was; Undo takes it back.`
            : `${problemWords(query.error)} A question changes nothing: the plan is as it was.`
        }
        retry={() => void query.refetch()}
      />
    );
  if (!query.data)
    return (
      <section>
        <h1 className={styles['title']}>{known.heading}</h1>
        <p role="status" className={styles['working']}>
          Working out the options …
        </p>
      </section>
    );
  const { decided } = query.data;
  return decided === null ? (
    <OpenDesk key={disruption} desk={query.data} />
  ) : (
    <Decided key={disruption} desk={query.data} decided={decided} />
  );
}
