import { useQuery } from '@tanstack/react-query';
import { call } from '../call.ts';

/** The drafts of one way; worked out by the server from the facts, edited only here in the page. */
export const useDrafts = (disruption: string, option: string, back: string | null) =>
  useQuery({
    queryKey: ['drafts', disruption, option, back],
    queryFn: () => call.desk.drafts({ disruption, option, back }),
  });

/** Somebody who is left out, with the reason that is stored beside the decision. */
export interface LeftOut {
  readonly person: string;
  readonly why: string;
}
