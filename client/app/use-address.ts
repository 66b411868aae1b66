import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';

/** The fields of the address, and how to change some of them; null takes a field away. */
export interface Address {
  fields: URLSearchParams;
  change: (fields: Readonly<Record<string, string | null>>, options?: { replace?: boolean }) => void;
}

/** The query part of the page's address as fields. Fields that are not named stay. */
export function useAddress(): Address {
  useSearch(); // draws again when the address changes; its text is decoded once too often to be parsed
  const [, navigate] = useLocation();
  const change = useCallback(
    (fields: Readonly<Record<string, string | null>>, options: { replace?: boolean } = {}) => {
      const next = new URLSearchParams(window.location.search);
      for (const [name, value] of Object.entries(fields)) {
        if (value === null || value === '') next.delete(name);
        else next.set(name, value);
      }
      const text = next.toString();
      navigate(`${window.location.pathname}${text === '' ? '' : `?${text}`}`, {
        replace: options.replace ?? false,
      });
    },
    [navigate],
  );
  return { fields: new URLSearchParams(window.location.search), change };
}
