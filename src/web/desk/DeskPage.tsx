import type { DeskView, OptionView } from '#api/index.ts';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { BoardPage } from '../board/index.ts';
import { call } from '../call.ts';
import { isPressable, isTyping, usePageKeys, withControl } from '../keys.ts';
import { problemWords, useDo, useSay, useThisPage } from '../page.ts';
import { Button, Problem } from '../ui/index.ts';
import { Decided } from './Decided.tsx';
import styles from './Desk.module.css';
import { Drafts } from './Drafts.tsx';
import type { LeftOut } from './drafts.ts';
import { ImpactFacts } from './ImpactFacts.tsx';
import { OptionCard } from './OptionCard.tsx';
import { Refused } from './Refused.tsx';
import { Told } from './Told.tsx';
import { TouchedDays } from './TouchedDays.tsx';

/** The first page: what has happened and is not decided, else the board. */
export function Home() {
  const open = useThisPage().disruptions.find((one) => one.decided === null);
  return open ? <Navigate to="/desk/$disruption" params={{ disruption: open.id }} replace /> : <BoardPage />;
}

/** The options desk of one disruption. */
export function DeskPage() {
  const { disruption } = useParams({ from: '/desk/$disruption' });
  const known = useThisPage().disruptions.find((one) => one.id === disruption);
  const query = useQuery({
    queryKey: ['desk', disruption],
    queryFn: () => call.desk.answer({ disruption }),
    enabled: known !== undefined,
  });
  // Undone: it is as if it had never happened.
  if (!known) return <Navigate to="/" replace />;
  if (query.isError)
    return <Problem title="The options can’t be worked out now" sentence={problemWords(query.error)} retry={() => void query.refetch()} />;
  if (!query.data)
    return (
      <section>
        <h1 className={styles['title']}>{known.heading}</h1>
        <p role="status" className={styles['working']}>
          Working out the options …
        </p>
      </section>
    );
  return query.data.decided === null ? (
    <OpenDesk key={disruption} desk={query.data} />
  ) : (
    <Decided key={disruption} desk={query.data} decided={query.data.decided} />
  );
}

function OpenDesk({ desk }: { readonly desk: DeskView }) {
  const say = useSay();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const [looked, look] = useState<string | null>(desk.options[0]?.id ?? null);
  const [chosenId, choose] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [silent, setSilent] = useState<readonly LeftOut[]>([]);
  const chosen = desk.options.find((option) => option.id === chosenId) ?? null;
  const shown = chosen ?? [...desk.options, ...desk.below].find((option) => option.id === looked) ?? desk.options[0] ?? null;
  const decide = useDo((option: OptionView) =>
    call.desk.decide({ disruption: desk.disruption, option: option.id, why: null, silent: [...silent] }),
  );

  // The keys 1 to 5 belong to the desk as soon as it is there.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);

  const pick = (option: OptionView): void => {
    choose(option.id);
    look(option.id);
    requestAnimationFrame(() => document.getElementById(`option-${option.key}`)?.focus({ preventScroll: false }));
  };
  usePageKeys((event) => {
    if (isTyping(event.target)) return;
    if (withControl(event) && event.key === 'Enter') {
      say({ kind: 'refused', text: 'No mail server is set up, so nothing can be sent from here. The drafts are yours to copy.' });
      event.preventDefault();
      return;
    }
    if (withControl(event) || event.altKey) return;
    const byKey = desk.options.find((option) => option.key === event.key);
    if (byKey) pick(byKey);
    else if (event.key === 'Enter' && chosen && !isPressable(event.target) && !decide.isPending) decide.mutate(chosen);
    else if (event.key === '?' && shown) setOpen((now) => (now === shown.id ? null : shown.id));
    else if (event.key === 'Escape' && chosen) choose(null);
    else if (event.key === 'Escape') void navigate({ to: '/board' });
    else return;
    event.preventDefault();
  });

  return (
    <div className={styles['desk']}>
      <header className={styles['header']}>
        <h1 ref={heading} tabIndex={-1} className={styles['title']}>
          {desk.heading}
        </h1>
        <p className={styles['known']}>{desk.known}</p>
      </header>
      <ImpactFacts impact={desk.impact} city={desk.city} />
      <div className={styles['body']}>
        <section aria-labelledby="ways" className={styles['ways']}>
          <div className={styles['waysHead']}>
            <h2 id="ways">Options</h2>
            <p>
              <kbd>1</kbd>–<kbd>{desk.options.length}</kbd> choose, <kbd>Enter</kbd> decides, <kbd>?</kbd> opens the figures
            </p>
          </div>
          <NoWay desk={desk} />
          <div className={styles['cards']}>
            {desk.options.map((option) => (
              <OptionCard
                key={option.id}
                option={option}
                chosen={chosen?.id === option.id}
                open={open === option.id}
                onLook={() => chosen === null && look(option.id)}
                onChoose={() => pick(option)}
                onDecide={() => decide.mutate(option)}
                onOpen={(next) => setOpen(next ? option.id : null)}
              />
            ))}
          </div>
          {shown === null ? null : <TouchedDays option={shown} />}
          {chosen === null ? null : (
            <Drafts
              disruption={desk.disruption}
              option={chosen.id}
              back={null}
              title={`If you decide ${chosen.key}`}
              silent={silent}
              onSilent={setSilent}
            >
              <Button tone="decide" shortcut="Enter" disabled={decide.isPending} onClick={() => decide.mutate(chosen)}>
                Decide {chosen.key}: {chosen.title}
              </Button>
            </Drafts>
          )}
          <Refused options={desk.below} open={open} onOpen={setOpen} onLook={(id) => chosen === null && look(id)} />
          <p className={styles['ended']}>{desk.ended}</p>
        </section>
        {shown === null ? null : <Told disruption={desk.disruption} option={shown} />}
      </div>
    </div>
  );
}

/** When nothing holds, the clash is said as a sentence with its few facts, each with what would open it. */
function NoWay({ desk }: { readonly desk: DeskView }) {
  if (desk.none === null) return null;
  return (
    <section className={styles['none']} aria-label="No way holds">
      <h3>No way holds as things stand</h3>
      <ul>
        {desk.none.clash.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {desk.none.relaxations.length === 0 ? null : (
        <>
          <h3>What if this gave way?</h3>
          <ul>
            {desk.none.relaxations.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
