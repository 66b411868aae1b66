import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkClaim } from '../../../server/claims/check-claim.ts';
import { extractClaims } from '../../../server/claims/extract-claims.ts';
import { shippedCalendars } from '../../../server/markets/shipped-calendars.ts';
import { sharedData } from '../../support/shared-data.ts';
import { dayFinding, mentionAt } from './labelled-cases.ts';
import { instrument, markets, seriesOf } from './reference-data.ts';

const folder = sharedData('seed-page');

/** Names of the page's last paragraphs, where its numbers stand. */
const names: Readonly<Record<string, string>> = {
  SK하이닉스: 'KRX:000660',
  삼성전자: 'KRX:005930',
  SK네트웍스: 'KRX:001740',
};

function checkedClaims(text: string) {
  const mentions = [...text.matchAll(/SK하이닉스|삼성전자|SK네트웍스/g)].map((match) =>
    mentionAt(text, match.index, match[0], names[match[0]] ?? null),
  );
  const article = { text, title: null, language: 'ko', date: dayFinding('2024-01-22') } as const;
  return extractClaims(article, mentions, markets).map((statement) => {
    const { mic, listedDate } = instrument(statement.instrumentId ?? '');
    const context = {
      series: seriesOf(statement.instrumentId ?? ''),
      calendar: shippedCalendars(mic),
      listedDate,
    };
    const { verdict, reason, seriesStart } = checkClaim(statement, context);
    const { instrumentId, kind, value, date } = statement;
    return { line: `${instrumentId} ${kind} ${value} ${date} ${verdict}`, reason, seriesStart };
  });
}

describe.skipIf(folder === null)('the numbers of a real page', () => {
  const page = folder === null ? '' : readFileSync(`${folder}/000_e7dc05e2f6e8b941.txt`, 'utf8');
  const from = page.lastIndexOf('\n', page.indexOf('이번 주 방한…삼성-SK')) + 1;
  const lastSentence = 'SK네트웍스 주가는 52주 신고가를 기록했다.';
  const text = page.slice(from, page.indexOf(lastSentence) + lastSentence.length);

  test('each number of the main article is found, with its verdict', () => {
    expect(new Set(checkedClaims(text).map(({ line }) => line))).toEqual(
      new Set([
        'KRX:000660 52w_high null 2024-01-22 verified',
        'KRX:000660 change_pct 0.92 2024-01-22 verified',
        'KRX:000660 close 142600 2024-01-22 verified',
        'KRX:000660 52w_high 145400 2024-01-22 verified',
        'KRX:005930 change_pct 0.54 2024-01-22 verified',
        'KRX:005930 close 75100 2024-01-22 verified',
        'KRX:001740 52w_high null null unverifiable',
      ]),
    );
  });

  test('a month that lies before the prices is said to', () => {
    const claim = checkedClaims(text).find(({ line }) => line.startsWith('KRX:001740'));
    expect(claim?.reason).toBe('beforeSeries');
    expect(claim?.seriesStart).toBe('2023-12-05');
  });
});
