import { describe, expect, it } from 'vitest';
import { aboutWords } from '../../client/format/about-words.ts';
import { alertWords } from '../../client/format/alert-words.ts';
import { articleWords } from '../../client/format/article-words.ts';
import { claimListWords } from '../../client/format/claim-list-words.ts';
import { compareWords } from '../../client/format/compare-words.ts';
import { correctionWords } from '../../client/format/correction-words.ts';
import { dataQualityWords } from '../../client/format/data-quality-words.ts';
import { domainWords } from '../../client/format/domain-words.ts';
import { filterWords } from '../../client/format/filter-words.ts';
import { marketExtremesWords } from '../../client/format/market-extremes-words.ts';
import { screenWords } from '../../client/format/screen-words.ts';
import { verdictReasonText } from '../../client/format/verdict-reason.ts';
import { watchWords } from '../../client/format/watch-words.ts';
import { watchlistWords } from '../../client/format/watchlist-words.ts';
import { DateBasisSchema } from '../../shared/schemas/article.ts';
import {
  ClaimKindSchema,
  ClaimSessionSchema,
  VerdictReasonSchema,
  VerdictSchema,
} from '../../shared/schemas/claim.ts';
import {
  EventKindSchema,
  RelationReasonSchema,
  RelationSchema,
  ReturnWindowSchema,
} from '../../shared/schemas/news-event.ts';
import { AdjustmentBasisSchema, BarHoursSchema } from '../../shared/schemas/price-bar.ts';
import { PriceEventKindSchema, PriceEventSchema } from '../../shared/schemas/price-event.ts';

const forbidden =
  /호재|악재|영향|오보|\bcaused\b(?! it)|\bimpact\b|\bfake\b|\binsight|\beffect\b|news moved/i;

describe.each(['ko', 'en'] as const)('the words in %s', (language) => {
  const words = domainWords(language);

  it.each([
    ['verdict', VerdictSchema.options],
    ['verdictShort', VerdictSchema.options],
    ['relation', RelationSchema.options],
    ['relationShort', RelationSchema.options],
    ['relationReason', RelationReasonSchema.options],
    ['eventKind', EventKindSchema.options],
    ['eventKindShort', EventKindSchema.options],
    ['claimKind', ClaimKindSchema.options],
    ['claimSession', ClaimSessionSchema.options],
    ['returnWindow', ReturnWindowSchema.shape.window.options],
    ['missingReturn', ReturnWindowSchema.shape.missing.unwrap().options],
    ['priceEvent', PriceEventKindSchema.options],
    ['adjustment', AdjustmentBasisSchema.options],
    ['hours', BarHoursSchema.options],
    ['flagState', PriceEventSchema.shape.resolution.unwrap().options],
    ['dateBasis', DateBasisSchema.options],
  ] as const)('have exactly one for each %s of the schema', (table, options) => {
    expect(Object.keys(words[table]).sort()).toEqual([...options].sort());
  });

  it('give a reason for every verdict reason', () => {
    for (const reason of VerdictReasonSchema.options) {
      expect(verdictReasonText(reason, null, language)).not.toBe('');
    }
  });

  it('say association and never cause', () => {
    const texts = JSON.stringify(
      [
        words,
        screenWords(language),
        alertWords(language),
        articleWords(language),
        aboutWords(language),
        claimListWords(language),
        compareWords(language),
        correctionWords(language),
        dataQualityWords(language),
        filterWords(language),
        watchWords(language),
        watchlistWords(language),
        marketExtremesWords(language),
      ],
      (_, value) => (typeof value === 'function' ? value('1', '2', '3', '4', 5) : value),
    );
    expect(texts.match(forbidden)).toBeNull();
  });
});

describe('the reason of a verdict', () => {
  it('names the day on which the prices start', () => {
    expect(verdictReasonText('beforeSeries', '2023-12-05', 'ko')).toBe('이 종목 시세는 2023-12-05부터');
    expect(verdictReasonText('beforeSeries', '2023-12-05', 'en')).toBe('our prices start on 2023-12-05');
  });
});
