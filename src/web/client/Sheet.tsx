import type { ComplaintView } from '#api/index.ts';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../call.ts';
import { useDo } from '../page.ts';
import styles from './Client.module.css';

type Field = Parameters<typeof call.complaints.enter>[0]['field'];

/** One sheet: a figure is entered once, and every text says it. */
export function Sheet({ view }: { readonly view: ComplaintView }) {
  const keys = ['A', 'B', 'C'];
  const way = (key: string) => view.ways.find((one) => one.key === key) ?? { key, name: '', cost: '', delivery: '' };
  return (
    <section aria-label="Fact sheet" className={styles['sheet']}>
      <h2>Fact sheet</h2>
      <div className={styles['long']}>
        <Entry view={view} field="callAt" way={null} label="Call" value={view.call} hint="thu 08:30" />
        <Entry view={view} field="findOut" way={null} label="To find out" value={view.findOut.join('; ')} hint="one; another" />
        <Entry view={view} field="held" way={null} label="What is held" value={view.held} hint="" />
        <Entry view={view} field="happened" way={null} label="What happened" value={view.happened} hint="with times" />
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">Way</th>
            <th scope="col">What</th>
            <th scope="col">Cost</th>
            <th scope="col">Delivery</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td>
                <Entry view={view} field="way-name" way={key} label={`Way ${key}`} value={way(key).name} hint="" />
              </td>
              <td>
                <Entry view={view} field="way-cost" way={key} label={`Cost of ${key}`} value={way(key).cost} hint="7,400" />
              </td>
              <td>
                <Entry
                  view={view}
                  field="way-delivery"
                  way={key}
                  label={`Delivery of ${key}`}
                  value={way(key).delivery}
                  hint="tue 15 dec 12:00"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles['fields']}>
        <Entry view={view} field="recommended" way={null} label="Recommended" value={view.recommended} hint="A, B or C" />
        <Entry view={view} field="chooseBy" way={null} label="Choice by" value={view.chooseBy} hint="thu 12:00" />
        <Entry view={view} field="payer" way={null} label="Payer" value={view.payer} hint="" />
      </div>
    </section>
  );
}

interface EntryProps {
  readonly view: ComplaintView;
  readonly field: Field;
  readonly way: string | null;
  readonly label: string;
  readonly value: string;
  readonly hint: string;
}
/** Enter or leaving the field enters it; what is refused stays in the field. */
function Entry({ view, field, way, label, value, hint }: EntryProps) {
  const client = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const enter = useDo(async (text: string) => {
    const done = await call.complaints.enter({ complaint: view.id, field, way, text });
    client.setQueryData(['complaint', view.id], done.complaint);
    return done;
  });
  const put = (): void => {
    if (typed === null || typed === value || enter.isPending) return;
    enter.mutate(typed, { onSuccess: () => setTyped(null) });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    put();
  };
  return (
    <form onSubmit={submit}>
      <label className={way === null ? styles['entry'] : styles['cell']}>
        <span>{label}</span>
        <input
          value={typed ?? value}
          placeholder={hint}
          autoComplete="off"
          maxLength={2000}
          onBlur={put}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
    </form>
  );
}
