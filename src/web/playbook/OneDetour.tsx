import type { DetourView } from '#api/index.ts';
import { useState } from 'react';
import { Button } from '../ui/index.ts';
import styles from './Playbook.module.css';
import { Review } from './Review.tsx';

/** One detour with what the journal knows of it, and its look back. */
export function OneDetour({ detour }: { readonly detour: DetourView }) {
  const [open, setOpen] = useState(false);
  const figures = [detour.lost === null ? null : `${detour.lost} lost`, detour.cost].filter((one) => one !== null).join(', ');
  return (
    <li aria-label={detour.what} className={styles['detour']}>
      <h3>{detour.what}</h3>
      <p>
        {figures}
        {detour.closed === null ? ' · not closed yet' : ` · ${detour.closed.worked ? 'worked' : 'did not work'}: ${detour.closed.did}`}
      </p>
      <ol aria-label="Timeline" className={styles['timeline']}>
        {detour.timeline.map((row) => (
          <li key={`${row.at} ${row.what}`}>
            <span className={styles['at']}>{row.at}</span> {row.what}
          </li>
        ))}
      </ol>
      {detour.review?.published ? (
        <p className={styles['quiet']}>Looked back at, published {detour.review.published}</p>
      ) : (
        detour.due.map((why) => (
          <p key={why} className={styles['due']}>
            {why}
          </p>
        ))
      )}
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Close the look back' : 'Look back'}
      </Button>
      {open ? <Review detour={detour} /> : null}
    </li>
  );
}
