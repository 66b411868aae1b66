import {
  type ColourConvention,
  fixedPalette,
  isConvention,
  type Theme,
} from '../../shared/drawing/fixed-palette.ts';
import type { Language } from '../../shared/units/language.ts';

/** The reader's system, as far as it is dark. */
export const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** Whether an option is switched on: an attribute without a value is. */
export function isOn(element: Element, option: string): boolean {
  return ['on', ''].includes(element.getAttribute(option) ?? 'off');
}

/** The language of a widget: its own, else that of the page around it, else the reader's. */
export function languageOf(element: Element): Language {
  const own = element.getAttribute('locale') ?? element.getAttribute('lang');
  const around = element.parentElement?.closest('[lang]')?.getAttribute('lang');
  const said = own === null || own === 'auto' ? (around ?? navigator.language) : own;
  return said.startsWith('ko') ? 'ko' : 'en';
}

/**
 * The theme of a widget: its own, else that of the page around it where that says so by `color-scheme`, else the one of the
 * reader's system.
 */
export function themeOf(element: Element): Theme {
  const own = element.getAttribute('theme');
  if (own === 'light' || own === 'dark') return own;
  const around = element.parentElement ? getComputedStyle(element.parentElement).colorScheme : 'normal';
  const isLight = /\blight\b/.test(around);
  const isDark = /\bdark\b/.test(around);
  if (isLight !== isDark) return isDark ? 'dark' : 'light';
  return systemIsDark.matches ? 'dark' : 'light';
}

/** The style of a widget that its options decide: its colours as custom properties, and its height. */
export function lookStyle(element: Element, smallest: string): string {
  const theme = themeOf(element);
  const wanted = element.getAttribute('colours') ?? '';
  const usual: ColourConvention = languageOf(element) === 'ko' ? 'korea' : 'us';
  const convention = isConvention(wanted) ? wanted : usual;
  const colours = Object.entries(fixedPalette(theme, convention)).map(
    ([name, value]) => `--${name}:${value};`,
  );
  const height = Number(element.getAttribute('height'));
  const own = height >= 40 && height <= 2000 ? `${height}px` : smallest;
  const ground = isOn(element, 'transparent') ? '.widget{--ground:transparent}' : '';
  return `:host{${colours.join('')}--own-height:${own};color-scheme:${theme}}${ground}`;
}
