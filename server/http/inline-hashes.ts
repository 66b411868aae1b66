import { createHash } from 'node:crypto';
import type { InlineHashes } from './content-security-policy.ts';

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([^<]*(?:<(?!\/script)[^<]*)*)<\/script/gi;
const inlineStyle = /<style[^>]*>([^<]*)<\/style/gi;

/** The hashes under which the inline scripts and styles of these pages may run: each of them, and nothing else. */
export function inlineHashes(pages: readonly string[]): InlineHashes {
  return { scripts: hashesOf(pages, inlineScript), styles: hashesOf(pages, inlineStyle) };
}

function hashesOf(pages: readonly string[], element: RegExp): string[] {
  const contents = pages.flatMap((page) => [...page.matchAll(element)].map((match) => match[1] ?? ''));
  return [...new Set(contents.filter((content) => content !== '').map(hashSource))];
}

function hashSource(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
