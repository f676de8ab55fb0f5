import type { ImpactView } from '#api/index.ts';
import type { ReactNode } from 'react';
import { useThisPage } from '../page.ts';
import { timeLeft, useNow } from '../shell/index.ts';
import styles from './ImpactFacts.module.css';

interface ImpactFactsProps {
  readonly impact: ImpactView;
  readonly city: string;
  /** A question stops nobody: waiting has no price. */
  readonly question: boolean;
}

/** What is lost, who is already paid, what waiting costs, and the instants after which a choice costs more. */
export function ImpactFacts({ impact, city, question }: ImpactFactsProps) {
  return (
    <section aria-label="What it does" className={styles['impact']}>
      <dl className={styles['facts']}>
        {impact.scenes === '' ? null : <Fact name="Scenes lost">{impact.scenes}</Fact>}
        {question ? null : (
          <Fact name="Waiting">
            {impact.waiting}
            {impact.waitingThen === null ? null : <small>{impact.waitingThen}</small>}
          </Fact>
        )}
        {impact.onTheClock === '' ? null : <Fact name="On the clock">{impact.onTheClock}</Fact>}
        {impact.lastUsefulReturn === null ? null : <Fact name="Last useful return">{impact.lastUsefulReturn}</Fact>}
        {impact.insurer === null ? null : <Fact name="Insurance">{impact.insurer}</Fact>}
      </dl>
      <Cutoffs impact={impact} city={city} />
      {impact.sentences.length === 0 ? null : (
        <ul className={styles['sentences']}>
          {impact.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The clock to the last moment: passed ones stay readable, the next one leads. */
function Cutoffs({ impact, city }: Omit<ImpactFactsProps, 'question'>) {
  const page = useThisPage();
  const now = useNow(page);
  if (impact.cutoffs.length === 0) return null;
  const next = impact.cutoffs.find((one) => Temporal.Instant.compare(Temporal.Instant.from(one.at), now) > 0);
  return (
    <section aria-label="Cut-offs" className={styles['cutoffs']}>
      <h2 className={styles['cutoffsTitle']}>Cut-offs, {city}</h2>
      <ol>
        {impact.cutoffs.map((one) => (
          <li key={`${one.at} ${one.what}`} className={one === next ? styles['next'] : undefined} title={one.spoken}>
            <time dateTime={one.at}>{one.time}</time>
            <span>{one.what}</span>
            <small>{timeLeft(now, one.at)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
