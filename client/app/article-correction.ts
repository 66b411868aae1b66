import type { ArticleReply } from '../../shared/schemas/article-reply.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Language } from '../../shared/units/language.ts';
import { instrumentCode, instrumentName } from '../format/instrument-name.ts';
import { isWholeArticleLink } from '../format/link-evidence.ts';
import { type CorrectionTarget, placeOf } from '../panels/correction/correction-target.ts';

/** As much of an article as a correction needs: `text` is what is shown of it. */
interface ReadLinks {
  articleId: string;
  text: string;
  mentions: ArticleReply['mentions'];
}

/**
 * The correction of one company's link in an article: the places where it is linked, with the words around each. `chosenStart` is the
 * place that was pressed; null: the article as a whole.
 */
export function wrongCompanyOf(
  read: ReadLinks,
  id: InstrumentId,
  chosenStart: number | null,
  language: Language,
): CorrectionTarget {
  const linked = read.mentions.filter(
    ({ instrumentId, judgement }) => instrumentId === id && judgement === 'positive',
  );
  const code = instrumentCode(id);
  const [first] = linked;
  const names = {
    nameKorean: first?.instrumentNameKorean ?? null,
    nameEnglish: first?.instrumentNameEnglish ?? null,
  };
  return {
    articleIds: [read.articleId],
    wrong: { id, name: instrumentName(names, language, code) },
    places: linked
      .filter((mention) => !isWholeArticleLink(mention))
      .flatMap((mention) => placeOf(read.text, mention) ?? []),
    chosenStart,
  };
}
