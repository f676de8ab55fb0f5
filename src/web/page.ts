import type { PageView, VersionView } from '#api/index.ts';
import { ORPCError } from '@orpc/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect } from 'react';
import { call } from './call.ts';

/** What the page knows of the production; one value for all pages, replaced whole after each thing that was done. */
export function usePage() {
  const client = useQueryClient();
  const query = useQuery({ queryKey: ['page'], queryFn: () => call.page() });
  // The command line may have written to the same file meanwhile.
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') void client.invalidateQueries({ queryKey: ['page'] });
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [client]);
  return query;
}

/** Inside the shell the page is there. */
export const ThisPage = createContext<PageView | null>(null);
export function useThisPage(): PageView {
  const page = useContext(ThisPage);
  if (!page) throw new Error('outside the shell');
  return page;
}

/** The window's own title names the page first: it is what a tab shows. */
export function useTitle(page: string | null): void {
  const { title } = useThisPage();
  useEffect(() => {
    document.title = page === null ? `${title} · Coverset` : `${page} · ${title}`;
  }, [page, title]);
}

/** What was said last, for the status line; `kind` tells a refusal by word and form, not by colour alone. */
export interface Said {
  readonly kind: 'done' | 'refused';
  readonly text: string;
  /** What somebody else did meanwhile, where that is the reason. */
  readonly versions?: readonly VersionView[];
}
export const SayTo = createContext<(said: Said | null) => void>(() => {});
export const useSay = () => useContext(SayTo);

/** Does one thing to the production: the new page takes the old one's place, a refusal is said in its own words. */
export function useDo<Input, Result extends { readonly said: string; readonly page: PageView }>(act: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  const say = useSay();
  return useMutation({
    mutationFn: act,
    onSuccess: (done) => {
      client.setQueryData(['page'], done.page);
      // The page came with the answer; whatever else was read of the production is read again.
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'page' });
      say({ kind: 'done', text: done.said });
    },
    onError: (problem) => {
      void client.invalidateQueries({ queryKey: ['page'] });
      void client.invalidateQueries({ queryKey: ['desk'] });
      say({ kind: 'refused', text: problemWords(problem), versions: versionsIn(problem) });
    },
  });
}

/** Refusals and the gate give their own sentence. */
const sentenceIn = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'sentence' in data && typeof data.sentence === 'string' ? data.sentence : null;

/** Our own server's list, as the contract has it; a refusal of the gate has none. */
const versionsIn = (problem: unknown): readonly VersionView[] =>
  problem instanceof ORPCError && Array.isArray(problem.data?.versions) ? (problem.data.versions as readonly VersionView[]) : [];

/** What happened, what was kept, what to do. */
export function problemWords(problem: unknown): string {
  const sentence = problem instanceof ORPCError ? sentenceIn(problem.data) : null;
  if (sentence !== null) return sentence;
  if (problem instanceof TypeError)
    return 'The server on this machine does not answer. What was decided is in your file; start it again with npm start.';
  if (problem instanceof Error) return `${problem.message}. Nothing was changed; try again, or read the file with coverset doctor.`;
  return 'Something failed. Nothing was changed; try again.';
}
