import type { FactsSheetView } from '#api/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../call.ts';
import { problemWords, useTitle } from '../page.ts';
import { Availability } from './Availability.tsx';
import styles from './Facts.module.css';
import { NewRecord } from './NewRecord.tsx';
import { Sheet } from './Sheet.tsx';

const availability = 'Availability';

/** Everything that is known, as plain forms: people with their deals, days, places, kit, money. What nobody knows says ask, and is answered here. */
export function FactsPage() {
  useTitle('Facts');
  const facts = useQuery({ queryKey: ['facts'], queryFn: () => call.facts.all() });
  const [chosen, choose] = useState('People');
  const [all, showAll] = useState(true);
  if (facts.isPending) return <p>Reading the facts …</p>;
  if (facts.isError) return <p role="alert">{problemWords(facts.error)}</p>;
  const { sheets } = facts.data;
  const asks = sheets.reduce((sum, sheet) => sum + sheet.asks, 0);
  const sheet = sheets.find(({ name }) => name === (chosen === availability ? 'People' : chosen));
  return (
    <div className={styles['page']}>
      <header>
        <h1>Facts</h1>
        <p className={styles['lead']} role="status" aria-label="Asks">
          {asks === 0 ? 'Nothing asks.' : `${asks} ${asks === 1 ? 'cell asks' : 'cells ask'}: ${whereAsks(sheets)}.`} Type over a cell and
          press Enter; Ctrl+Z takes it back.
        </p>
      </header>
      <fieldset className={styles['sheets']}>
        <legend>Sheet</legend>
        {[...sheets.map(({ name }) => name), availability].map((name) => (
          <label key={name}>
            <input type="radio" name="sheet" checked={chosen === name} onChange={() => choose(name)} />
            {name}
          </label>
        ))}
        {chosen === availability ? null : (
          <label className={styles['only']}>
            <input type="checkbox" checked={!all} onChange={(event) => showAll(!event.target.checked)} />
            Only what asks
          </label>
        )}
      </fieldset>
      {sheet === undefined ? null : chosen === availability ? (
        <Availability sheet={sheet} />
      ) : (
        <>
          <Sheet key={sheet.name} sheet={sheet} all={all} />
          {['People', 'Places', 'Kit', 'Money'].includes(sheet.name) ? <NewRecord sheet={sheet.name} /> : null}
        </>
      )}
    </div>
  );
}

const whereAsks = (sheets: readonly FactsSheetView[]): string =>
  sheets
    .filter((sheet) => sheet.asks > 0)
    .map(({ name, asks }) => `${name} ${asks}`)
    .join(', ');
