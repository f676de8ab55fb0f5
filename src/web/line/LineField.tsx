import type { Reading } from '#model/index.ts';
import { useEffect, useId, useRef } from 'react';
import { joined } from '../ui/index.ts';
import { Chip } from './Chip.tsx';
import { Names } from './Names.tsx';
import styles from './TheLine.module.css';
import { onLineKey } from './TheLine.tsx';
import { useTyping } from './typing.ts';

interface LineFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly disabled: boolean;
  /** It is what one came for: it has the keys at once. */
  readonly first: boolean;
  /** Called with what was typed, less health words; `clear` empties the field once it is filed. */
  readonly onFile: (text: string, clear: () => void) => void;
}

/** A field in which one types as in the line: names complete after two letters, the chip says how it reads, Enter files it. */
export function LineField({ label, placeholder, disabled, first, onFile }: LineFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const answers = useRef<HTMLDivElement>(null);
  const id = useId();
  const typing = useTyping(field);
  const { names, reading, picked } = typing;
  useEffect(() => {
    if (first) field.current?.focus();
  }, [first]);
  const file = (read: Reading): void => onFile(read.text, typing.clear);
  return (
    <div className={styles['line']}>
      <div className={styles['field']}>
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={names.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={picked === null ? undefined : `${id}-${picked}`}
          aria-describedby={`${id}-chip`}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={1000}
          disabled={disabled}
          placeholder={placeholder}
          value={typing.text}
          onChange={(event) => typing.type(event.target.value, event.target.selectionStart ?? event.target.value.length)}
          onSelect={(event) => typing.moveCaret(event.currentTarget.selectionStart ?? 0)}
          onKeyDown={(event) => onLineKey(event, typing, file)}
        />
      </div>
      <div className={joined(styles['below'], reading === null && names.length === 0 && styles['nothing'])}>
        <Names id={id} names={names} picked={picked} onTake={typing.take} />
        <Chip
          id={`${id}-chip`}
          label={`How it reads: ${label}`}
          reading={reading}
          answers={answers}
          onAnswer={(line) => typing.put(line, line.length)}
        />
      </div>
    </div>
  );
}
