import {
  ampParameters,
  referrerNames,
  referrerValues,
  type TrackingRule,
  trackingRules,
} from './data/tracking-parameters.ts';

/**
 * The query of an address (without `?`) as which it is compared: without parameters that say how a reader came or ask
 * for the AMP form, the others in the order of their names. Their encoding is left alone: it need not be UTF-8.
 */
export function storyQuery(query: string, host: string): string {
  const pairs = query.split('&').filter((pair) => pair !== '' && identifies(pair, host));
  const named = pairs.map((pair) => ({ pair, name: nameIn(pair) }));
  named.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  return named.map(({ pair }) => pair).join('&');
}

function identifies(pair: string, host: string): boolean {
  const name = nameIn(pair).toLowerCase().replace(/^amp;/, '');
  const value = valueIn(pair).toLowerCase();
  if (trackingRules.some((rule) => speaksOf(rule, name, host))) return false;
  const asked = Object.hasOwn(ampParameters, name) ? ampParameters[name] : undefined;
  if (asked && (asked.length === 0 || asked.includes(value))) return false;
  return !(referrerNames.includes(name) && referrerValues.includes(value));
}

function speaksOf({ names, host: site }: TrackingRule, name: string, host: string): boolean {
  if (site !== undefined && host !== site && !host.endsWith(`.${site}`)) return false;
  return names.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one));
}

function nameIn(pair: string): string {
  const at = pair.indexOf('=');
  return at < 0 ? pair : pair.slice(0, at);
}

function valueIn(pair: string): string {
  const at = pair.indexOf('=');
  return at < 0 ? '' : pair.slice(at + 1);
}
