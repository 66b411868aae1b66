import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { type SessionDate, sessionDate } from '../../shared/units/session-date.ts';

/** A split of an instrument's shares. A reverse split has a ratio below 1. */
export interface Split {
  /** First session at the new price. */
  readonly exDate: SessionDate;
  /** New shares for each old one: 50 for a split of 50 to 1. */
  readonly ratio: number;
  /** Where the company or the exchange states it. */
  readonly source: string;
}

const DART = 'dart.fss.or.kr';

/** Splits since 2015 of the instruments whose prices come with Newstape, ascending. */
const splits: ReadonlyMap<string, readonly Split[]> = new Map([
  ['KRX:005930', [split('2018-05-04', 50, `${DART}: 삼성전자 주식분할결정 (2018-01-31)`)]],
  ['KRX:005935', [split('2018-05-04', 50, `${DART}: 삼성전자 주식분할결정 (2018-01-31), preferred shares`)]],
  ['KRX:035420', [split('2018-10-12', 5, `${DART}: NAVER 주식분할결정 (2018-07-26)`)]],
  ['KRX:035720', [split('2021-04-15', 5, `${DART}: 카카오 주식분할결정 (2021-02-25)`)]],
  ['KRX:042700', [split('2022-04-06', 2, `${DART}: 한미반도체 주식분할결정 (2022)`)]],
  [
    'XNAS:NVDA',
    [
      split('2021-07-20', 4, 'investor.nvidia.com: stock split of 2021-07-19'),
      split('2024-06-10', 10, 'investor.nvidia.com: stock split of 2024-06-07'),
    ],
  ],
  ['XNAS:AAPL', [split('2020-08-31', 4, 'investor.apple.com: FAQ, stock split of 2020-08-28')]],
  [
    'XNAS:TSLA',
    [
      split('2020-08-31', 5, 'ir.tesla.com: stock split of 2020-08-28'),
      split('2022-08-25', 3, 'ir.tesla.com: stock split of 2022-08-24'),
    ],
  ],
]);

/** The known splits of an instrument, ascending; empty where none is known, which does not say that there was none. */
export function splitsOf(id: InstrumentId): readonly Split[] {
  return splits.get(id) ?? [];
}

function split(exDate: string, ratio: number, source: string): Split {
  return { exDate: sessionDate(exDate), ratio, source };
}
