import type { StripView, TouchedView } from '#api/index.ts';
import { StripBlock } from '../board/index.ts';
import styles from './TouchedDays.module.css';

/** The touched days, before over after: where each strip goes is seen before anything is decided. */
export function TouchedDays({ title, days }: { readonly title: string; readonly days: readonly TouchedView[] }) {
  if (days.length === 0) return null;
  return (
    <section aria-labelledby="touched" className={styles['touched']}>
      <h2 id="touched">{title}</h2>
      <div className={styles['days']}>
        {days.map((day) => (
          <DayBeforeAfter key={day.day} day={day} />
        ))}
      </div>
    </section>
  );
}

function DayBeforeAfter({ day }: { readonly day: TouchedView }) {
  const before = new Set(day.before.map((strip) => strip.part));
  const after = new Set(day.after.map((strip) => strip.part));
  return (
    <figure className={styles['day']}>
      <figcaption>
        <b>{day.label}</b> {day.place} · {day.load} min
        {[day.wrap, day.lastOut].flatMap((said) => (said === null ? [] : [` · ${said}`])).join('')}
      </figcaption>
      <Track name="before" strips={day.before} change={(strip) => (after.has(strip.part) ? 'stays' : 'leaves')} />
      <Track name="after" strips={day.after} change={(strip) => (before.has(strip.part) ? 'stays' : 'comes')} />
    </figure>
  );
}

interface TrackProps {
  readonly name: string;
  readonly strips: readonly StripView[];
  readonly change: (strip: StripView) => 'stays' | 'leaves' | 'comes';
}
function Track({ name, strips, change }: TrackProps) {
  return (
    <div className={styles['track']}>
      <span className={styles['name']}>{name}</span>
      {strips.length === 0 ? <p className={styles['nothing']}>nothing planned</p> : null}
      <ol className={styles['strips']}>
        {strips.map((strip) => (
          <StripBlock key={strip.part} strip={strip} change={change(strip)} />
        ))}
      </ol>
    </div>
  );
}
