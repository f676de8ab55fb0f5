import type { FactsSheetView } from '#api/index.ts';
import { useState } from 'react';
import { joined } from '../ui/index.ts';
import styles from './Facts.module.css';
import { type Painting, usePainting } from './painting.ts';

const brushes = [
  { text: 'A', means: 'free, ask' },
  { text: 'H', means: 'on hold' },
  { text: 'X', means: 'away' },
  { text: '', means: 'nothing said' },
] as const;

/** Who can when, painted on a calendar: choose what is said, then press days or draw over them. A stroke is one thing done, and undone. */
export function Availability({ sheet }: { readonly sheet: FactsSheetView }) {
  const [brush, setBrush] = useState<string>('A');
  const painting = usePainting(brush);
  const number = sheet.columns.indexOf('number');
  const dates = sheet.dates.map((date) => ({ date, place: sheet.columns.indexOf(date) }));
  const rows = sheet.rows.filter(({ cells }) => (cells[number] ?? '') !== '' || dates.some(({ place }) => (cells[place] ?? '') !== ''));
  if (dates.length === 0 || rows.length === 0) return <p className={styles['lead']}>There are no shooting days or no cast yet.</p>;
  return (
    <>
      <Brushes brush={brush} onBrush={setBrush} />
      <section className={styles['box']} aria-label="Availability">
        <table className={joined(styles['sheet'], styles['calendar'])}>
          <thead>
            <tr>
              <th scope="col">Cast</th>
              {dates.map(({ date }) => (
                <th scope="col" key={date}>
                  {dayOf(date)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, cells }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {dates.map(({ date, place }) => (
                  <td key={date}>
                    <Day person={key} called={name} date={date} text={cells[place] ?? ''} brush={brush} painting={painting} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Brushes({ brush, onBrush }: { readonly brush: string; readonly onBrush: (text: string) => void }) {
  return (
    <fieldset className={styles['sheets']}>
      <legend>Paint</legend>
      {brushes.map(({ text, means }) => (
        <label key={means}>
          <input type="radio" name="brush" checked={brush === text} onChange={() => onBrush(text)} />
          <b>{text || '·'}</b> {means}
        </label>
      ))}
      <span className={styles['lead']}>W is read from the plan. Hours: type them in the workbook as “A until 18:00”.</span>
    </fieldset>
  );
}

interface DayProps {
  readonly person: string;
  readonly called: string;
  readonly date: string;
  readonly text: string;
  readonly brush: string;
  readonly painting: Painting;
}

function Day({ person, called, date, text, brush, painting }: DayProps) {
  const one = { key: person, column: date };
  const painted = painting.isPainted(one);
  const shown = painted ? brush : text;
  return (
    <button
      type="button"
      className={joined(styles['cell'], styles[`state${shown.slice(0, 1)}`], painted && styles['painted'])}
      aria-label={`${called}, ${dayOf(date)}: ${shown || 'nothing said'}`}
      onPointerDown={(event) => {
        // A finger keeps its button otherwise, and no other day would hear of it.
        event.currentTarget.releasePointerCapture(event.pointerId);
        painting.begin(one);
      }}
      onPointerEnter={() => painting.over(one)}
      // A press of a key comes without a pointer.
      onClick={(event) => (event.detail === 0 ? painting.press(one) : undefined)}
    >
      {shown || '·'}
    </button>
  );
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
/** 'Tue 8/12'. */
function dayOf(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return `${weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]} ${day}/${month}`;
}
