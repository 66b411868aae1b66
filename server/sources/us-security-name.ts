import type { Instrument } from '../../shared/schemas/instrument.ts';

interface UsSecurityName {
  /** The company, without the kind of security and without the share class. */
  readonly issuer: string;
  /** What to show: the company, with its share class where it has one; the whole name for notes, preferred shares and the like. */
  readonly name: string;
  readonly kind: Instrument['kind'];
}

/** Words at which the description of the security begins, longest first where one holds another. */
const commonDescriptions = [
  'Common Stock',
  'Common Shares',
  'Common Share',
  'Ordinary Shares',
  'Ordinary Share',
  'Capital Stock',
  'New York Registry Shares',
  'Limited Voting Shares',
  'Subordinate Voting Shares',
  'Voting Shares',
];
const depositaryDescriptions = ['American Depositary', 'American Depository', 'Sponsored ADR'];
const otherDescriptions =
  /\b(preferred|preference|pfd|warrants?|rights?|units?|notes?|debentures?|bonds?|depositary shares? \(?each representing)\b/i;
const fundDescriptions = /\b(fund|etf|beneficial interest)\b/i;

/**
 * Splits a US security's listed name, as in "Alphabet Inc. Class C Capital Stock": issuer "Alphabet Inc.", name
 * "Alphabet Inc. Class C", kind common. A name without a description of its security is a common share.
 */
export function readUsSecurityName(listed: string): UsSecurityName {
  const text = listed.replaceAll(/\s+/g, ' ').trim();
  const depositaryAt = firstOf(text, depositaryDescriptions);
  const isDepositary = depositaryAt >= 0 || /\bAD[RS]s?\b/.test(text);
  if (!isDepositary && otherDescriptions.test(text)) {
    return {
      issuer: withoutClass(beforeDescription(text)),
      name: text,
      kind: /preferred|preference|pfd/i.test(text) ? 'preferred' : 'other',
    };
  }
  const head = beforeDescription(text);
  const kind = isDepositary ? 'adr' : fundDescriptions.test(text) ? 'fund' : 'common';
  return { issuer: withoutClass(head), name: head, kind };
}

function beforeDescription(text: string): string {
  const ends = [
    firstOf(text, commonDescriptions),
    firstOf(text, [...depositaryDescriptions, 'Depositary Shares']),
    text.search(/\bAD[RS]s?\b/),
    text.search(/\s(\d+\.\d+%|\d+(\.\d+)?\/\d+%)/),
    text.search(/\s(Warrants?|Rights?|Units?)\b/),
    text.search(/\s\((Each|each)\b/),
  ].filter((at) => at > 0);
  const head = ends.length > 0 ? text.slice(0, Math.min(...ends)) : text;
  return head.trim().replace(/(?<![,\s-])[,\s-]+$/, '');
}

function withoutClass(head: string): string {
  return head.replace(/(?<![\s-])[\s-]+(Class|Series) [A-Z]\d?$/, '').trim();
}

function firstOf(text: string, needles: readonly string[]): number {
  const found = needles
    .map((needle) => text.toLowerCase().indexOf(needle.toLowerCase()))
    .filter((at) => at > 0);
  return found.length > 0 ? Math.min(...found) : -1;
}
