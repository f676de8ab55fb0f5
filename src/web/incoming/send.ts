import { IncomingRefused, IncomingView, mostIncoming, TakenView } from '#api/index.ts';

export interface NotIn {
  readonly code: string;
  readonly sentence: string;
}
/** What was said of a file on the page. */
export interface Said {
  readonly leave: readonly string[];
  readonly columns: readonly string[] | null;
}
type Sent<Answer> = { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly problem: NotIn };

/** What is in a file, against what stands; nothing is stored. */
export const readIn = (file: File, said: Said): Promise<Sent<IncomingView>> =>
  send('read', file, said, (body) => IncomingView.safeParse(body));

/** Takes one file in: all of it or nothing. */
export const takeIn = (file: File, said: Said): Promise<Sent<TakenView>> => send('take', file, said, (body) => TakenView.safeParse(body));

type Parsed<Answer> = { readonly success: true; readonly data: Answer } | { readonly success: false };

async function send<Answer>(
  what: 'read' | 'take',
  file: File,
  said: Said,
  parse: (body: unknown) => Parsed<Answer>,
): Promise<Sent<Answer>> {
  // The server refuses it too, but only after it was sent.
  if (file.size > mostIncoming) {
    const sentence = `A file of more than ${mostIncoming / 1024 / 1024} MB is not read. Nothing was changed.`;
    return { ok: false, problem: { code: 'too-large', sentence } };
  }
  const query = new URLSearchParams({
    name: file.name,
    leave: said.leave.join(','),
    ...(said.columns === null ? {} : { columns: said.columns.join(',') }),
  });
  try {
    const headers = { 'content-type': 'application/octet-stream' };
    const response = await fetch(`/api/incoming/${what}?${query}`, { method: 'POST', headers, body: await file.arrayBuffer() });
    const body: unknown = await response.json();
    const answer = response.ok ? parse(body) : null;
    if (answer?.success) return { ok: true, answer: answer.data };
    const refused = IncomingRefused.safeParse(body);
    if (refused.success) return { ok: false, problem: refused.data.data };
    return { ok: false, problem: { code: 'no-answer', sentence: 'The server gave no answer that is understood. Nothing was changed.' } };
  } catch {
    const sentence = 'The file or the server on this machine can’t be read now. Nothing was changed; choose the file again.';
    return { ok: false, problem: { code: 'not-reached', sentence } };
  }
}
