import type { DraftsView, DraftView } from '#api/index.ts';
import { type ReactNode, useState } from 'react';
import { problemWords, useSay } from '../page.ts';
import { Button, Problem } from '../ui/index.ts';
import { Draft } from './Draft.tsx';
import styles from './Drafts.module.css';
import { type LeftOut, useDrafts } from './drafts.ts';
import { SendBar } from './SendBar.tsx';
import { Silences } from './Silences.tsx';

interface DraftsProps {
  readonly disruption: string;
  readonly option: string;
  readonly back: string | null;
  readonly title: string;
  readonly silent: readonly LeftOut[];
  /** Null: decided, the reasons are stored. */
  readonly onSilent: ((silent: readonly LeftOut[]) => void) | null;
  /** The key that decides, under the words that will follow from it. */
  readonly children: ReactNode;
}

/** What is written to whom. Edits live in this page alone: nothing of them is stored before it is sent. */
export function Drafts({ disruption, option, back, title, silent, onSilent, children }: DraftsProps) {
  const query = useDrafts(disruption, option, back);
  return (
    <section aria-labelledby="drafts" data-decides className={styles['drafts']}>
      <header className={styles['header']}>
        <h2 id="drafts">{title}</h2>
        {children}
      </header>
      {query.isError ? (
        <Problem title="The drafts can’t be made now" sentence={problemWords(query.error)} retry={() => void query.refetch()} />
      ) : null}
      {query.data ? (
        <>
          <Texts key={`${option} ${back}`} drafts={query.data} disruption={onSilent === null ? disruption : null} />
          <Silences drafts={query.data} silent={silent} onSilent={onSilent} />
        </>
      ) : null}
    </section>
  );
}

interface TextsProps {
  readonly drafts: DraftsView;
  /** What the texts follow from, once it was decided: then they can leave. Null: nothing was decided yet. */
  readonly disruption: string | null;
}

function Texts({ drafts, disruption }: TextsProps) {
  const say = useSay();
  const [edits, setEdits] = useState<Readonly<Record<string, string>>>({});
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  // An edit holds for the text it was made on: a draft that the facts changed comes anew.
  const keyOf = (draft: DraftView): string => `${draft.person}\n${draft.text}`;
  const textOf = (draft: DraftView): string => edits[keyOf(draft)] ?? draft.text;
  const all = open.size === drafts.drafts.length;
  const toggle = (person: string): void => {
    const next = new Set(open);
    if (!next.delete(person)) next.add(person);
    setOpen(next);
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(
      drafts.drafts.map((draft) => `To ${draft.name}\n${draft.subject}\n\n${textOf(draft)}`).join('\n\n———\n\n'),
    );
    say({ kind: 'done', text: `${drafts.drafts.length} drafts copied, in sending order.` });
  };
  return (
    <>
      <p className={styles['bar']}>
        <span>
          {drafts.drafts.length} drafts, in sending order.{disruption === null ? ' Nothing has been sent.' : null}
        </span>
        <Button tone="quiet" onClick={() => setOpen(all ? new Set() : new Set(drafts.drafts.map((draft) => draft.person)))}>
          {all ? 'Close all' : 'Open all'}
        </Button>
        <Button tone="quiet" onClick={() => void copy()}>
          Copy all
        </Button>
      </p>
      {disruption === null ? null : <SendBar disruption={disruption} drafts={drafts} textOf={textOf} />}
      <ol className={styles['list']}>
        {drafts.drafts.map((draft) => (
          <Draft
            key={draft.person}
            draft={draft}
            text={textOf(draft)}
            open={open.has(draft.person)}
            mayLeave={disruption !== null}
            onOpen={() => toggle(draft.person)}
            onText={(text) => setEdits((now) => ({ ...now, [keyOf(draft)]: text }))}
          />
        ))}
      </ol>
    </>
  );
}
