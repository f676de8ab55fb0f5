import type { DetourView } from '#api/index.ts';
import { check } from '#words/index.ts';
import { useMemo, useState } from 'react';
import { call } from '../call.ts';
import { Findings } from '../desk/Findings.tsx';
import { LineField } from '../line/index.ts';
import { useDo } from '../page.ts';
import { Button } from '../ui/index.ts';
import styles from './Playbook.module.css';

const prompts = [
  'What did you see, hear or know at that time?',
  'What were you trying to reach?',
  'What was different from other days?',
  'What helped?',
  'What would have made it easier to notice?',
] as const;

/** What happened and how, never who; each improvement has an owner and a date, or it is not published. */
export function Review({ detour }: { readonly detour: DetourView }) {
  const stood = detour.review?.text ?? '';
  const [text, setText] = useState(stood);
  const [basis, setBasis] = useState(stood);
  const beside = detour.review?.beside ?? [];
  const findings = useMemo(() => check(text, { kind: 'postmortem', audience: 'team' }), [text]);
  const improvements = detour.review?.improvements ?? [];
  const lines = improvements.map((one) => one.text);
  const save = useDo(({ list, takenIn }: { readonly list: readonly string[]; readonly takenIn: readonly string[] }) =>
    call.playbook.review({ detour: detour.id, text, improvements: [...list], basis, takenIn: [...takenIn] }),
  );
  const publish = useDo(() => call.playbook.publish({ detour: detour.id }));
  const keep = (list: readonly string[], then: () => void): void => {
    // Nothing new to keep: what follows needs no row of its own.
    if (text === basis && list === lines) {
      then();
      return;
    }
    save.mutate({ list, takenIn: [] }, { onSuccess: ({ stands }) => goOnFrom(stands, then) });
  };
  // Where somebody wrote meanwhile, one's own words stand beside theirs, and the field goes on from what stands.
  const goOnFrom = (stands: string, then: () => void): void => {
    setText(stands);
    setBasis(stands);
    if (stands === text) then();
  };
  return (
    <div className={styles['review']}>
      <ul aria-label="Prompts" className={styles['prompts']}>
        {prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
      <label className={styles['words']}>
        What happened
        <textarea value={text} rows={6} spellCheck={false} onChange={(event) => setText(event.target.value)} />
      </label>
      {beside.length === 0 ? null : (
        <Beside texts={beside} disabled={save.isPending} onTakeIn={(at) => save.mutate({ list: lines, takenIn: [at] })} />
      )}
      <Findings id={`findings-${detour.id}`} findings={findings} text={text} onTake={() => {}} />
      {text.trim() !== '' && findings.length === 0 ? <p className={styles['quiet']}>clean</p> : null}
      <Improvements
        list={improvements}
        onTakeOut={(gone) =>
          keep(
            lines.filter((line) => line !== gone),
            () => {},
          )
        }
      />
      <LineField
        label="An improvement"
        placeholder="+ who: what, by when > to whom"
        disabled={save.isPending}
        first={false}
        onFile={(line, clear) => keep([...lines, line], clear)}
      />
      <div className={styles['keys']}>
        <Button disabled={save.isPending} onClick={() => keep(lines, () => {})}>
          Keep the text
        </Button>
        <Button tone="decide" disabled={save.isPending || publish.isPending} onClick={() => keep(lines, () => publish.mutate(undefined))}>
          Publish
        </Button>
      </div>
    </div>
  );
}

interface BesideProps {
  readonly texts: NonNullable<DetourView['review']>['beside'];
  readonly disabled: boolean;
  readonly onTakeIn: (at: string) => void;
}
/** Two wrote at the same time: both texts stand, until one has taken in what the other says. */
function Beside({ texts, disabled, onTakeIn }: BesideProps) {
  return (
    <section aria-label="Written at the same time" className={styles['beside']}>
      <h4>Written at the same time</h4>
      <p className={styles['quiet']}>Nothing was overwritten. Take in above what you want of it, then let it go.</p>
      <ul>
        {texts.map((one) => (
          <li key={one.at}>
            <p className={styles['quiet']}>
              {one.by}, {one.when}
            </p>
            <p className={styles['letter']}>{one.text}</p>
            <Button tone="quiet" disabled={disabled} onClick={() => onTakeIn(one.at)}>
              Taken in
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ImprovementsProps {
  readonly list: NonNullable<DetourView['review']>['improvements'];
  readonly onTakeOut: (text: string) => void;
}
/** Each with what it still needs before it can be published. */
function Improvements({ list, onTakeOut }: ImprovementsProps) {
  return (
    <>
      <h4>Improvements</h4>
      <ul aria-label="Improvements">
        {list.map((one) => (
          <li key={one.text} className={styles['improvement']}>
            <span>{one.chip ?? one.text}</span>
            {one.missing.length === 0 ? null : (
              <span className={styles['due']}>
                needs {one.missing.map((what) => (what === 'owner' ? 'an owner' : 'a date')).join(' and ')}
              </span>
            )}
            <Button tone="quiet" onClick={() => onTakeOut(one.text)}>
              Take out
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
