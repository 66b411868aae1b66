import type { Language } from '../../shared/units/language.ts';
import { articleWords } from './article-words.ts';
import { correctionWords } from './correction-words.ts';

/** Names of the ways in which a symbol names an instrument. */
const SYMBOLS: Readonly<Record<string, Record<Language, string>>> = {
  cashtag: { ko: '캐시태그', en: 'cashtag' },
  ticker: { ko: '종목 기호', en: 'ticker' },
  exchangeTicker: { ko: '거래소와 종목 기호', en: 'exchange and ticker' },
  code: { ko: '종목 코드', en: 'code' },
  preferred: { ko: '우선주 이름', en: 'name of the preferred share' },
  priceNickname: { ko: '주가 별명', en: 'price nickname' },
};

function kindWords(kind: string, language: Language): string {
  const words = Object.entries(articleWords(language).mentionKind).find(([name]) => name === kind);
  return words?.[1] ?? kind;
}

/** "KRX:000660: wrong, 2026-11-25" without the id, which stands beside it: "wrong company, 2026-11-25"; the detail itself where it has another form. */
function judgementText(detail: string, language: Language): string {
  const [, verdict, day] = /^\S+: (wrong|right), (\S+)$/.exec(detail) ?? [];
  if (day === undefined) return detail;
  const { saidShort } = correctionWords(language);
  return `${verdict === 'wrong' ? saidShort.wrong : saidShort.right}, ${day}`;
}

/** A link for the whole article says nothing more, or which words it stood at before they left the text. */
function wholeArticleText(detail: string, language: Language): string {
  const words = correctionWords(language);
  const gone = /^"(.*)" is no longer in the text$/s.exec(detail)?.[1];
  return gone === undefined ? words.noPlace : `${words.atSpan(gone)}: ${words.placement.wordsGone}`;
}

/**
 * The detail of a piece of link evidence in words: "cashtag of XNAS:AMD" and "OpenAI: unlisted" name a form and a kind of the
 * record, "카카오: also cacao" another meaning; every other detail is the story's own words and stays.
 */
export function linkDetailText(feature: string, detail: string, language: Language): string {
  if (feature === 'symbol' || feature === 'symbolBeside') {
    const [form = '', id = ''] = detail.split(' of ');
    return id === '' ? detail : `${SYMBOLS[form]?.[language] ?? form} (${id})`;
  }
  if (feature === 'analystJudgement') return judgementText(detail, language);
  if (feature === 'wholeArticle') return wholeArticleText(detail, language);
  const at = detail.lastIndexOf(': ');
  if (at < 0) return detail;
  const [name, said] = [detail.slice(0, at), detail.slice(at + 2)];
  if (feature === 'notAnIssuer') return `${name} (${kindWords(said, language)})`;
  const meaning = /^also (.+)$/.exec(said)?.[1];
  if (meaning === undefined) return detail;
  return language === 'ko' ? `${name} (다른 뜻: ${meaning})` : `${name} (also ${meaning})`;
}
