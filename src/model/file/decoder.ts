/** Something in a production file that can't be taken: where it stands, a stable code, and one sentence for a person. */
export interface FileIssue {
  /** 'scenes["31"].minutes'; '' is the file itself. */
  readonly path: string;
  readonly code: string;
  readonly said: string;
}

export type Decoded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly FileIssue[] };

/** Reads one value at a path. It never throws and never guesses: a value is taken as it is, or it is an issue. */
export type Decoder<T> = (value: unknown, path: string) => Decoded<T>;

/** One decoder for every field, the compiler sees to it: a field added to the model is added here. */
export type Fields<T> = { readonly [Field in keyof T]-?: Decoder<T[Field]> };

export const taken = <T>(value: T): Decoded<T> => ({ ok: true, value });
export const refused = (path: string, code: string, said: string): { readonly ok: false; readonly issues: readonly FileIssue[] } => ({
  ok: false,
  issues: [{ path, code, said }],
});

/** 'scenes' + '31' is 'scenes["31"]'; plain words are joined by a point, places of a list stand in brackets. */
export function inside(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (!/^[A-Za-z_]\w*$/u.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** What a value is, in words of a sentence. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a record';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

export type Raw = Readonly<Record<string, unknown>>;
export const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts decoded parts together, or all their issues. */
function all<T>(parts: readonly (readonly [string, Decoded<unknown>])[], extra: readonly FileIssue[]): Decoded<T> {
  const issues = [...extra, ...parts.flatMap(([, part]) => (part.ok ? [] : part.issues))];
  if (issues.length > 0) return { ok: false, issues };
  return taken(Object.fromEntries(parts.map(([key, part]) => [key, part.ok ? part.value : null])) as T);
}

/** A record with exactly these fields: a missing one and one that nobody knows are issues, since writing the file again would lose it. */
export const record =
  <T extends object>(fields: Fields<T>): Decoder<T> =>
  (value, path) =>
    isRaw(value) ? fieldsOf<T>(fields, value, path, []) : refused(path, 'not-a-record', `A record is wanted here, not ${shown(value)}.`);

function fieldsOf<T>(fields: Readonly<Record<string, Decoder<unknown>>>, value: Raw, path: string, known: readonly string[]): Decoded<T> {
  const unknown = Object.keys(value)
    .filter((key) => !Object.hasOwn(fields, key) && !known.includes(key))
    .map((key) => ({ path: inside(path, key), code: 'unknown-field', said: `Nobody knows the field "${key}" here.` }));
  const parts = Object.entries(fields).map(([key, decode]): readonly [string, Decoded<unknown>] => [
    key,
    Object.hasOwn(value, key) ? decode(value[key], inside(path, key)) : refused(inside(path, key), 'missing-field', `"${key}" is missing.`),
  ]);
  return all<T>(parts, unknown);
}

type Kinds<Union extends { readonly kind: string }> = {
  readonly [Kind in Union['kind']]: Fields<Omit<Extract<Union, { readonly kind: Kind }>, 'kind'>>;
};

/** One case of a family: `kind` says which fields are meant. */
export const oneKind =
  <Union extends { readonly kind: string }>(kinds: Kinds<Union>): Decoder<Union> =>
  (value, path) => {
    if (!isRaw(value)) return refused(path, 'not-a-record', `A record is wanted here, not ${shown(value)}.`);
    const kind = value['kind'];
    const cases: Readonly<Record<string, Readonly<Record<string, Decoder<unknown>>>>> = kinds;
    const fields = typeof kind === 'string' && Object.hasOwn(cases, kind) ? cases[kind] : undefined;
    if (fields === undefined)
      return refused(inside(path, 'kind'), 'unknown-kind', `One of ${Object.keys(cases).join(', ')} is wanted, not ${shown(kind)}.`);
    const rest = fieldsOf<object>(fields, value, path, ['kind']);
    return rest.ok ? taken({ kind, ...rest.value } as Union) : rest;
  };

export const list =
  <T>(one: Decoder<T>): Decoder<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) return refused(path, 'not-a-list', `A list is wanted here, not ${shown(value)}.`);
    const parts = value.map((item: unknown, place) => one(item, inside(path, place)));
    const issues = parts.flatMap((part) => (part.ok ? [] : part.issues));
    return issues.length > 0 ? { ok: false, issues } : taken(parts.flatMap((part) => (part.ok ? [part.value] : [])));
  };

export const orNull =
  <T>(one: Decoder<T>): Decoder<T | null> =>
  (value, path) =>
    value === null ? taken(null) : one(value, path);

/** Records by key. `keyOf` says what a record's key must be; null: any. */
export const byKey =
  <T>(one: Decoder<T>, keyOf: ((record: T) => string) | null): Decoder<Readonly<Record<string, T>>> =>
  (value, path) => {
    if (!isRaw(value)) return refused(path, 'not-a-record', `Records by id are wanted here, not ${shown(value)}.`);
    return all(
      Object.entries(value).map(([key, item]) => [key, keyed(one, keyOf, key, item, inside(path, key))]),
      [],
    );
  };

function keyed<T>(one: Decoder<T>, keyOf: ((record: T) => string) | null, key: string, item: unknown, path: string): Decoded<T> {
  if (!goodKey(key)) return refused(path, 'not-a-key', 'A record needs a short name of visible characters.');
  const got = one(item, path);
  if (!got.ok || keyOf === null) return got;
  const own = keyOf(got.value);
  return own === key ? got : refused(path, 'key-differs', `The record "${own}" stands under the name "${key}".`);
}

/** Names that every record carries in silence would be found where nobody put them. */
const goodKey = (key: string): boolean => key.trim() === key && key !== '' && key !== '__proto__' && key.length <= 200;
