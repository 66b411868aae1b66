import type { EmbedOptions } from '../../../shared/drawing/embed-options.ts';
import { embedBuilderWords } from '../../format/embed-builder-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { FilterCheck, FilterChoice } from '../../ui/filter-fields.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { ChangeOptions } from './builder-state.ts';

const THEMES = ['light', 'dark'] as const;
const LOCALES = ['ko', 'en'] as const;
const COLOURS = ['korea', 'us', 'koreaSafe', 'usSafe'] as const;

/** Ground, language and colours. */
export function LookFields(props: { options: EmbedOptions; onChange: ChangeOptions }) {
  const language = useLanguage();
  const words = embedBuilderWords(language);
  const { options, onChange } = props;
  return (
    <>
      <FilterChoice
        label={words.theme}
        any={words.themeAuto}
        options={THEMES}
        words={words.themes}
        value={options.theme ?? undefined}
        onChange={(theme) => onChange({ theme: theme ?? null })}
      />
      <FilterChoice
        label={words.locale}
        any={words.localeAuto}
        options={LOCALES}
        words={words.locales}
        value={options.locale ?? undefined}
        onChange={(locale) => onChange({ locale: locale ?? null })}
      />
      <FilterChoice
        label={words.colours}
        any={words.coloursAuto}
        options={COLOURS}
        words={screenWords(language).colourOptions}
        value={options.colours ?? undefined}
        onChange={(colours) => onChange({ colours: colours ?? null })}
      />
      <FilterCheck
        label={words.transparent}
        value={options.transparent}
        onChange={(transparent) => onChange({ transparent })}
      />
    </>
  );
}
