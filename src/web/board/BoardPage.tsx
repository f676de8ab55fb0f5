import type { DayView } from '#api/index.ts';
import { useEffect, useRef } from 'react';
import { useThisPage, useTitle } from '../page.ts';
import { joined } from '../ui/index.ts';
import styles from './Board.module.css';
import { type PlaceToGo, Strip } from './Strip.tsx';

/** The board as the trade draws it: strips in a vertical list, a break after every day with what the day carries. */
export function BoardPage() {
  useTitle('Board');
  const { board } = useThisPage();
  const open = board.days.filter((day) => day.open);
  const today = useRef<HTMLElement>(null);
  // Nine days in, nobody wants to begin at day one.
  useEffect(() => {
    const show = (): void => void today.current?.scrollIntoView({ block: 'start' });
    show();
    // Days above are measured only now that they come near the screen: once more, so that today stands at the top.
    const again = window.setTimeout(show, 60);
    return () => window.clearTimeout(again);
  }, []);
  return (
    <>
      <header className={styles['header']}>
        <h1>Board</h1>
        <p>{board.totals}</p>
        <p className={styles['rules']}>
          {board.rules}
          {open.length === 0 ? '' : ' · A scene’s number moves it to another day.'}
        </p>
        <Legend />
      </header>
      {board.days.length === 0 ? (
        <p className={styles['empty']}>No shooting days yet. A schedule comes in by the command line: coverset import FILE.</p>
      ) : null}
      <div className={styles['board']}>
        {board.days.map((day) => (
          <DayOfStrips key={day.id} day={day} open={open} today={day.status === 'today' ? today : null} />
        ))}
        {board.boneyard.length === 0 ? null : (
          <section aria-label="Boneyard">
            <h2 className={joined(styles['break'], styles['boneyard'])}>Boneyard: not on any day</h2>
            <ul>
              {board.boneyard.map((strip) => (
                <Strip key={strip.part} strip={strip} to={placesFor(open, null)} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

const statusWords = { 'as-shot': 'as shot', 'not-reported': 'not reported', today: 'today', planned: '' } as const;

interface DayOfStripsProps {
  readonly day: DayView;
  readonly open: readonly DayView[];
  readonly today: React.RefObject<HTMLElement | null> | null;
}
function DayOfStrips({ day, open, today }: DayOfStripsProps) {
  const status = statusWords[day.status];
  return (
    <section
      ref={today}
      className={joined(styles['day'], day.status === 'as-shot' && styles['shot'])}
      aria-label={`Day ${day.number}, ${day.label}`}
    >
      <h2 className={styles['break']}>
        <span className={styles['number']}>Day {day.number}</span>
        <span className={styles['date']}>{day.label}</span>
        {status === '' ? null : <span className={styles['status']}>{status}</span>}
        {day.changed ? <span className={joined(styles['status'], styles['changed'])}>changed</span> : null}
        <span className={styles['where']}>
          {day.place} · call {day.call}
        </span>
        <span className={styles['sum']}>{day.length} pages</span>
        <span className={joined(styles['sum'], day.full === 'over' && styles['over'])}>
          {day.load}
          {day.full === 'over' ? ', over' : day.full === 'unknown' ? ', minutes unknown' : ''}
        </span>
        <span className={styles['sum']}>{day.wrap}</span>
      </h2>
      {day.strips.length === 0 ? <p className={styles['free']}>No scenes on this day.</p> : null}
      <ul>
        {day.strips.map((strip) => (
          <Strip key={strip.part} strip={strip} to={day.open ? placesFor(open, day) : []} />
        ))}
      </ul>
    </section>
  );
}

/** Where a strip of this day may go by hand. */
const placesFor = (open: readonly DayView[], from: DayView | null): readonly PlaceToGo[] => [
  ...open.filter((day) => day.id !== from?.id).map(({ id, label }) => ({ id, label })),
  ...(from === null ? [] : [{ id: 'boneyard', label: 'Boneyard' }]),
];

const tints = [
  ['int-day', 'I/D', 'inside, day'],
  ['ext-day', 'E/D', 'outside, day'],
  ['int-night', 'I/N', 'inside, night'],
  ['ext-night', 'E/N', 'outside, night'],
  ['twilight', 'DW DK', 'dawn, dusk'],
] as const;

function Legend() {
  return (
    <ul className={styles['legend']} aria-label="What the strips mean">
      {tints.map(([tint, short, words]) => (
        <li key={tint}>
          <span className={joined(styles['swatch'], styles[tint])}>{short}</span> {words}
        </li>
      ))}
    </ul>
  );
}
