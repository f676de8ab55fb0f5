import type { FactsSheetView } from '#api/index.ts';
import { useEffect, useRef, useState } from 'react';
import { call } from '../call.ts';
import { useDo } from '../page.ts';
import { joined } from '../ui/index.ts';
import styles from './Facts.module.css';

const brushes = [
  { text: 'A', means: 'free, ask' },
  { text: 'H', means: 'on hold' },
  { text: 'X', means: 'away' },
  { text: '', means: 'nothing said' },
] as const;

interface Painted {
  readonly key: string;
  readonly column: string;
}

/** Who can when, painted on a calendar: choose what is said, then press days or draw over them. A stroke is one thing done, and undone. */
export function Availability({ sheet }: { readonly sheet: FactsSheetView }) {
  const [brush, setBrush] = useState<string>('A');
  const [stroke, setStroke] = useState<readonly Painted[]>([]);
  const painting = useRef(false);
  const enter = useDo((cells: readonly Painted[]) =>
    call.facts.enter({ sheet: 'People', cells: cells.map(({ key, column }) => ({ key, column, text: brush })) }),
  );
  const number = sheet.columns.indexOf('number');
  const dates = sheet.dates.map((date) => ({ date, place: sheet.columns.indexOf(date) }));
  const rows = sheet.rows.filter(({ cells }) => (cells[number] ?? '') !== '' || dates.some(({ place }) => (cells[place] ?? '') !== ''));
  const add = (one: Painted): void =>
    setStroke((all) => (all.some(({ key, column }) => key === one.key && column === one.column) ? all : [...all, one]));
  const finish = useRef(() => {});
  finish.current = () => {
    if (!painting.current) return;
    painting.current = false;
    if (stroke.length > 0) enter.mutate(stroke, { onSettled: () => setStroke([]) });
  };
  useEffect(() => {
    const up = (): void => finish.current();
    window.addEventListener('pointerup', up);
    return () => window.removeEventListener('pointerup', up);
  }, []);
  if (dates.length === 0 || rows.length === 0) return <p className={styles['lead']}>There are no shooting days or no cast yet.</p>;
  return (
    <>
      <fieldset className={styles['sheets']}>
        <legend>Paint</legend>
        {brushes.map(({ text, means }) => (
          <label key={means}>
            <input type="radio" name="brush" checked={brush === text} onChange={() => setBrush(text)} />
            <b>{text || '·'}</b> {means}
          </label>
        ))}
        <span className={styles['lead']}>W is read from the plan. Hours: type them in the workbook as “A until 18:00”.</span>
      </fieldset>
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
                {dates.map(({ date, place }) => {
                  const painted = stroke.some((one) => one.key === key && one.column === date);
                  const text = painted ? brush : (cells[place] ?? '');
                  return (
                    <td key={date}>
                      <button
                        type="button"
                        className={joined(styles['cell'], styles[`state${text.slice(0, 1)}`], painted && styles['painted'])}
                        aria-label={`${name}, ${dayOf(date)}: ${text || 'nothing said'}`}
                        onPointerDown={(event) => {
                          event.currentTarget.releasePointerCapture(event.pointerId);
                          painting.current = true;
                          add({ key, column: date });
                        }}
                        onPointerEnter={() => (painting.current ? add({ key, column: date }) : undefined)}
                        onClick={(event) => {
                          // A press of a key comes without a pointer.
                          if (event.detail === 0) enter.mutate([{ key, column: date }]);
                        }}
                      >
                        {text || '·'}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
/** 'Tue 8/12'. */
function dayOf(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return `${weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]} ${day}/${month}`;
}
