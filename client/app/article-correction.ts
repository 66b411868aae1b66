import type { ArticleReply } from '../../shared/schemas/article-reply.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Language } from '../../shared/units/language.ts';
import { instrumentCode, instrumentName } from '../format/instrument-name.ts';
import { isWholeArticleLink } from '../format/link-evidence.ts';
import { type CorrectionTarget, placeOf } from '../panels/correction/correction-target.ts';

/**
 * The correction of one company's link in an article: the places where it is linked, with the words around each. `chosenStart` is the
 * place that was pressed; null: the article as a whole.
 */
export function wrongCompanyOf(
  reply: ArticleReply,
  id: InstrumentId,
  chosenStart: number | null,
  language: Language,
): CorrectionTarget {
  const { article, mentions } = reply;
  const linked = mentions.filter(
    ({ instrumentId, judgement }) => instrumentId === id && judgement === 'positive',
  );
  const code = instrumentCode(id);
  const [first] = linked;
  const names = {
    nameKorean: first?.instrumentNameKorean ?? null,
    nameEnglish: first?.instrumentNameEnglish ?? null,
  };
  return {
    articleIds: [article.id],
    wrong: { id, name: instrumentName(names, language, code) },
    places: linked
      .filter((mention) => !isWholeArticleLink(mention))
      .flatMap((mention) => placeOf(article.excerpt, mention) ?? []),
    chosenStart,
  };
}
