import type { OptionView } from '#api/index.ts';
import { Button, joined } from '../ui/index.ts';
import { cardId } from './choosing.ts';
import { Figures } from './Figures.tsx';
import styles from './OptionCard.module.css';
import { VerdictWord } from './VerdictWord.tsx';

interface OptionCardProps {
  readonly option: OptionView;
  readonly chosen: boolean;
  readonly open: boolean;
  readonly onLook: () => void;
  readonly onChoose: () => void;
  readonly onDecide: () => void;
  readonly onOpen: (open: boolean) => void;
}

/** One way: its word, three figures, the day it makes, and what can still wait. */
export function OptionCard({ option, chosen, open, onLook, onChoose, onDecide, onOpen }: OptionCardProps) {
  const name = cardId(option);
  return (
    <article
      id={name}
      tabIndex={-1}
      aria-labelledby={`${name}-title`}
      aria-current={chosen ? 'true' : undefined}
      className={joined(styles['card'], chosen && styles['chosen'])}
      onMouseEnter={onLook}
      onFocus={onLook}
    >
      <header className={styles['head']}>
        <b className={styles['key']}>{option.key}</b>
        <h3 id={`${name}-title`}>{option.title}</h3>
      </header>
      <VerdictWord option={option} />
      {option.condition === null ? null : <p className={styles['condition']}>{option.condition}</p>}
      <ThreeFigures option={option} />
      <Days option={option} />
      <p className={styles['small']}>{smallWords(option)}</p>
      <Asks option={option} />
      <div className={styles['do']}>
        {chosen ? (
          <Button tone="decide" shortcut="Enter" onClick={onDecide}>
            Decide
          </Button>
        ) : (
          <Button shortcut={option.key ?? ''} onClick={onChoose}>
            Choose
          </Button>
        )}
        <Button tone="quiet" shortcut="?" aria-expanded={open} onClick={() => onOpen(!open)}>
          Figures
        </Button>
      </div>
      {open ? <Figures option={option} /> : null}
    </article>
  );
}

interface Shown {
  readonly option: OptionView;
}
function ThreeFigures({ option }: Shown) {
  return (
    <dl className={styles['figures']}>
      <div>
        <dt>New money</dt>
        <dd>{option.newMoney}</dd>
      </div>
      {isSome(option.saved) ? (
        <div>
          <dt>Saved</dt>
          <dd>{option.saved}</dd>
        </div>
      ) : null}
      <div>
        <dt>Days</dt>
        <dd>{option.days}</dd>
      </div>
      <div className={styles['people']}>
        <dt>People</dt>
        <dd>
          {option.people}
          {option.peopleNames === '' ? null : <small>{option.peopleNames}</small>}
        </dd>
      </div>
    </dl>
  );
}

const isSome = (sum: string): boolean => /[1-9]/u.test(sum);

/** A way that moves no day is told by its reasons. */
function Days({ option }: Shown) {
  return (
    <>
      <ul className={styles['days']}>
        {option.touched.length === 0 ? option.reasons.map((reason) => <li key={reason}>{reason}</li>) : null}
        {option.touched.map((day) => (
          <li key={day.day}>
            <b>{day.label}:</b> {day.order === '' ? 'nothing' : day.order} · {day.load}
            {[day.wrap, day.lastOut].flatMap((said) => (said === null ? [] : [` · ${said}`])).join('')}
          </li>
        ))}
      </ul>
      {option.branches.length === 0 ? null : (
        <ul className={styles['branches']} aria-label="What can still wait">
          {option.branches.map((branch) => (
            <li key={branch.back}>
              <b>{branch.label}:</b> {branch.order}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const smallWords = (option: OptionView): string =>
  [
    option.intent,
    isSome(option.sunk) ? `${option.sunk} paid either way` : null,
    option.shares,
    option.nextCutOff === null ? null : `next cut-off: ${option.nextCutOff}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');

function Asks({ option }: Shown) {
  if (option.asks.length === 0) return null;
  return (
    <ul className={styles['asks']} aria-label="To ask">
      {option.asks.map((ask) => (
        <li key={`${ask.who} ${ask.question}`}>
          <b>{ask.who}</b>
          {ask.phone === null ? '' : ` ${ask.phone}`}: {ask.question}
          {ask.by === null ? '' : ` (${ask.by})`}
        </li>
      ))}
    </ul>
  );
}
