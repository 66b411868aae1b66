import { compact, storyBody } from './story-words.ts';

/** What pages count and offer beside a text: "조회수 1,204", "댓글 3", "공유하기", "123 views", "Share on Facebook". */
const counterLine =
  /^(?:조회(?:수)?|댓글|추천|공감|좋아요|공유(?:하기)?|스크랩|기사저장|글자크기|views?|comments?|likes?|shares?|share (?:this|on)\b.{0,40}|\d+ min(?:ute)?s? read)\s?[:：]?\s?[\d,.kKmM만천]*\s?(?:개|회|명)?$|^[\d,.kKmM]+\s?(?:views?|comments?|likes?|shares?|회 조회)$/i;

/**
 * A story's words as two readings of one page are compared: letters, digits and the signs that change what a figure
 * means, without lines that count readers or ask them to share. Equal texts differ in nothing that anyone would call a
 * revision.
 */
export function revisionText(title: string | null, text: string): string {
  const body = storyBody(title, text)
    .split('\n')
    .filter((line) => !counterLine.test(line.trim()))
    .join('\n');
  return [title ?? '', body].map(significant).join('|');
}

/** `compact` with the signs, points and percent signs next to figures left in. */
function significant(text: string): string {
  const marked = text
    .normalize('NFKC')
    .replace(/[-−–▼△▲+](?=\d)/g, (sign) => (/[-−–▼]/.test(sign) ? 'minus' : 'plus'))
    .replace(/(\d)\.(?=\d)/g, '$1point')
    .replace(/(\d)\s?[%％]/g, '$1percent');
  return compact(marked);
}
