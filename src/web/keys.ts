import { useEffect, useRef } from 'react';

/** Where typing belongs to the field: its own undo, its own digits. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(target.type);
}
/** Where Enter already means something: a button, a link, an unfolding line. */
export const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a[href], summary, select') !== null;

/** A key of the whole page. The newest handler is called, the listener is set once. */
export function usePageKeys(onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && !event.isComposing) latest.current(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** Ctrl on most machines, Cmd on a Mac. */
export const withControl = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey;
