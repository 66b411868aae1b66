import { findTone, TONE_LEXICON_VERSION } from '../articles/tone/find-tone.ts';
import type { Database } from '../store/open-database.ts';
import {
  articlesWithoutTone,
  replaceTones,
  type StoredTone,
  tonesOfArticle,
  toneTexts,
} from '../store/tones.repository.ts';
import { inTransaction } from '../store/transactions.ts';

/** Reads the tone of each revision of an article that was not read by the lexicon of now. True where something changed. */
export async function storeTones(transaction: Database, articleId: string): Promise<boolean> {
  const [texts, stored] = [
    await toneTexts(transaction, articleId),
    await tonesOfArticle(transaction, articleId),
  ];
  const tones = texts.map(({ text, ...revision }): StoredTone => {
    const known = stored.find(
      ({ contentHash, lexiconVersion }) =>
        contentHash === revision.contentHash && lexiconVersion === TONE_LEXICON_VERSION,
    );
    const { score, words } = known ?? findTone(text);
    return { ...revision, score, words: [...words], lexiconVersion: TONE_LEXICON_VERSION };
  });
  return replaceTones(transaction, articleId, tones);
}

/** Articles in one transaction: few, since writing holds up others. */
const batch = 50;

/**
 * Reads the tone of all stored articles that the lexicon of now has not read, in the order of their ids; stopped at any place,
 * the next run goes on there. `isStopped` is asked between batches. Gives how many were read.
 */
export async function storeMissingTones(database: Database, isStopped: () => boolean): Promise<number> {
  let read = 0;
  for (let last = ''; !isStopped(); ) {
    const ids = await articlesWithoutTone(database, TONE_LEXICON_VERSION, last, batch);
    const next = ids.at(-1);
    if (next === undefined) break;
    await inTransaction(database, async (transaction) => {
      for (const id of ids) await storeTones(transaction, id);
    });
    read += ids.length;
    last = next;
  }
  return read;
}
