import type { StripView } from '#api/index.ts';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { call } from '../call.ts';
import { useDo } from '../page.ts';
import { Button, joined } from '../ui/index.ts';
import styles from './Board.module.css';

/** A day that a strip may go to, or the boneyard. */
export interface PlaceToGo {
  readonly id: string;
  readonly label: string;
}

interface StripProps {
  readonly strip: StripView;
  /** Empty: the strip stays where it is. */
  readonly to: readonly PlaceToGo[];
}

/** One strip of the board. Its number opens the days that it may go to: by key, by finger, by mouse. */
export function Strip({ strip, to }: StripProps) {
  const [moving, setMoving] = useState(false);
  return (
    <li className={joined(styles['strip'], styles[strip.tint])}>
      {to.length === 0 ? (
        <b className={styles['scene']}>{strip.part}</b>
      ) : (
        <button
          type="button"
          className={joined(styles['scene'], styles['moves'])}
          aria-label={`Move ${strip.part}`}
          aria-expanded={moving}
          onClick={() => setMoving(!moving)}
        >
          {strip.part}
        </button>
      )}
      <span className={styles['short']}>{strip.short}</span>
      <span className={styles['heading']}>{strip.heading}</span>
      <span className={styles['synopsis']}>{strip.synopsis}</span>
      <span className={styles['cast']} title={strip.castNames}>
        {strip.cast}
      </span>
      <span className={styles['figure']}>{strip.length}</span>
      <span className={styles['figure']}>{strip.minutes}</span>
      {moving ? <Moving strip={strip} to={to} onEnd={() => setMoving(false)} /> : null}
    </li>
  );
}

/** To which day: Enter moves, Esc leaves it. */
function Moving({ strip, to, onEnd }: StripProps & { readonly onEnd: () => void }) {
  const field = useRef<HTMLSelectElement>(null);
  const move = useDo((day: string) => call.board.move({ part: strip.id, to: day }));
  useEffect(() => field.current?.focus(), []);
  const send = (event: FormEvent | KeyboardEvent): void => {
    event.preventDefault();
    const day = field.current?.value ?? '';
    if (day !== '' && !move.isPending) move.mutate(day, { onSuccess: onEnd });
  };
  const onKey = (event: KeyboardEvent): void => {
    // A list of days sends no form by itself.
    if (event.key === 'Enter' && event.target === field.current) send(event);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onEnd();
  };
  return (
    <form className={styles['moving']} onSubmit={send} onKeyDown={onKey}>
      <label>
        Move {strip.part} to{' '}
        <select ref={field}>
          {to.map((place) => (
            <option key={place.id} value={place.id}>
              {place.label}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" disabled={move.isPending}>
        Move
      </Button>
      <Button tone="quiet" shortcut="Escape" onClick={onEnd}>
        Leave it
      </Button>
    </form>
  );
}
