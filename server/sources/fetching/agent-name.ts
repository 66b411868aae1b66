import { FetchParameterError } from './fetch-budgets.ts';

/** The name that robots.txt knows Newstape by (RFC 9309, section 2.2.1). */
export const productToken = 'newstape';

/**
 * The User-Agent that every request carries: `Newstape/0.1.0 (+https://example.org/about)`, and without a contact
 * `Newstape/0.1.0`. Throws a `FetchParameterError` for what cannot stand in a header.
 */
export function agentName(version: string, contact: string | null): string {
  if (!/^[\w.+-]{1,50}$/.test(version)) {
    throw new FetchParameterError(`version is "${version}", and must be 1 to 50 letters, digits or . + - _`);
  }
  if (contact === null) return `Newstape/${version}`;
  if (!isContact(contact)) {
    throw new FetchParameterError(
      `contact is "${contact}", and must be 1 to 200 ASCII characters without spaces or parentheses`,
    );
  }
  return `Newstape/${version} (+${contact})`;
}

function isContact(text: string): boolean {
  return /^[!-'*-~]{1,200}$/.test(text);
}
