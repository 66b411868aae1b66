import type { FeedEntry } from '../../shared/schemas/feed.ts';
import { type EntryParagraphs, entryParagraphs } from './entry-paragraphs.ts';
import { proseOf } from './prose-line.ts';

/** As much of a story as its feed gives. */
export interface EntryBody {
  readonly paragraphs: readonly string[];
  readonly coverage: 'titleOnly' | 'summary' | 'fullText';
}

/** The text of an entry: its content where that is more than its summary, without a repetition of the title. */
export function entryBody(entry: FeedEntry, title: string | null, publisher: string | null): EntryBody {
  const [best] = [entry.contentHtml, entry.summaryHtml]
    .flatMap((given) => (given === null ? [] : (entryParagraphs(given) ?? [])))
    .map((body) => withoutTitle(body, title, publisher))
    .sort((a, b) => lengthOf(b) - lengthOf(a));
  if (!best || best.paragraphs.length === 0) return { paragraphs: [], coverage: 'titleOnly' };
  return { paragraphs: best.paragraphs, coverage: isWhole(best) ? 'fullText' : 'summary' };
}

const lengthOf = ({ paragraphs }: EntryParagraphs) => paragraphs.reduce((sum, one) => sum + one.length, 0);

/** Fewer letters than this are a summary, however many paragraphs they stand in. Korean says in 200 what English says in 500. */
const leastWhole = { ko: 200, en: 500 };

/** A whole story: several paragraphs of finished sentences, the last one included. */
function isWhole({ paragraphs, cut }: EntryParagraphs): boolean {
  const kinds = paragraphs.map((one) => proseOf(one));
  const isKorean = paragraphs.some((one) => /[가-힣]/.test(one));
  const length = paragraphs.reduce((sum, one) => sum + one.length, 0);
  const sentences = kinds.filter((kind) => kind === 'prose').length;
  return !cut && kinds.at(-1) !== 'cut' && sentences >= 2 && length >= leastWhole[isKorean ? 'ko' : 'en'];
}

/** A line that only says the title again, with or without the outlet's name, tells nothing. */
function withoutTitle(
  body: EntryParagraphs,
  title: string | null,
  publisher: string | null,
): EntryParagraphs {
  const known = [title, publisher].map(letters).filter((one) => one !== '');
  const paragraphs = body.paragraphs.filter((line) => {
    const rest = known.reduce((left, one) => left.replace(one, ''), letters(line));
    return rest.length > 3 && !(letters(line).length >= 10 && letters(title).startsWith(letters(line)));
  });
  return { ...body, paragraphs };
}

function letters(text: string | null): string {
  return (text ?? '').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
