import type { DraftsView } from '#api/index.ts';
import styles from './Drafts.module.css';
import type { LeftOut } from './drafts.ts';

interface SilencesProps {
  readonly drafts: DraftsView;
  readonly silent: readonly LeftOut[];
  readonly onSilent: ((silent: readonly LeftOut[]) => void) | null;
}

/** "Need not know" is an answer with a reason, or it is refused: an approved picture, a promise, a cost or somebody's safety is touched (R11.2). */
export function Silences({ drafts, silent, onSilent }: SilencesProps) {
  if (drafts.silent.length === 0) return null;
  return (
    <section aria-label="Need not know" className={styles['silences']}>
      <h3>Need not know?</h3>
      {drafts.silent.map((one) => (
        <div key={one.person} className={styles['silence']}>
          <p>
            <b>{one.name}</b> <span className={styles['quiet']}>{one.role}</span>:{' '}
            {one.allowed ? <>need not know. {one.why}</> : <span className={styles['refused']}>“need not know” is refused: {one.why}</span>}
          </p>
          {one.allowed && onSilent !== null ? (
            <label>
              Reason, kept with the decision
              <input
                type="text"
                maxLength={500}
                value={silent.find((left) => left.person === one.person)?.why ?? ''}
                placeholder={one.why}
                onChange={(event) =>
                  onSilent([
                    ...silent.filter((left) => left.person !== one.person),
                    ...(event.target.value.trim() === '' ? [] : [{ person: one.person, why: event.target.value }]),
                  ])
                }
              />
            </label>
          ) : null}
        </div>
      ))}
    </section>
  );
}
