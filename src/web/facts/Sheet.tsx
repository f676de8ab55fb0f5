import type { FactsSheetView } from '#api/index.ts';
import { useState } from 'react';
import { call } from '../call.ts';
import { useDo } from '../page.ts';
import { joined } from '../ui/index.ts';
import styles from './Facts.module.css';

/** One sheet, its records below each other; dates have a page of their own. */
export function Sheet({ sheet, all }: { readonly sheet: FactsSheetView; readonly all: boolean }) {
  const columns = sheet.columns
    .map((header, place) => ({ header, place }))
    .filter(({ header, place }) => !sheet.dates.includes(header) && (all || sheet.rows.some(({ cells }) => cells[place] === 'ask')));
  const rows = all ? sheet.rows : sheet.rows.filter(({ cells }) => columns.some(({ place }) => cells[place] === 'ask'));
  if (rows.length === 0) return <p className={styles['lead']}>{all ? 'Nothing stands here yet.' : 'Nothing asks here.'}</p>;
  return (
    <section className={styles['box']} aria-label={`Sheet ${sheet.name}`}>
      <table className={styles['sheet']}>
        <thead>
          <tr>
            <th scope="col">{sheet.name}</th>
            {columns.map(({ header }) => (
              <th scope="col" key={header}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {columns.map(({ header, place }) => (
                <td key={header}>
                  <Cell sheet={sheet.name} record={key} called={name} column={header} text={cells[place] ?? ''} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly sheet: string;
  readonly record: string;
  readonly called: string;
  readonly column: string;
  readonly text: string;
}

/** A cell is read until somebody presses it; Enter stores what was typed, Escape leaves what stands. */
function Cell({ sheet, record, called, column, text }: CellProps) {
  const [typing, setTyping] = useState<string | null>(null);
  const enter = useDo((value: string) => call.facts.enter({ sheet, cells: [{ key: record, column, text: value }] }));
  const label = `${column} of ${called}`;
  if (typing === null)
    return (
      <button
        type="button"
        className={joined(styles['cell'], text === 'ask' && styles['ask'])}
        aria-label={`${label}: ${text || 'empty'}`}
        onClick={() => setTyping(text === 'ask' ? '' : text)}
      >
        {text || '·'}
      </button>
    );
  const store = (): void => {
    if (typing.trim() === text || (typing.trim() === '' && text === 'ask')) setTyping(null);
    else enter.mutate(typing, { onSuccess: () => setTyping(null) });
  };
  return (
    <input
      className={styles['field']}
      aria-label={label}
      // The press on the cell is the wish to type in it.
      ref={(field) => field?.focus()}
      value={typing}
      aria-invalid={enter.isError}
      aria-busy={enter.isPending}
      onChange={(event) => setTyping(event.target.value)}
      onBlur={() => (enter.isError ? undefined : store())}
      onKeyDown={(event) => {
        if (event.key === 'Enter') store();
        if (event.key === 'Escape') setTyping(null);
        event.stopPropagation();
      }}
    />
  );
}
