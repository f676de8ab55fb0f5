import type { PageView } from '#api/index.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../ui/index.ts';
import { Versions } from '../versions/index.ts';
import type { News as Heard } from './live.ts';
import { useNews } from './live.ts';
import styles from './News.module.css';

/** One line while something new of others stands: who, what, both versions on demand. What is typed stays, and so does an open desk. */
export function News({ page }: { readonly page: PageView }) {
  const { news, putAway } = useNews(page);
  const [open, setOpen] = useState(false);
  const client = useQueryClient();
  const onDesk = useLocation().pathname.startsWith('/desk/');
  const leave = (): void => {
    setOpen(false);
    putAway();
  };
  const askAgain = (): void => {
    void client.invalidateQueries({ queryKey: ['desk'] });
    void client.invalidateQueries({ queryKey: ['drafts'] });
    leave();
  };
  const words = wordsOf(news);
  return (
    <>
      <div className={styles['news']}>
        <p role="status" aria-label="Changed just now">
          {words}
        </p>
        {words === '' ? null : (
          <>
            {news.versions.length === 0 ? null : (
              <Button tone="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
                See both
              </Button>
            )}
            {onDesk ? (
              <Button tone="quiet" onClick={askAgain}>
                Ask again
              </Button>
            ) : null}
            <Button tone="quiet" onClick={leave}>
              Seen
            </Button>
          </>
        )}
      </div>
      {open ? <Versions label="What changed just now" versions={news.versions} /> : null}
    </>
  );
}

/** 'Jo changed the plan just now: 82 moved from ...'. */
function wordsOf({ versions, many }: Heard): string {
  const last = versions.at(-1);
  if (last === undefined) return many === 0 ? '' : `${many} changes since this page was read; it shows them now.`;
  const others = versions.length - 1 + many;
  const who = last.who ?? 'Somebody';
  // Some rows begin with their name already.
  return `${who} just now: ${last.what.replace(`${who}: `, '')}${others === 0 ? '' : `, and ${others} more`}.`;
}
