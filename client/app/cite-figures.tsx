import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { serviceStateQuery } from '../api/service-state.ts';
import { type CitedReading, citationText } from '../format/citation.ts';
import { citeWords } from '../format/cite-words.ts';
import { useAsOf } from '../ui/as-of-context.tsx';
import { type Cited, CiteProvider } from '../ui/cite-context.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useLanguage } from '../ui/settings-context.tsx';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { readingMoment } from './cite-moment.ts';

const NOTICE_MS = 4000;

/** The button of the thing that has the focus, else of the selected event, else the first of the page. */
function buttonAtHand(): HTMLButtonElement | null {
  const within = (element: Element | null) =>
    element?.querySelector<HTMLButtonElement>('.cite-button') ?? null;
  const content = document.getElementById('content');
  for (
    let element = document.activeElement;
    element && element !== content;
    element = element.parentElement
  ) {
    if (!content?.contains(element)) break;
    const button = within(element);
    if (button) return button;
  }
  return within(document.querySelector('.event-panel')) ?? within(content);
}

/** Lets figures be cited by their buttons, and by `c`. Where the browser refuses to copy, the text is shown. */
export function CiteFigures(props: { children: ReactNode }) {
  const language = useLanguage();
  const words = citeWords(language);
  const client = useQueryClient();
  const asOf = useAsOf();
  const [isCopied, setCopied] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const citing = useMemo(() => {
    const readingOf = (reading: QueryKey): CitedReading => ({
      origin: window.location.origin,
      asOf: readingMoment(client, reading, asOf),
      version: client.getQueryData(serviceStateQuery.queryKey)?.version ?? '',
    });
    const copy = async ({ figure, reading }: Cited) => {
      const text = citationText(figure, readingOf(reading), language);
      try {
        await navigator.clipboard.writeText(text);
        setCopied(true);
      } catch {
        setRefused(text);
      }
    };
    return { cite: (cited: Cited) => void copy(cited), readingOf };
  }, [client, asOf, language]);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  useShortcuts({ c: () => buttonAtHand()?.click() });
  return (
    <CiteProvider citing={citing}>
      {props.children}
      <div className="cite-notice" role="status">
        {isCopied ? words.copied : ''}
      </div>
      {refused !== null && (
        <Dialog title={words.title} onClose={() => setRefused(null)}>
          <p className="second">{words.byHand}</p>
          <textarea
            className="cite-text"
            readOnly
            value={refused}
            aria-label={words.title}
            onFocus={(event) => event.target.select()}
          />
          <p className="actions">
            <button type="button" className="button" onClick={() => setRefused(null)}>
              {words.close}
            </button>
          </p>
        </Dialog>
      )}
    </CiteProvider>
  );
}
