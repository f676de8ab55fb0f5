import type { NoteView } from '#api/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { openQuestions } from '#texts/index.ts';
import { call } from '../call.ts';
import { Draft } from '../desk/Draft.tsx';
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
          Private: you alone read them, they go into no search, no export, no backup and no option, and end after 14 days.
        </p>
      </header>
      {notes.length === 0 ? (
        <p className={styles['empty']}>
          No notes. What was said or done, in one line: <kbd>~ anna said yes, asked about the date again</kbd>
        </p>
      ) : (
        <ul className={styles['rows']}>
          {notes.map((note) => (
            <OneNote key={note.id} note={note} busy={remove.isPending} onRemove={() => remove.mutate(note.id)} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** A cue proves nothing: it leads to one open question, spoken by its author and kept nowhere (M14, T91). */
interface OneNoteProps {
  readonly note: NoteView;
  readonly busy: boolean;
  readonly onRemove: () => void;
}
function OneNote({ note, busy, onRemove }: OneNoteProps) {
  const [offering, setOffering] = useState(false);
  const [question, setQuestion] = useState<number | null>(null);
  return (
    <li>
      <span className={styles['what']}>{note.text}</span>
      <span className={styles['detail']}>
        {note.about === null ? '' : `${note.about} · `}private, until {note.until}
      </span>
      <span className={styles['keys']}>
        <Button tone="quiet" className={styles['remove']} onClick={() => setQuestion(question === null ? 0 : question + 1)}>
          {question === null ? 'A question to ask' : 'Another question'}
        </Button>
        {note.person === null ? null : (
          <Button tone="quiet" className={styles['remove']} aria-expanded={offering} onClick={() => setOffering(!offering)}>
            Offer {note.about} something
          </Button>
        )}
        <Button tone="quiet" aria-label={`Delete now: ${note.text}`} className={styles['remove']} disabled={busy} onClick={onRemove}>
          Delete now
        </Button>
      </span>
      {question === null ? null : (
        <p role="status" aria-label="A question to ask" className={styles['question']}>
          {openQuestions[question % openQuestions.length]}
        </p>
      )}
      {offering && note.person !== null ? <Offer person={note.person} /> : null}
    </li>
  );
}

/** The text knows nothing of the note: it only offers. */
function Offer({ person }: { readonly person: string }) {
  const query = useQuery({ queryKey: ['offer', person], queryFn: () => call.people.offer({ person }) });
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(true);
  if (!query.data) return null;
  return (
    <ul aria-label={`Offer to ${query.data.name}`}>
      <Draft draft={query.data} text={text ?? query.data.text} mayLeave open={open} onOpen={() => setOpen(!open)} onText={setText} />
    </ul>
  );
}
