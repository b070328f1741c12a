/** Opens the things of a list by the keys that stand before them. */
import { useEffect } from 'react';
import { useApp } from '../app/app-store.ts';
import { isTyping } from '../app/shell-keys.ts';
import { placeOfKey } from './place-key.ts';

export function usePlaceKeys<T>(places: readonly T[], open: (place: T) => void, enabled = true): void {
  useEffect(() => {
    if (!enabled) return () => undefined;
    const onKey = (event: KeyboardEvent): void => {
      const place = placeFor(event, places);
      if (place === undefined) return;
      event.preventDefault();
      open(place);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [places, open, enabled]);
}

/** What a key press opens: nothing while something is typed or a question is answered, nor while a box stands in front. */
function placeFor<T>(event: KeyboardEvent, places: readonly T[]): T | undefined {
  const { session, box } = useApp.getState();
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return undefined;
  if (session?.locked || box !== null || isTyping(event.target)) return undefined;
  if (event.target instanceof Element && event.target.closest('.question') !== null) return undefined;
  if (document.querySelector('[role=dialog]') !== null) return undefined;
  const place = placeOfKey(event.key);
  return place === undefined ? undefined : places[place];
}
