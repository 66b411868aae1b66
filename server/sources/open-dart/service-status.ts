import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import { type ProviderRefusal, refused } from '../price-providers/price-provider.ts';
import { laterBy, nextDayStart } from '../price-providers/provider-day.ts';

export const openDartName = 'OpenDART';
export const openDartKeyVariable = 'NEWSTAPE_OPEN_DART_KEY';

/**
 * What a status of OpenDART other than `000` (good) means; null for `013`: there is nothing of what was asked for. The codes
 * are those of the developers' guide, 공시정보 > 공시검색 (opendart.fss.or.kr, DS001/2019001), "메시지 설명". They arrive with HTTP
 * status 200.
 */
export function openDartRefusal(status: string, now: InstantUtc): ProviderRefusal | null {
  switch (status) {
    case '013':
      return null;
    case '010':
    case '011':
    case '012':
    case '901':
      return refused(
        'badKey',
        `${openDartName} does not accept this key (${status}: ${keyFaults[status]}); check ${openDartKeyVariable}.`,
      );
    case '020':
      return refused(
        'rateLimited',
        `${openDartName} gives no more today: the key's daily requests are used up (020).`,
        nextDayStart(now, 'Asia/Seoul'),
      );
    case '800':
      return refused(
        'unreachable',
        `${openDartName} is closed for maintenance (800); try again later.`,
        laterBy(3_600_000, now),
      );
    case '900':
      return refused('unreachable', `${openDartName} reports an error of its own (900); try again later.`);
    default:
      return refused(
        'badReply',
        `${openDartName} answered with the status ${status.slice(0, 10)}, which is not expected here; nothing was stored.`,
      );
  }
}

const keyFaults: Readonly<Record<'010' | '011' | '012' | '901', string>> = {
  '010': 'it is not registered',
  '011': 'it is not in use',
  '012': 'it may not be used from this address',
  '901': 'its holder’s consent has expired',
};
