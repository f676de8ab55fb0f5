import { call } from '../call.ts';
import { useDo, useThisPage, useTitle } from '../page.ts';
import { Button } from '../ui/index.ts';
import styles from './Lists.module.css';

/** What was seen or heard, for its author's eyes, with its end. */
export function NotesPage() {
  useTitle('Notes');
  const { notes } = useThisPage();
  const remove = useDo((note: string) => call.notes.remove({ note }));
  return (
    <div className={styles['page']}>
      <header>
        <h1>Notes</h1>
        <p className={styles['lead']}>
          Private: they stand in a file of your own beside the production, go into no search, no export and no option, and end after 14
          days.
        </p>
      </header>
      {notes.length === 0 ? (
        <p className={styles['empty']}>
          No notes. What was said or done, in one line: <kbd>~ lena said yes, asked the price twice</kbd>
        </p>
      ) : (
        <ul className={styles['rows']}>
          {notes.map((note) => (
            <li key={note.id}>
              <span className={styles['what']}>{note.text}</span>
              <span className={styles['detail']}>
                {note.about === null ? '' : `${note.about} · `}private, until {note.until}
              </span>
              <Button
                tone="quiet"
                aria-label={`Delete now: ${note.text}`}
                className={styles['remove']}
                disabled={remove.isPending}
                onClick={() => remove.mutate(note.id)}
              >
                Delete now
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
