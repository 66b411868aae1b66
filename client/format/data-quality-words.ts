import type { Language } from '../../shared/units/language.ts';
import { formatNumber } from './number.ts';

/** The words of the panel that tells how far the prices of a company can be trusted. */
export interface DataQualityWords {
  title: string;
  span: string;
  sessions: (from: string, to: string, count: number) => string;
  source: string;
  basis: string;
  hours: string;
  newest: string;
  final: string;
  halts: string;
  haltCount: (count: number) => string;
  flags: string;
  noFlags: string;
  flagCount: (count: number) => string;
  moreFlags: (count: number) => string;
  howToSettle: string;
}

const KO: DataQualityWords = {
  title: '자료 상태',
  span: '시세 기간',
  sessions: (from, to, count) => `${from} ~ ${to} · ${formatNumber(count)}거래일`,
  source: '출처',
  basis: '조정',
  hours: '거래 시간',
  newest: '최근 시세',
  final: '확정',
  halts: '거래정지',
  haltCount: (count) => (count === 0 ? '없음' : `${count}일`),
  flags: '확인할 시세',
  noFlags: '없음',
  flagCount: (count) => `${count}건`,
  moreFlags: (count) => `${count}건 더 있습니다.`,
  howToSettle: '처리 명령',
};

const EN: DataQualityWords = {
  title: 'Data quality',
  span: 'Prices held',
  sessions: (from, to, count) => `${from} to ${to} · ${formatNumber(count)} sessions`,
  source: 'Source',
  basis: 'Adjustment',
  hours: 'Hours',
  newest: 'Newest prices',
  final: 'final',
  halts: 'Halts',
  haltCount: (count) => (count === 0 ? 'none' : count === 1 ? '1 session' : `${count} sessions`),
  flags: 'To be settled',
  noFlags: 'nothing',
  flagCount: (count) => (count === 1 ? '1 flag' : `${count} flags`),
  moreFlags: (count) => `${count} more:`,
  howToSettle: 'How to settle it',
};

/** The words in a language. */
export function dataQualityWords(language: Language): DataQualityWords {
  return language === 'ko' ? KO : EN;
}
