import { describe, expect, it } from 'vitest';
import { outletName, sourceName } from '../../client/format/source-name.ts';
import { sourceHow, sourceNote } from '../../client/format/source-note.ts';
import { BUNDLED_SOURCES, DEMO_SOURCE } from '../../server/demo/bundled-sources.ts';
import { NEWS_SERVICE_IDS } from '../../server/sources/news-services/news-service.ts';
import { serviceSource } from '../../server/sources/news-services/service-sources.ts';
import { PROVIDER_IDS } from '../../server/sources/price-providers/price-provider.ts';
import { priceSource } from '../../server/sources/price-providers/provider-sources.ts';

describe('sources on a Korean screen', () => {
  it('have Korean names where Newstape itself named them, and their own names elsewhere', () => {
    for (const { name, attribution } of [...BUNDLED_SOURCES, DEMO_SOURCE]) {
      expect(sourceName(name, 'ko')).toMatch(/[가-힣]/);
      if (attribution !== null) expect(sourceName(attribution, 'ko')).toMatch(/[가-힣]/);
      expect(sourceName(name, 'en')).toBe(name);
    }
    expect(sourceName('Prices: Tiingo', 'ko')).toBe('Prices: Tiingo');
    expect(sourceName('constructor', 'ko')).toBe('constructor');
    expect(outletName({ publisher: null, sourceName: 'Newstape demo stories' }, 'ko')).toContain('데모');
    expect(outletName({ publisher: '연합뉴스', sourceName: 'Newstape demo stories' }, 'ko')).toBe('연합뉴스');
  });

  it('have what is said of their terms and keys in Korean, for every service that comes with Newstape', () => {
    for (const source of [...PROVIDER_IDS.map(priceSource), ...NEWS_SERVICE_IDS.map(serviceSource)]) {
      const note = source.note ?? '';
      expect(sourceNote(source, note, 'ko'), source.id).toEqual({
        text: expect.stringMatching(/[가-힣].*[.]$/),
        language: 'ko',
      });
      expect(sourceNote(source, note, 'en')).toEqual({ text: note, language: 'en' });
    }
    expect(sourceNote({ id: 'own' }, 'As said.', 'ko')).toEqual({ text: 'As said.', language: 'en' });
    expect(sourceHow({ id: 'edgar' }, 'set it', 'ko').text).toContain('연락처');
    expect(sourceHow({ id: 'tiingo' }, 'https://www.tiingo.com', 'ko').text).toBe('https://www.tiingo.com');
  });
});
