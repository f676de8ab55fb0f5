import type { WordsView } from '#api/index.ts';
import { type FormEvent, useState } from 'react';
import { call } from '../call.ts';
import { problemWords, useDo, useSay } from '../page.ts';
import { Button } from '../ui/index.ts';
import { smallPicture } from './small-picture.ts';
import styles from './Words.module.css';

type Word = WordsView['words'][number];
const standWords: Readonly<Record<string, string>> = {
  asked: 'not asked yet',
  fits: 'fits',
  'fits-not': 'does not fit',
  proposed: 'put to it',
};

/** What shows a word: its picture where there is one, its name, and how it stands. */
export function References({ references, label }: { readonly references: Word['references']; readonly label: string }) {
  if (references.length === 0) return null;
  return (
    <ul aria-label={label} className={styles['pictures']}>
      {references.map((one) => (
        <li key={`${one.name} ${one.stands}`}>
          {one.picture === null ? null : <img src={one.picture} alt="" />}
          <b>{one.name}</b>
          {one.shows === '' ? null : <span>{one.shows}</span>}
          <span className={styles['quiet']}>{standWords[one.stands] ?? one.stands}</span>
        </li>
      ))}
    </ul>
  );
}

export function AddReference({ word, hint }: { readonly word: Word; readonly hint: string }) {
  const say = useSay();
  const [name, setName] = useState('');
  const [shows, setShows] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const add = useDo(async () => {
    const list = shows
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    return call.words.reference({
      word: word.id,
      name: name.trim(),
      shows: list,
      picture: file === null ? null : await smallPicture(file),
    });
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    add.mutate(undefined, {
      onSuccess: () => {
        setName('');
        setShows('');
        setFile(null);
        form.reset();
      },
      onError: (problem) => say({ kind: 'refused', text: problemWords(problem) }),
    });
  };
  return (
    <form aria-label={`A reference to “${word.term}”`} className={styles['add']} onSubmit={submit}>
      <label>
        Reference
        <input
          value={name}
          placeholder="torn concrete"
          autoComplete="off"
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label>
        Shows
        <input value={shows} placeholder="gritty" autoComplete="off" maxLength={200} onChange={(event) => setShows(event.target.value)} />
      </label>
      <label>
        Picture
        <input type="file" accept="image/png,image/jpeg,image/webp" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
      </label>
      <Button type="submit" disabled={name.trim() === '' || add.isPending}>
        Add it
      </Button>
      <p className={styles['quiet']}>{hint}</p>
    </form>
  );
}
