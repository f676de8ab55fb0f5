import type { PlaybookView } from '#api/index.ts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../call.ts';
import { problemWords, useTitle } from '../page.ts';
import { Problem } from '../ui/index.ts';
import { Closing } from './Closing.tsx';
import { OneDetour } from './OneDetour.tsx';
import { Play } from './LastTime.tsx';
import styles from './Playbook.module.css';

/** What was met and what was learned: the evening's three questions, the looks back that are due, the plays. */
export function PlaybookPage() {
  useTitle('Playbook');
  const query = useQuery({ queryKey: ['playbook'], queryFn: () => call.playbook.all() });
  if (query.isError)
    return <Problem title="The playbook can’t be read now" sentence={problemWords(query.error)} retry={() => void query.refetch()} />;
  if (!query.data) return <p role="status">Reading the playbook …</p>;
  return <Book book={query.data} />;
}

function Book({ book }: { readonly book: PlaybookView }) {
  const own = book.detours.filter((detour) => detour.ownList);
  return (
    <div className={styles['page']}>
      <header>
        <h1>Playbook</h1>
        <p className={styles['lead']}>What was met, what became of it, what to do first the next time. Plays have roles, no names.</p>
      </header>
      {book.open.slice(0, 1).map((open) => (
        <Closing key={open.key} open={open} />
      ))}
      {own.length === 0 ? null : (
        <section aria-label="Not looked back at for ten days" className={styles['own']}>
          <h2>Not looked back at for ten days</h2>
          <p className={styles['quiet']}>On your own list alone.</p>
          <ul>
            {own.map((detour) => (
              <li key={detour.id}>{detour.what}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label="Detours" className={styles['detours']}>
        <h2>Detours</h2>
        {book.detours.length === 0 ? (
          <p className={styles['lead']}>None yet: what you decide on the desk is asked about in the evening.</p>
        ) : null}
        <ul>
          {book.detours.map((detour) => (
            <OneDetour key={detour.id} detour={detour} />
          ))}
        </ul>
      </section>
      {book.plays.length === 0 ? null : (
        <section aria-label="Plays" className={styles['plays']}>
          <h2>Plays</h2>
          <ul>
            {book.plays.map((play) => (
              <li key={play.what}>
                <Play play={play} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
