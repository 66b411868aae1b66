import { type ProviderRefusal, refused } from './price-provider.ts';

/**
 * The JSON of an answer, or the refusal that says what came in its place. The body itself is never repeated: it may
 * echo a key. `wanted` names what was asked for.
 */
export function readJsonBody(
  text: string,
  providerName: string,
  wanted = 'prices',
): { readonly value: unknown } | ProviderRefusal {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return refused(
      'badReply',
      `${providerName} sent ${whatCame(text, wanted)}; nothing was stored, try again later.`,
    );
  }
}

/** The refusal for JSON of another shape than the service documents. */
export function unknownShape(providerName: string, detail: string): ProviderRefusal {
  return refused(
    'badReply',
    `${providerName} answered in a form that is not known here (${detail}); nothing was stored.`,
  );
}

function whatCame(text: string, wanted: string): string {
  const start = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 200)
    .toLowerCase();
  if (start === '') return 'an empty answer';
  if (/^<!doctype html|^<html|^<head|^<body/.test(start)) return `a web page in place of ${wanted}`;
  if (start.startsWith('<')) return `XML in place of ${wanted}`;
  return /^[[{]/.test(start) ? 'an answer that is cut short' : `a text in place of ${wanted}`;
}
