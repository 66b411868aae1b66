import type { Language } from '../../shared/units/language.ts';
import type { VerdictBasisKey } from './word-keys.ts';

const KO: Record<VerdictBasisKey, string> = {
  exchange: '거래소가 밝힌 값 기준',
  previousClose: '거래소 기준가가 아니라 직전 종가 기준으로 맞음',
  intraday: '종가가 아니라 장중 시세로 맞음',
  close: '장중 시세가 아니라 종가 기준으로 맞음',
  beforeSplit: '분할 전 단위로 맞음',
  fromOpen: '직전 종가가 아니라 시가 기준으로 맞음',
  window364d: '직전 364일 기준으로 맞음',
  window252td: '직전 252거래일 기준으로 맞음',
  todayIncluded: '앞선 기록과 같은 값',
  otherSession: '바로 앞이나 뒤 거래일의 값으로 맞음',
  otherWindow: '하루 앞뒤에서 시작하는 기간 기준으로 맞음',
};

const EN: Record<VerdictBasisKey, string> = {
  exchange: 'by the exchange’s own figure',
  previousClose: 'true from the close before, not from the exchange’s base price',
  intraday: 'true during the day, not at the close',
  close: 'true for closing prices, not for those of the day',
  beforeSplit: 'true in the unit before the split',
  fromOpen: 'true from the opening, not from the close before',
  window364d: 'true of the 364 days before',
  window252td: 'true of the 252 sessions before',
  todayIncluded: 'equal to the earlier extreme, not beyond it',
  otherSession: 'true of the session before or after',
  otherWindow: 'true of a period that starts a session earlier or later',
};

/** On what basis a number is true, in words. Example: "true during the day, not at the close". */
export function verdictBasisText(basis: VerdictBasisKey, language: Language): string {
  return (language === 'ko' ? KO : EN)[basis];
}
