import type { DeskView, OptionView } from '#api/index.ts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../call.ts';
import { isPressable, isTyping, usePageKeys, withControl } from '../keys.ts';
import { useDo } from '../page.ts';
import type { LeftOut } from './drafts.ts';

/** What the desk knows of the person at it: which way they look at, which they chose, what they added. */
export interface Choosing {
  readonly shown: OptionView | null;
  readonly chosen: OptionView | null;
  /** Whose figures are opened. */
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
  readonly look: (id: string) => void;
  readonly choose: (option: OptionView) => void;
  readonly decide: (option: OptionView) => void;
  readonly deciding: boolean;
  readonly why: string;
  readonly setWhy: (why: string) => void;
  readonly silent: readonly LeftOut[];
  readonly setSilent: (silent: readonly LeftOut[]) => void;
}

/** The element that takes the focus when a way is chosen. */
export const cardId = (option: OptionView): string => `way-${option.key ?? option.id}`;

/** 1 to 5 choose, Enter decides what is chosen, ? opens the figures, Esc steps back. Nothing is chosen by itself. */
export function useChoosing(desk: DeskView): Choosing {
  const navigate = useNavigate();
  const [looked, setLooked] = useState<string | null>(null);
  const [chosenId, setChosen] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const [silent, setSilent] = useState<readonly LeftOut[]>([]);
  const all = [...desk.options, ...desk.below];
  const chosen = all.find((option) => option.id === chosenId) ?? null;
  const shown = chosen ?? all.find((option) => option.id === looked) ?? desk.options[0] ?? null;
  const deciding = useDo((option: OptionView) =>
    call.desk.decide({
      disruption: desk.disruption,
      option: option.id,
      facts: desk.facts,
      why: why.trim() === '' ? null : why.trim(),
      silent: [...silent],
    }),
  );
  const decide = (option: OptionView): void => {
    if (!deciding.isPending) deciding.mutate(option);
  };
  const choose = (option: OptionView): void => {
    setChosen(option.id);
    requestAnimationFrame(() => document.getElementById(cardId(option))?.focus());
  };

  usePageKeys((event) => {
    // The fields beside a chosen way belong to the decision: Enter in them decides too.
    const ownField = event.target instanceof HTMLInputElement && event.target.closest('[data-decides]') !== null;
    if (event.key === 'Enter' && ownField && chosen && !withControl(event)) {
      decide(chosen);
      event.preventDefault();
      return;
    }
    if (isTyping(event.target) || withControl(event) || event.altKey) return;
    const byKey = desk.options.find((option) => option.key === event.key);
    if (byKey) choose(byKey);
    else if (event.key === 'Enter' && chosen && !isPressable(event.target)) decide(chosen);
    else if (event.key === '?' && shown) setOpen(open === shown.id ? null : shown.id);
    else if (event.key === 'Escape' && chosen) setChosen(null);
    else if (event.key === 'Escape') void navigate({ to: '/board' });
    else return;
    event.preventDefault();
  });

  const look = (id: string): void => setLooked(id);
  return { shown, chosen, open, setOpen, look, choose, decide, deciding: deciding.isPending, why, setWhy, silent, setSilent };
}
