import type { Language } from '../../shared/units/language.ts';
import { formatNumber } from './number.ts';

const STEPS: Record<Language, readonly (readonly [number, string])[]> = {
  ko: [
    [1e12, '조'],
    [1e8, '억'],
    [1e4, '만'],
  ],
  en: [
    [1e12, 'T'],
    [1e9, 'bn'],
    [1e6, 'M'],
    [1e3, 'K'],
  ],
};

/** A large quantity in a few digits: 9210000 is "921만" in Korean and "9.2M" in English. */
export function formatQuantity(value: number, language: Language): string {
  const step = STEPS[language].find(([size]) => Math.abs(value) >= size);
  if (!step) return formatNumber(value);
  const scaled = value / step[0];
  return `${formatNumber(scaled, Math.abs(scaled) < (language === 'ko' ? 10 : 100) ? 1 : 0)}${step[1]}`;
}
