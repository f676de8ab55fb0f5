import type { DayView, StripView } from '#api/index.ts';
import { useEffect, useRef } from 'react';
import { useThisPage, useTitle } from '../page.ts';
import { joined } from '../ui/index.ts';
import styles from './Board.module.css';

/** The board as the trade draws it: strips in a vertical list, a break after every day with what the day carries. */
export function BoardPage() {
  useTitle('Board');
  const { board } = useThisPage();
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
        <p className={styles['rules']}>{board.rules}</p>
        <Legend />
      </header>
      {board.days.length === 0 ? (
        <p className={styles['empty']}>No shooting days yet. A schedule comes in by the command line: coverset import FILE.</p>
      ) : null}
      <div className={styles['board']}>
        {board.days.map((day) => (
          <DayOfStrips key={day.id} day={day} today={day.status === 'today' ? today : null} />
        ))}
        {board.boneyard.length === 0 ? null : (
          <section aria-label="Boneyard">
            <h2 className={joined(styles['break'], styles['boneyard'])}>Boneyard: not on any day</h2>
            <ul>
              {board.boneyard.map((strip) => (
                <Row key={strip.part} strip={strip} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

const statusWords = { 'as-shot': 'as shot', 'not-reported': 'not reported', today: 'today', planned: '' } as const;

function DayOfStrips({ day, today }: { readonly day: DayView; readonly today: React.RefObject<HTMLElement | null> | null }) {
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
          <Row key={strip.part} strip={strip} />
        ))}
      </ul>
    </section>
  );
}

function Row({ strip }: { readonly strip: StripView }) {
  return (
    <li className={joined(styles['strip'], styles[strip.tint])}>
      <b className={styles['scene']}>{strip.part}</b>
      <span className={styles['short']}>{strip.short}</span>
      <span className={styles['heading']}>{strip.heading}</span>
      <span className={styles['synopsis']}>{strip.synopsis}</span>
      <span className={styles['cast']} title={strip.castNames}>
        {strip.cast}
      </span>
      <span className={styles['figure']}>{strip.length}</span>
      <span className={styles['figure']}>{strip.minutes}</span>
    </li>
  );
}

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
