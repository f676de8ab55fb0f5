import type { OptionView } from '#api/index.ts';
import { Button, joined } from '../ui/index.ts';
import { type Choosing, cardId } from './choosing.ts';
import { Figures } from './Figures.tsx';
import styles from './Refused.module.css';
import { VerdictWord } from './VerdictWord.tsx';

interface RefusedProps {
  readonly options: readonly OptionView[];
  readonly choosing: Choosing;
}

/** Ways that somebody will propose, each with its reason. None has a key; what breaks law or a contract can't be taken at all. */
export function Refused({ options, choosing }: RefusedProps) {
  if (options.length === 0) return null;
  return (
    <section aria-labelledby="below" className={styles['below']}>
      <h2 id="below">Below the line</h2>
      {options.map((option) => (
        <Row key={option.id} option={option} choosing={choosing} />
      ))}
    </section>
  );
}

function Row({ option, choosing }: { readonly option: OptionView; readonly choosing: Choosing }) {
  const open = choosing.open === option.id;
  const chosen = choosing.chosen?.id === option.id;
  const why = option.reasons.length > 0 && option.verdict !== 'breaks' ? option.reasons : [...option.evidence, ...option.reasons];
  return (
    <article
      id={cardId(option)}
      tabIndex={-1}
      aria-labelledby={`below-${option.id}`}
      aria-current={chosen ? 'true' : undefined}
      className={joined(styles['row'], chosen && styles['chosen'])}
      onMouseEnter={() => choosing.look(option.id)}
    >
      <h3 id={`below-${option.id}`}>{option.title}</h3>
      <VerdictWord option={option} />
      <ul className={styles['why']}>
        {why.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className={styles['sums']}>{sumWords(option)}</p>
      <div className={styles['do']}>
        {option.verdict === 'breaks' ? null : (
          <Button tone="quiet" onClick={() => (chosen ? choosing.decide(option) : choosing.choose(option))}>
            {chosen ? 'Decide' : 'Choose'}
            <span className={styles['hidden']}> {option.title}</span>
          </Button>
        )}
        <Button tone="quiet" aria-expanded={open} onClick={() => choosing.setOpen(open ? null : option.id)}>
          Figures<span className={styles['hidden']}> of {option.title}</span>
        </Button>
      </div>
      {open ? (
        <div className={styles['figures']}>
          <Figures option={option} />
        </div>
      ) : null}
    </article>
  );
}

const sumWords = (option: OptionView): string =>
  [
    `${option.newMoney} new money`,
    /[1-9]/u.test(option.sunk) ? `${option.sunk} paid either way` : null,
    `${option.days} ${option.days === '1' ? 'day' : 'days'}`,
    option.people,
  ]
    .filter((part) => part !== null)
    .join(' · ');
