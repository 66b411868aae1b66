import { describe, expect, it } from 'vitest';
import { koreanPeriodOf } from '../../../server/claims/korean-periods.ts';

describe('the stretch of time of a Korean change', () => {
  const part = (fromMonth: number, toMonth: number, yearsBack = 0) => ({
    type: 'part',
    yearsBack,
    fromMonth,
    toMonth,
  });

  it.each([
    ['1분기에만 ', part(1, 3)],
    ['2분기에 ', part(4, 6)],
    ['올해 3분기 동안 ', part(7, 9)],
    ['4분기에 ', part(10, 12)],
    ['지난해 상반기에만 ', part(1, 6, 1)],
    ['작년 하반기 ', part(7, 12, 1)],
    ['일주일 전보다 ', { type: 'back', unit: 'week', count: 1 }],
    ['한 달 전보다 ', { type: 'back', unit: 'month', count: 1 }],
    ['1개월 전 대비 ', { type: 'back', unit: 'month', count: 1 }],
    ['최근 5거래일 동안 ', { type: 'sessions', count: 5, isCounted: true }],
    ['이틀 새 ', { type: 'sessions', count: 2, isCounted: false }],
    ['사흘간 ', { type: 'sessions', count: 3, isCounted: false }],
    ['나흘 동안 ', { type: 'sessions', count: 4, isCounted: false }],
    ['닷새 사이 ', { type: 'sessions', count: 5, isCounted: false }],
    ['엿새간 ', { type: 'sessions', count: 6, isCounted: false }],
    ['같은 기간 ', { type: 'same' }],
    ['최근 3개월간 ', { type: 'vague' }],
    ['15일 이후 ', { type: 'vague' }],
    ['지난해 한 해 동안 ', { type: 'wholeYear', yearsBack: 1 }],
    ['지난 한 해 ', { type: 'pastYear' }],
    ['2021년 한 해 ', { type: 'year', year: 2021 }],
    ['올해 들어 ', { type: 'toDate', since: 'year' }],
    ['이달 들어 ', { type: 'toDate', since: 'month' }],
    ['이번 주 들어 ', { type: 'toDate', since: 'week' }],
    ['지난달에만 ', { type: 'whole', unit: 'month' }],
    ['지난주에만 ', { type: 'whole', unit: 'week' }],
    ['3월에만 ', { type: 'namedMonth', month: 3 }],
    ['올해 들어 오르다가 이달 들어 ', { type: 'toDate', since: 'month' }],
  ])('"%s"', (words, period) => expect(koreanPeriodOf(words)).toEqual(period));

  it.each(['전 거래일보다 ', '', '올해 들어 최고', '이달 들어 실적', '최근 3개월간 평균', '같은 기간 매출'])(
    'is not told by "%s"',
    (words) => expect(koreanPeriodOf(words)).toBeNull(),
  );
});
