import type { OptionView } from '#api/index.ts';
import { Figures } from './Figures.tsx';
import styles from './Refused.module.css';
import { VerdictWord } from './VerdictWord.tsx';

interface RefusedProps {
  readonly options: readonly OptionView[];
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly onLook: (id: string) => void;
}

/** Ways that somebody will propose: shown with the reason against them, without a key. */
export function Refused({ options, open, onOpen, onLook }: RefusedProps) {
  if (options.length === 0) return null;
  return (
    <section aria-labelledby="below" className={styles['below']}>
      <h2 id="below">Below the line: not to be chosen by a key</h2>
      {options.map((option) => (
        <article key={option.id} aria-labelledby={`below-${option.id}`} className={styles['row']} onMouseEnter={() => onLook(option.id)}>
          <h3 id={`below-${option.id}`}>{option.title}</h3>
          <VerdictWord option={option} />
          <ul className={styles['why']}>
            {(option.reasons.length > 0 ? option.reasons : option.evidence).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <p className={styles['sums']}>
            {option.newMoney} new
            {option.sunk === '' || option.sunk === '£0' ? '' : ` · ${option.sunk} paid either way`} · {option.days}{' '}
            {option.days === '1' ? 'day' : 'days'} · {option.people}
          </p>
          <button
            type="button"
            className={styles['more']}
            aria-expanded={open === option.id}
            onClick={() => onOpen(open === option.id ? null : option.id)}
          >
            Figures<span className={styles['hidden']}> of {option.title}</span>
          </button>
          {open === option.id ? (
            <div className={styles['figures']}>
              <Figures option={option} />
            </div>
          ) : null}
        </article>
      ))}
    </section>
  );
}
