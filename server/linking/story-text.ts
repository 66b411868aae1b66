import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { fundBrands } from './data/korean-context-words.ts';
import type { Dictionary } from './dictionary.ts';
import { titleEndOf } from './relevance.ts';
import { isTitleCase, type Sentence } from './sentence.ts';
import type { Surface } from './surface.ts';

/** How far the evidence looks on either side of a name: a page without line ends must not be walked for every name in it. */
export const reach = 160;

/** Words that only news of shares and of companies' figures has. */
const marketWords =
  /주가|증시|코스피|코스닥|상장사|시가총액|시총|특징주|장중|거래일|신고가|순매수|순매도|영업이익|매출액|목표주가|투자의견|상한가|하한가|증권가|공모가|급등|급락|소형주|대형주|관련주|테마주|수혜주|어닝쇼크|어닝서프라이즈|실적/;

/** A folded text with what was found in it, as all contexts see it. */
export class StoryText {
  /** True for an English text that speaks of Korea, where a name of both markets means the Korean company. */
  readonly speaksOfKorea: boolean;
  readonly hasHangul: boolean;
  /** Whether the text names a brand of exchange-traded funds. */
  readonly namesFunds: boolean;
  /** Where the headline ends; 0 without one. */
  readonly titleEnd: number;
  private askedSentence: Sentence | null = null;
  private askedWords: ReadonlySet<string> = new Set();
  private askedLine: string | null = null;
  private askedIsTitle = false;
  private aboutShares: boolean | null = null;
  private allWords: ReadonlySet<string> | null = null;

  constructor(
    readonly text: string,
    readonly surfaces: readonly Surface[],
    readonly dictionary: Dictionary,
    readonly language: Language,
    readonly date: SessionDate | null,
  ) {
    this.titleEnd = titleEndOf(text, '');
    this.namesFunds = fundBrands.test(text);
    this.hasHangul = /[가-힣]/.test(text);
    this.speaksOfKorea = this.hasHangul || /\bKorean?\b|\bSeoul\b|\bKOSPI\b|\bKOSDAQ\b|\bKospi\b/.test(text);
  }

  /** Names of one line ask for the same one after the other. */
  isTitleCase(line: string): boolean {
    if (line !== this.askedLine) {
      this.askedLine = line;
      this.askedIsTitle = isTitleCase(line);
    }
    return this.askedIsTitle;
  }

  get isMarketStory(): boolean {
    this.aboutShares ??= marketWords.test(this.text.slice(0, 20 * reach));
    return this.aboutShares;
  }

  /** The different words of the first pages of the text that a pattern finds. Asked once. */
  wordsInAll(pattern: RegExp): ReadonlySet<string> {
    this.allWords ??= new Set(this.text.slice(0, 50 * reach).match(pattern) ?? []);
    return this.allWords;
  }

  /** The different words of a sentence that a pattern finds. Neighbours in one sentence ask for the same. */
  wordsIn(sentence: Sentence, pattern: RegExp): ReadonlySet<string> {
    if (this.askedSentence !== sentence) {
      const words = this.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 3 * reach));
      this.askedWords = new Set(words.match(pattern) ?? []);
      this.askedSentence = sentence;
    }
    return this.askedWords;
  }
}
