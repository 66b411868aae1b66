import type { DictionaryData } from '../../../shared/schemas/dictionary-data.ts';
import type { Instrument } from '../../../shared/schemas/instrument.ts';
import { instrumentId } from '../../../shared/units/instrument-id.ts';
import { mic } from '../../../shared/units/mic.ts';
import { sessionDate } from '../../../shared/units/session-date.ts';

/** A listed line of which a test says only what matters to it; each is its own issuer. */
export function line(id: string, more: Partial<Instrument> = {}): Instrument {
  const [market = '', symbol = ''] = id.split(':');
  const isKorean = market === 'KRX';
  return {
    ...{ id: instrumentId(id), mic: mic(isKorean ? 'XKRX' : market), symbol, kind: 'common' },
    ...{ issuerId: id, nameKorean: null, nameEnglish: null, currency: isKorean ? 'KRW' : 'USD' },
    ...{ sector: null, listedDate: null, delistedDate: null },
    ...more,
  };
}

export const hynix = line('KRX:000660', { nameKorean: 'SK하이닉스', nameEnglish: 'SK hynix' });
export const samsung = line('KRX:005930', { nameKorean: '삼성전자', nameEnglish: 'SamsungElectronics' });
export const nvidia = line('XNAS:NVDA', { nameEnglish: 'NVIDIA Corporation' });
export const apple = line('XNAS:AAPL', { nameEnglish: 'Apple Inc.' });

/** Four companies: enough to check rows of the data files against. */
export const fourCompanies = [hynix, samsung, nvidia, apple];

/** An instrument that is in no listing. */
export const nowhere = instrumentId('KRX:999999');

export const noData: DictionaryData = {
  ...{ aliases: [], indexNames: [], groups: [], groupMembers: [] },
  ...{ entities: [], people: [], changes: [], issuers: [] },
};

type Row<Name extends keyof DictionaryData> = DictionaryData[Name][number];

export function alias(name: string, more: Partial<Row<'aliases'>> = {}): Row<'aliases'> {
  return {
    ...{ instrumentId: hynix.id, name, kind: 'nickname', language: null, validFrom: null, validTo: null },
    ...{ reason: 'used in reports', source: null },
    ...more,
  };
}

export function rename(more: Partial<Row<'changes'>> = {}): Row<'changes'> {
  return {
    ...{ instrumentId: hynix.id, change: 'rename', date: sessionDate('2012-03-26') },
    ...{ before: '하이닉스반도체', after: 'SK하이닉스', source: 'https://example.org/1' },
    ...more,
  };
}

export function entity(name: string, more: Partial<Row<'entities'>> = {}): Row<'entities'> {
  return { entity: name, name, kind: 'unlisted', language: null, reason: 'private firm', ...more };
}

export function person(more: Partial<Row<'people'>> = {}): Row<'people'> {
  return {
    ...{ instrumentId: hynix.id, nameKorean: '곽노정', nameEnglish: null, office: 'chief executive' },
    ...{ from: null, to: null, source: 'https://example.org/2', read: sessionDate('2026-11-25') },
    ...more,
  };
}

export function group(more: Partial<Row<'groups'>> = {}): Row<'groups'> {
  return { group: 'SK그룹', name: 'SK그룹', holding: null, reason: 'group', ...more };
}

export function member(more: Partial<Row<'groupMembers'>> = {}): Row<'groupMembers'> {
  return { group: 'SK그룹', rank: 2, instrumentId: hynix.id, name: 'SK하이닉스', reason: 'member', ...more };
}
