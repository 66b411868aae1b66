import './alerts-feed-links.css';
import { Fragment, useEffect } from 'react';
import type { EventListFilter } from '../api/event-list.ts';
import { queryString } from '../api/query-string.ts';
import { useLanguage } from '../ui/settings-context.tsx';

const DIALECTS = [
  { path: '/feeds/events.rss', type: 'application/rss+xml', name: 'RSS' },
  { path: '/feeds/events.json', type: 'application/feed+json', name: 'JSON Feed' },
] as const;

/** The feeds of the events that a filter leaves: links that a person follows, and in the head of the page those that a program finds. */
export function FeedLinks(props: { label: string; filter: EventListFilter }) {
  const { order: _order, ...conditions } = props.filter;
  const query = queryString({ ...conditions, lang: useLanguage() });
  useEffect(() => {
    // Those that came with the page are of the address that it was opened at.
    for (const link of document.head.querySelectorAll('link[data-served]')) link.remove();
  }, []);
  return (
    <p className="second feed-links">
      {props.label}:{' '}
      {DIALECTS.map(({ path, type, name }, at) => (
        <Fragment key={name}>
          <link rel="alternate" type={type} title={`Newstape, ${name}`} href={path + query} />
          {at > 0 && ' · '}
          <a href={path + query} type={type}>
            {name}
          </a>
        </Fragment>
      ))}
    </p>
  );
}
