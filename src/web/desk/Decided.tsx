import type { DecidedView, DeskView } from '#api/index.ts';
import { useEffect, useRef } from 'react';
import { call } from '../call.ts';
import { useDo, useThisPage } from '../page.ts';
import { Budget, Savings } from '../savings/index.ts';
import { Button } from '../ui/index.ts';
import styles from './Decided.module.css';
import { Drafts } from './Drafts.tsx';
import { Notice } from './Notice.tsx';
import { TouchedDays } from './TouchedDays.tsx';
import { Told } from './Told.tsx';

interface DecidedProps {
  readonly desk: DeskView;
  readonly decided: DecidedView;
}

/** The storm is over: what was decided, who must still say yes, the return that is still open, the words for everybody. */
export function Decided({ desk, decided }: DecidedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const { option } = decided;
  return (
    <div className={styles['decided']}>
      <header className={styles['header']}>
        <p className={styles['before']}>{desk.heading}</p>
        <h1 ref={heading} tabIndex={-1}>
          Decided: {decided.what}
        </h1>
        <p className={styles['quiet']}>
          {decided.when}
          {decided.why === null ? '' : `; because ${decided.why}`}. Undo takes it back.
        </p>
      </header>
      <div className={styles['body']}>
        <div className={styles['main']}>
          <Returns desk={desk} decided={decided} />
          <What desk={desk} decided={decided} />
        </div>
        {option === null ? null : <Told disruption={desk.disruption} option={option} back={decided.back?.date ?? null} />}
      </div>
    </div>
  );
}

/** What the decision made: days that moved and the words for everybody, or money that was taken. */
function What({ desk, decided }: DecidedProps) {
  const { option } = decided;
  if (desk.savings !== null) return <TakenMoney desk={desk} decided={decided} />;
  if (option === null)
    return <p className={styles['quiet']}>This was decided on the command line: its answer stands in the file beside the production.</p>;
  return (
    <>
      <TouchedDays title="What moved" days={decided.touched} />
      <Notice disruption={desk.disruption} />
      <Drafts disruption={desk.disruption} option={option.id} back={decided.back?.date ?? null} title="Drafts" silent={[]} onSilent={null}>
        <span className={styles['quiet']}>{decided.back?.label ?? 'Return unknown'}</span>
      </Drafts>
    </>
  );
}

function TakenMoney({ desk, decided }: DecidedProps) {
  const { budget } = useThisPage().money;
  return (
    <>
      {budget === null ? null : <Budget budget={budget} />}
      {decided.option === null ? null : (
        <Drafts disruption={desk.disruption} option={decided.option.id} back={null} title="Drafts" silent={[]} onSilent={null}>
          {null}
        </Drafts>
      )}
      {desk.savings === null ? null : <Savings savings={desk.savings} />}
    </>
  );
}

/** What could wait until now: the way has a plan for each day of return. */
function Returns({ desk, decided }: DecidedProps) {
  const enter = useDo((back: string) => call.desk.back({ disruption: desk.disruption, back }));
  if (decided.back !== null) {
    const taken = decided.returns.find((one) => one.back === decided.back?.date);
    return (
      <section aria-label="Return" className={styles['return']}>
        <h2>{decided.back.label}</h2>
        {taken ? <p>{taken.order}</p> : null}
      </section>
    );
  }
  if (decided.returns.length === 0) return null;
  return (
    <section aria-labelledby="return" className={styles['return']}>
      <h2 id="return">Enter the return when you know it</h2>
      <ul>
        {decided.returns.map((one) => (
          <li key={one.back}>
            <Button disabled={enter.isPending} onClick={() => enter.mutate(one.back)}>
              {one.long}
            </Button>
            <span>{one.order}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
