import type { PageView, VersionView } from '#api/index.ts';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

/** What others did since it was last put away. `many`: so much that it was not told one by one. */
export interface News {
  readonly versions: readonly VersionView[];
  readonly many: number;
}
const noNews: News = { versions: [], many: 0 };

/** The own change is told by its answer; where none comes within this, another window of the same person made it. In milliseconds. */
const ownAnswerTime = 2_000;

/**
 * Reads everything again but what somebody has in their hands: an open desk and its texts stay as they were read, so that a key pressed now
 * means what its reader sees. It is refused then, with both versions.
 */
export function takeUp(client: QueryClient): void {
  const inHand = ['desk', 'drafts'];
  void client.invalidateQueries({ predicate: ({ queryKey }) => !inHand.includes(String(queryKey[0])) });
  for (const key of inHand) void client.invalidateQueries({ queryKey: [key], refetchType: 'none' });
}

/** Follows what other people and other windows do to the production, for as long as the page is open. */
export function useNews(page: PageView): { readonly news: News; readonly putAway: () => void } {
  const client = useQueryClient();
  const [news, setNews] = useState<News>(noNews);
  const newest = useRef(0);
  newest.current = Math.max(newest.current, page.rows);
  useEffect(() => {
    const waiting = new Set<number>();
    const source = new EventSource(`/api/events?after=${newest.current}`);
    source.addEventListener('change', ({ data, lastEventId }: MessageEvent<string>) => {
      const version = JSON.parse(data) as VersionView;
      if (!version.own) {
        setNews((before) => ({ ...before, versions: [...before.versions, version] }));
        takeUp(client);
        return;
      }
      waiting.add(
        window.setTimeout(() => {
          if (newest.current < Number(lastEventId)) takeUp(client);
        }, ownAnswerTime),
      );
    });
    source.addEventListener('many', ({ data }: MessageEvent<string>) => {
      const { count } = JSON.parse(data) as { readonly count: number };
      setNews((before) => ({ ...before, many: before.many + count }));
      takeUp(client);
    });
    return () => {
      source.close();
      for (const timer of waiting) window.clearTimeout(timer);
    };
  }, [client]);
  return { news, putAway: () => setNews(noNews) };
}
