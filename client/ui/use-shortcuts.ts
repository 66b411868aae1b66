import { useEffect, useRef } from 'react';
import { areSingleKeysOn } from './single-keys.ts';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}

/** A letter, digit or sign, as speech input types them; arrows and Escape are none. */
function isCharacter(key: string): boolean {
  return key.length === 1;
}

/**
 * Calls the handler of a key pressed on the page. Silent while someone types, with a modifier held, where the event was
 * handled already, and for characters where the person switched them off.
 */
export function useShortcuts(handlers: Readonly<Record<string, (event: KeyboardEvent) => void>>): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      if (isCharacter(event.key) && !areSingleKeysOn()) return;
      latest.current[event.key]?.(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
