import type { EmbedInstrument } from '../schemas/embed-reply.ts';
import type { Language } from '../units/language.ts';
import type { EmbedOptions } from './embed-options.ts';
import { type ColourConvention, fixedPalette, type Theme } from './fixed-palette.ts';
import type { Palette } from './palette.ts';

/** A share's name in a language, else its other name, else its code. */
export function embedName(
  { nameKorean, nameEnglish, symbol }: Pick<EmbedInstrument, 'nameKorean' | 'nameEnglish' | 'symbol'>,
  language: Language,
): string {
  return (language === 'ko' ? (nameKorean ?? nameEnglish) : (nameEnglish ?? nameKorean)) ?? symbol;
}

/** Language and colours of an image, which cannot know its reader: Korean for Korean shares, light, up and down as in the language. */
export interface ImageLook {
  readonly language: Language;
  readonly theme: Theme;
  readonly convention: ColourConvention;
  readonly palette: Palette;
}

/** The look that the options ask for. */
export function imageLook(
  { locale, theme, colours }: Pick<EmbedOptions, 'locale' | 'theme' | 'colours'>,
  mic: string | null,
): ImageLook {
  const language = locale ?? (mic === 'XKRX' || mic === 'XKOS' ? 'ko' : 'en');
  const convention = colours ?? (language === 'ko' ? 'korea' : 'us');
  const shown = theme ?? 'light';
  return { language, theme: shown, convention, palette: fixedPalette(shown, convention) };
}
