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
  const findings = useMemo(() => check(text, { kind: 'postmortem', audience: 'team' }), [text]);
  const improvements = detour.review?.improvements ?? [];
  const lines = improvements.map((one) => one.text);
  const save = useDo((list: readonly string[]) => call.playbook.review({ detour: detour.id, text, improvements: [...list], basis }));
  const publish = useDo(() => call.playbook.publish({ detour: detour.id }));
  const keep = (list: readonly string[], then: () => void): void => {
    // Nothing new to keep: what follows needs no row of its own.
    if (text === basis && list === lines) {
      then();
      return;
    }
    save.mutate(list, {
      onSuccess: () => {
        setBasis(text);
        then();
      },
    });
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
      <Findings id={`findings-${detour.id}`} findings={findings} text={text} onTake={() => {}} />
      {text.trim() !== '' && findings.length === 0 ? <p className={styles['quiet']}>clean</p> : null}
      <h4>Improvements</h4>
      <ul aria-label="Improvements">
        {improvements.map((one) => (
          <li key={one.text} className={styles['improvement']}>
            <span>{one.chip ?? one.text}</span>
            {one.missing.length === 0 ? null : (
              <span className={styles['due']}>
                needs {one.missing.map((what) => (what === 'owner' ? 'an owner' : 'a date')).join(' and ')}
              </span>
            )}
            <Button
              tone="quiet"
              onClick={() =>
                keep(
                  lines.filter((line) => line !== one.text),
                  () => {},
                )
              }
            >
              Take out
            </Button>
          </li>
        ))}
      </ul>
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
