import type { ReactNode } from 'react';
import { type AroundNavHandler, Router } from 'wouter';
import { navigate } from 'wouter/use-browser-location';

/** An address of the dashboard with the moment that `search` asks for, unless it names one itself. */
export function keepingAsOf(address: string, search: string): string {
  const asOf = new URLSearchParams(search).get('asOf');
  if (asOf === null || !address.startsWith('/')) return address;
  const [rest = '', ...hash] = address.split('#');
  const [path = '', query = ''] = rest.split('?');
  const fields = new URLSearchParams(query);
  if (fields.has('asOf')) return address;
  fields.set('asOf', asOf);
  return [`${path}?${fields.toString()}`, ...hash].join('#');
}

const kept = (address: string) => keepingAsOf(address, window.location.search);

const aroundNav: AroundNavHandler = (go, to, options) => go(kept(to), options);

/** Keeps the moment that a page asks for in all links and ways onward. */
export function AsOfLinks(props: { children: ReactNode }) {
  return (
    <Router hrefs={kept} aroundNav={aroundNav}>
      {props.children}
    </Router>
  );
}

/** Goes to the page as it stands at a moment (null: now), past the links that would keep the present one. */
export function goToMoment(asOf: string | null, options: { replace?: boolean } = {}): void {
  const fields = new URLSearchParams(window.location.search);
  if (asOf === null) fields.delete('asOf');
  else fields.set('asOf', asOf);
  const text = fields.toString();
  navigate(`${window.location.pathname}${text === '' ? '' : `?${text}`}`, options);
}
