import { describe, expect, it } from 'vitest';
import { serviceSource } from '../../../../server/sources/news-services/service-sources.ts';
import { issuerCodes, saveIssuerCodes } from '../../../../server/store/issuer-codes.repository.ts';
import { findNewsRequest, saveNewsRequest } from '../../../../server/store/news-requests.repository.ts';
import { saveSource } from '../../../../server/store/sources.repository.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { instrumentId } from '../../../../shared/units/instrument-id.ts';
import type { Backend } from './backend.ts';

export function newsServiceContract(backend: () => Backend): void {
  describe('services of news', () => {
    const [monday, tuesday] = ['2024-01-22T00:00:00.000Z', '2024-01-23T00:00:00.000Z'].map(instantUtc);
    const hynix = { symbol: '000660', code: '00164779', name: 'SK하이닉스' };
    const samsung = { symbol: '005930', code: '00126380', name: '삼성전자' };

    it('keeps a list of codes with its age, and a company that a newer list lacks', async () => {
      if (!monday || !tuesday) throw new Error('two moments');
      const database = await backend().open();
      expect(await issuerCodes(database, 'open-dart', ['000660'])).toBeNull();
      await saveIssuerCodes(database, 'open-dart', [hynix, samsung, samsung], monday);
      await saveIssuerCodes(database, 'open-dart', [{ ...hynix, code: '00999999' }], tuesday);
      await saveIssuerCodes(
        database,
        'edgar',
        [{ symbol: 'NVDA', code: '0001045810', name: 'NVIDIA' }],
        monday,
      );
      expect(await issuerCodes(database, 'open-dart', ['000660', '005930', 'NVDA'])).toEqual({
        readAt: tuesday,
        bySymbol: new Map([
          ['000660', '00999999'],
          ['005930', '00126380'],
        ]),
      });
    });

    it('keeps what a service is asked for, and nothing where nothing was said', async () => {
      const database = await backend().open();
      const none = { instrumentIds: null, kinds: null };
      expect(await findNewsRequest(database, 'edgar')).toEqual(none);
      await saveSource(database, serviceSource('edgar'));
      const request = { instrumentIds: [instrumentId('XNYS:BRK/B')], kinds: ['8-K', '10-Q'] };
      await saveNewsRequest(database, 'edgar', request);
      expect(await findNewsRequest(database, 'edgar')).toEqual(request);
      await saveNewsRequest(database, 'edgar', none);
      expect(await findNewsRequest(database, 'edgar')).toEqual(none);
    });
  });
}
