import type { DraftView } from '#api/index.ts';
import { check, type Finding } from '#words/index.ts';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useSay } from '../page.ts';
import { Button, joined } from '../ui/index.ts';
import styles from './Draft.module.css';
import { Findings } from './Findings.tsx';
import { Underlined } from './Underlined.tsx';

interface DraftProps {
  readonly draft: DraftView;
  readonly text: string;
  readonly open: boolean;
  /** Nothing has to be decided first: it may be handed over. */
  readonly mayLeave: boolean;
  readonly onOpen: () => void;
  readonly onText: (text: string) => void;
}

/** One text to one person, checked while it is written; the checker reads only this text and keeps nothing. */
export function Draft({ draft, text, open, mayLeave, onOpen, onText }: DraftProps) {
  const findings = useMemo(() => check(text, draft.check), [text, draft.check]);
  const blocked = findings.some((finding) => finding.level === 'block');
  const name = `draft-${draft.person}`;
  return (
    <li className={styles['draft']}>
      <h3 className={styles['row']}>
        <button type="button" aria-expanded={open} aria-controls={name} className={styles['open']} onClick={onOpen}>
          <b>{draft.name}</b>
          <span className={styles['quiet']}>{draft.role}</span>
          <span className={styles['change']}>{draft.change ?? draft.subject}</span>
          <span className={joined(styles['state'], blocked && styles['blocked'])}>{stateWords(findings, blocked)}</span>
        </button>
      </h3>
      {open ? (
        <Editor id={name} draft={draft} text={text} findings={findings} blocked={blocked} mayLeave={mayLeave} onText={onText} />
      ) : null}
    </li>
  );
}

function stateWords(findings: readonly Finding[], blocked: boolean): string {
  if (blocked) return 'blocked';
  const warned = findings.filter((finding) => finding.level === 'warn').length;
  if (warned > 0) return warned === 1 ? '1 finding' : `${warned} findings`;
  return findings.length > 0 ? 'a hint' : 'clean';
}

interface EditorProps {
  readonly id: string;
  readonly draft: DraftView;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly blocked: boolean;
  readonly mayLeave: boolean;
  readonly onText: (text: string) => void;
}
function Editor({ id, draft, text, findings, blocked, mayLeave, onText }: EditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const say = useSay();
  const take = (finding: Finding): void => takeInField(field.current, finding, onText);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    say({ kind: 'done', text: `The text to ${draft.name} is copied.` });
  };
  return (
    <div id={id} className={styles['editor']}>
      <p className={styles['subject']}>
        <span className={styles['quiet']}>Subject</span> {draft.subject}
      </p>
      <div className={styles['paper']}>
        <Underlined text={text} findings={findings} />
        <textarea
          ref={field}
          aria-label={`Draft to ${draft.name}`}
          aria-describedby={`${id}-findings`}
          spellCheck={false}
          className={styles['field']}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => onDraftKey(event, findings, take)}
        />
      </div>
      <Findings id={`${id}-findings`} findings={findings} text={text} onTake={take} />
      <div className={styles['do']}>
        {blocked ? (
          <p className={styles['held']}>Blocked: this text can’t be sent or copied until the marked words are gone.</p>
        ) : (
          <Button tone="quiet" onClick={() => void copy()}>
            Copy this text
          </Button>
        )}
        {blocked || !mayLeave ? null : <HandOver draft={draft} text={text} />}
      </div>
    </div>
  );
}

/** For whom a mail comes too late: the sender's own phone opens with the text, and they press its key. What it then does is not known here. */
function HandOver({ draft, text }: { readonly draft: DraftView; readonly text: string }) {
  if (draft.handTo === null) return null;
  const number = draft.handTo.replace(/[^+\d]/gu, '');
  const words = encodeURIComponent(text);
  return (
    <p className={styles['hand']}>
      <span className={styles['quiet']}>Hand over from your own phone, {draft.handTo}:</span>{' '}
      <a href={`sms:${number}?body=${words}`}>text message</a>{' '}
      <a href={`https://wa.me/${number.replace('+', '')}?text=${words}`} target="_blank" rel="noreferrer noopener">
        WhatsApp
      </a>
    </p>
  );
}

/** Put in as if typed, so that the field's own undo takes it back and brings it again. */
function takeInField(area: HTMLTextAreaElement | null, { offer }: Finding, onText: (text: string) => void): void {
  if (!offer || !area) return;
  area.focus();
  area.setSelectionRange(offer.from, offer.to);
  if (document.execCommand('insertText', false, offer.text)) return;
  area.setRangeText(offer.text, offer.from, offer.to, 'end');
  onText(area.value);
}

/** F2 takes the first offer, Esc leaves the field. */
function onDraftKey(event: KeyboardEvent<HTMLTextAreaElement>, findings: readonly Finding[], take: (finding: Finding) => void): void {
  if (event.key === 'F2') {
    const first = findings.find((finding) => finding.offer !== null);
    if (first) take(first);
  } else if (event.key === 'Escape') event.currentTarget.blur();
  else return;
  event.preventDefault();
}
