import type { Completion } from '#line/index.ts';
import { Key } from '../ui/index.ts';
import styles from './TheLine.module.css';

interface NamesProps {
  readonly id: string;
  readonly names: readonly Completion[];
  readonly picked: number | null;
  readonly onTake: (name: Completion) => void;
}

const kinds = { person: '', place: 'place', set: 'set', scene: '', kit: 'gear', element: 'post', day: '' } as const;

/** What two letters could mean: people, places, scenes, kit, each with what tells it apart. */
export function Names({ id, names, picked, onTake }: NamesProps) {
  if (names.length === 0) return null;
  return (
    <div id={id} role="listbox" aria-label="Names" className={styles['names']}>
      {names.map((name, index) => (
        <div
          key={`${name.kind} ${name.id}`}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === (picked ?? -1)}
          className={styles['name']}
          // Pressing must not take the caret out of the field.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(name);
          }}
        >
          <span>{name.label}</span>
          <span className={styles['tells']}>{kinds[name.kind]}</span>
          {index === (picked ?? 0) ? <Key className={styles['take']}>Tab</Key> : null}
        </div>
      ))}
    </div>
  );
}
