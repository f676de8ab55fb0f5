import { type FormEvent, useState } from 'react';
import { call } from '../call.ts';
import { useDo } from '../page.ts';
import { Button } from '../ui/index.ts';
import styles from './Facts.module.css';

const one: Readonly<Record<string, string>> = { People: 'person', Places: 'place', Kit: 'piece of kit', Money: 'money line' };

/** Somebody or something new, by the name alone; all the rest asks or is empty until somebody says it. */
export function NewRecord({ sheet }: { readonly sheet: string }) {
  const [name, setName] = useState('');
  const add = useDo((called: string) => call.facts.add({ sheet, name: called }));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') add.mutate(name.trim(), { onSuccess: () => setName('') });
  };
  return (
    <form className={styles['new']} onSubmit={send}>
      <label>
        Add a {one[sheet]}: name
        <input value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <Button tone="plain" type="submit" disabled={add.isPending || name.trim() === ''}>
        Add
      </Button>
    </form>
  );
}
