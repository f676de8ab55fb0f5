/**
 * Something that could not become a thing, or became one with a doubt: its line in the file (from 1, null where there is none),
 * a stable code, and one sentence for a person. Every line that was read is a thing or has one of these.
 */
export interface Issue {
  readonly line: number | null;
  readonly code: string;
  readonly said: string;
}

export const issue = (line: number | null, code: string, said: string): Issue => ({ line, code, said });
