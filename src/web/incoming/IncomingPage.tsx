import { type DragEvent, useState } from 'react';
import { useTitle } from '../page.ts';
import { Button, joined } from '../ui/index.ts';
import { type Arrival, isTakeable, useArrivals } from './arriving.ts';
import styles from './Incoming.module.css';
import { OneFile } from './OneFile.tsx';

/** What comes in: files are read and shown first; nothing is stored until they are taken in. */
export function IncomingPage() {
  useTitle('Coming in');
  const { arrivals, busy, add, leaveOut, sayColumns, take, clear } = useArrivals();
  const ready = arrivals.filter(isTakeable).length;
  return (
    <div className={styles['page']}>
      <header>
        <h1>Coming in</h1>
      </header>
      <DropZone onFiles={add} />
      {arrivals.length === 0 ? null : (
        <>
          <p className={styles['sum']} role="status" aria-label="Files">
            {sumOf(arrivals)}
          </p>
          <ol className={styles['files']} aria-label="Files that came in">
            {arrivals.map((one) => (
              <OneFile
                key={one.key}
                one={one}
                busy={busy}
                onLeave={(scene, out) => leaveOut(one, scene, out)}
                onColumns={(columns) => sayColumns(one, columns)}
              />
            ))}
          </ol>
          <p className={styles['actions']}>
            {ready === 0 ? null : (
              <Button tone="decide" aria-busy={busy} onClick={() => (busy ? undefined : void take())}>
                {ready === 1 ? 'Take this in' : `Take these ${ready} in`}
              </Button>
            )}
            <Button tone="quiet" disabled={busy} onClick={clear}>
              Clear the list
            </Button>
          </p>
        </>
      )}
    </div>
  );
}

function sumOf(arrivals: readonly Arrival[]): string {
  const count = (state: Arrival['state']) => arrivals.filter((one) => one.state === state).length;
  const parts = (['reading', 'read', 'taken', 'refused'] as const).filter((state) => count(state) > 0);
  const words = { reading: 'being read', read: 'read', taken: 'taken in', refused: 'refused' } as const;
  return `${arrivals.length} ${arrivals.length === 1 ? 'file' : 'files'}: ${parts.map((state) => `${count(state)} ${words[state]}`).join(', ')}`;
}

function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, now: boolean): void => {
    event.preventDefault();
    setOver(now);
  };
  return (
    // The field inside does the same by keyboard; the zone only widens it for a pointer.
    <section
      aria-label="Drop files"
      className={joined(styles['zone'], over && styles['over'])}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <label htmlFor="incoming-files">Drop files here, or choose them</label>
      <input
        id="incoming-files"
        type="file"
        multiple
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <p>
        Scripts (Fountain, Final Draft), breakdowns, schedules, contacts, money, calendars, facts. Nothing is stored until you take it in.
      </p>
    </section>
  );
}
