import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { node } from './dom.ts';
import type { WidgetPage } from './widget-page.ts';

/** The dashboard's page of a company, with an event selected and at a moment where they are given. */
export function companyPage(
  id: InstrumentId,
  { origin, locale }: WidgetPage,
  { event, asOf }: { readonly event?: string | null; readonly asOf?: string | null } = {},
): string {
  const query = new URLSearchParams();
  if (event) query.set('event', event);
  if (asOf) query.set('asOf', asOf);
  query.set('lang', locale);
  return `${origin}/company/${encodeURIComponent(id)}?${query}`;
}

/** A link that opens in a new tab and tells the other page nothing of this one. */
export function linkOut(address: string, text: string, attributes: Readonly<Record<string, string>> = {}) {
  return node('a', { href: address, target: '_blank', rel: 'noopener noreferrer', ...attributes }, text);
}
