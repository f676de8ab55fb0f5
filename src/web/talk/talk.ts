import type { PageView, TalkView } from '#api/index.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemWords, useDo, useSay } from '../page.ts';

/** Does one thing in a talk: the talk as it then stands takes the old one's place. */
export function useTalkDo<Input>(act: (input: Input) => Promise<TalkView>) {
  const client = useQueryClient();
  const say = useSay();
  return useMutation({
    mutationFn: act,
    onSuccess: (talk) => {
      client.setQueryData(['talk', talk.id], talk);
      void client.invalidateQueries({ queryKey: ['talks'] });
      say(null);
    },
    onError: (problem) => say({ kind: 'refused', text: problemWords(problem) }),
  });
}

/** The same for what also changes the production. */
export function useTalkFile<Input>(
  act: (input: Input) => Promise<{ readonly said: string; readonly page: PageView; readonly talk: TalkView }>,
) {
  const client = useQueryClient();
  return useDo(async (input: Input) => {
    const done = await act(input);
    client.setQueryData(['talk', done.talk.id], done.talk);
    return done;
  });
}
