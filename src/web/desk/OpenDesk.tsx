import type { DeskView, OptionView } from '#api/index.ts';
import { useEffect, useRef } from 'react';
import { Button, joined } from '../ui/index.ts';
import styles from './Desk.module.css';
import { Drafts } from './Drafts.tsx';
import { type Choosing, useChoosing } from './choosing.ts';
import { ImpactFacts } from './ImpactFacts.tsx';
import { LastTime } from '../playbook/index.ts';
import { Savings } from '../savings/index.ts';
import { NoWay } from './NoWay.tsx';
import { OptionCard } from './OptionCard.tsx';
import { Reason } from './Reason.tsx';
import { Refused } from './Refused.tsx';
import { Told } from './Told.tsx';
import { TouchedDays } from './TouchedDays.tsx';

/** The storm: facts, ways, what moves, who must be told. Everything else recedes. */
export function OpenDesk({ desk }: { readonly desk: DeskView }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const choosing = useChoosing(desk);
  // The keys 1 to 5 belong to the desk as soon as it is there.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const { shown, chosen } = choosing;
  return (
    <div className={styles['desk']}>
      <header className={styles['header']}>
        <h1 ref={heading} tabIndex={-1} className={styles['title']}>
          {desk.heading}
        </h1>
        <p className={styles['known']}>{desk.known}</p>
      </header>
      {desk.savings === null ? null : <p className={styles['first']}>{desk.savings.first}</p>}
      {desk.savings === null ? <ImpactFacts impact={desk.impact} city={desk.city} question={desk.question} /> : null}
      <div className={joined(styles['body'], !hasDrafts(desk) && styles['alone'])}>
        <section aria-labelledby="ways" className={styles['ways']}>
          <LastTime plays={desk.plays} />
          <WaysHead count={desk.options.length} />
          <NoWay none={desk.none} />
          <Cards options={desk.options} choosing={choosing} />
          {shown === null || shown.touched.length === 0 ? null : (
            <TouchedDays title={`What moves${shown.key === null ? '' : ` with ${shown.key}`}`} days={shown.touched} />
          )}
          {desk.savings === null ? null : <Savings savings={desk.savings} />}
          {chosen === null || !hasDrafts(desk) ? null : <Following desk={desk} option={chosen} choosing={choosing} />}
          <Refused options={desk.below} choosing={choosing} />
          <p className={styles['ended']}>{desk.ended}</p>
        </section>
        {shown === null || !hasDrafts(desk) ? null : <Told disruption={desk.disruption} option={shown} back={null} />}
      </div>
    </div>
  );
}

/** A question tells nobody anything. */
const hasDrafts = (desk: DeskView): boolean => !desk.question;

function WaysHead({ count }: { readonly count: number }) {
  return (
    <div className={styles['waysHead']}>
      <h2 id="ways">Options</h2>
      {count === 0 ? null : (
        <p>
          <kbd>{count === 1 ? '1' : `1–${count}`}</kbd> {count === 1 ? 'chooses' : 'choose'}, <kbd>Enter</kbd> decides, <kbd>?</kbd> opens
          the figures
        </p>
      )}
    </div>
  );
}

function Cards({ options, choosing }: { readonly options: readonly OptionView[]; readonly choosing: Choosing }) {
  return (
    <div className={styles['cards']}>
      {options.map((option) => (
        <OptionCard
          key={option.id}
          option={option}
          chosen={choosing.chosen?.id === option.id}
          open={choosing.open === option.id}
          onLook={() => choosing.look(option.id)}
          onChoose={() => choosing.choose(option)}
          onDecide={() => choosing.decide(option)}
          onOpen={(next) => choosing.setOpen(next ? option.id : null)}
        />
      ))}
    </div>
  );
}

/** What follows from the chosen way: the words for everybody, the reason, and the key that decides. */
function Following({ desk, option, choosing }: { readonly desk: DeskView; readonly option: OptionView; readonly choosing: Choosing }) {
  const name = option.key === null ? option.title : `${option.key}: ${option.title}`;
  return (
    <Drafts
      disruption={desk.disruption}
      option={option.id}
      back={null}
      title={option.key === null ? 'If you decide this' : `If you decide ${option.key}`}
      silent={choosing.silent}
      onSilent={choosing.setSilent}
    >
      <Button tone="decide" shortcut="Enter" disabled={choosing.deciding} onClick={() => choosing.decide(option)}>
        Decide {name}
      </Button>
      <Reason why={choosing.why} onWhy={choosing.setWhy} />
    </Drafts>
  );
}
