import type { FilterOptionsReply } from '../../shared/schemas/filter-options-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { filterWords } from '../format/filter-words.ts';
import { marketName } from '../format/market.ts';
import { screenWords } from '../format/screen-words.ts';
import { nameIn } from '../format/sector-name.ts';
import { valuesOf } from '../format/several-values.ts';
import { chosenValues, optionText, wordOptions } from './chosen-values.ts';
import type { ChosenCondition } from './filter-bar.tsx';
import { FilterCheck, FilterName } from './filter-fields.tsx';
import { FilterSeveral } from './filter-several.tsx';
import { useLanguage } from './settings-context.tsx';

/** The conditions that the lists of events and of numbers share. Of market, source and language there may be several, with commas between. */
interface SharedConditions {
  group?: string | undefined;
  sector?: string | undefined;
  market?: string | undefined;
  source?: string | undefined;
  language?: string | undefined;
  reports?: 'first' | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

type SharedChange = Pick<SharedConditions, 'group' | 'sector' | 'market' | 'source' | 'language' | 'reports'>;

const LANGUAGES: readonly Language[] = ['ko', 'en'];

type CountedNames = FilterOptionsReply['groups'];

/** Names with how many companies each stands for, in the order of the language's alphabet. */
function namedOptions(names: CountedNames, language: Language) {
  const { counted } = filterWords(language);
  return names
    .map((one) => ({ value: one.name, text: counted(nameIn(one, language), one.instruments) }))
    .sort((one, other) => one.text.localeCompare(other.text, language));
}

const sourceOptions = (options: FilterOptionsReply | undefined) =>
  (options?.sources ?? []).map(({ id, name }) => ({ value: id, text: name }));

/** Market, sector of it, group, source and language of the story, first reports. `options` is undefined until it is read. */
export function SharedConditionFields(props: {
  filter: SharedConditions;
  options: FilterOptionsReply | undefined;
  onChange: (change: SharedChange) => void;
}) {
  const language = useLanguage();
  const [words, screen] = [filterWords(language), screenWords(language)];
  const { filter, onChange, options } = props;
  const markets = options?.markets ?? [];
  const wanted = valuesOf(filter.market);
  const sectors = markets.filter(({ mic }) => wanted.length === 0 || wanted.includes(mic));
  return (
    <>
      <FilterSeveral
        label={words.market}
        any={screen.any}
        options={markets.map(({ mic }) => ({ value: mic, text: marketName(mic, language) }))}
        value={filter.market}
        onChange={(market) => onChange({ market })}
      />
      <FilterName
        label={words.sector}
        any={screen.any}
        groups={sectors.map(({ mic, sectors: own }) => ({
          label: marketName(mic, language),
          options: namedOptions(own, language),
        }))}
        value={filter.sector}
        onChange={(sector) => onChange({ sector })}
      />
      <FilterName
        label={words.group}
        any={screen.any}
        groups={[{ label: null, options: namedOptions(options?.groups ?? [], language) }]}
        value={filter.group}
        onChange={(group) => onChange({ group })}
      />
      <FilterSeveral
        label={words.source}
        any={screen.any}
        options={sourceOptions(options)}
        value={filter.source}
        onChange={(source) => onChange({ source })}
      />
      <FilterSeveral
        label={words.storyLanguage}
        any={screen.any}
        options={wordOptions(LANGUAGES, words.storyLanguages)}
        value={filter.language}
        onChange={(next) => onChange({ language: next })}
      />
      <FilterCheck
        label={words.firstReports}
        value={filter.reports === 'first'}
        onChange={(isFirst) => onChange({ reports: isFirst ? 'first' : undefined })}
      />
    </>
  );
}

/** True where one of the conditions of `SharedConditionFields` is chosen. */
export function isSharedConditionChosen({
  group,
  sector,
  market,
  source,
  language,
  reports,
}: SharedConditions): boolean {
  return [group, sector, market, source, language, reports].some((value) => value !== undefined);
}

/** The shared conditions that are chosen, in words, each with the way to take it away. */
export function sharedChosenConditions(
  filter: SharedConditions,
  options: FilterOptionsReply | undefined,
  language: Language,
  onChange: (change: SharedChange & { from?: undefined; to?: undefined }) => void,
): ChosenCondition[] {
  const [words, screen] = [filterWords(language), screenWords(language)];
  const named = (names: CountedNames, name: string | undefined) =>
    name && nameIn(names.find((one) => one.name === name) ?? { name, nameEnglish: null }, language);
  const allSectors = options?.markets.flatMap(({ sectors }) => sectors) ?? [];
  const languages = wordOptions(LANGUAGES, words.storyLanguages);
  const told: readonly (readonly [keyof SharedConditions, string, string | undefined])[] = [
    ['sector', words.sector, named(allSectors, filter.sector)],
    ['group', words.group, named(options?.groups ?? [], filter.group)],
    ['reports', words.reports, filter.reports && words.firstReports],
    ['from', screen.date, filter.from && words.fromDay(filter.from)],
    ['to', screen.date, filter.to && words.untilDay(filter.to)],
  ];
  const several = <Name extends 'market' | 'source' | 'language'>(
    name: Name,
    label: string,
    wordOf: (value: string) => string,
  ) => chosenValues(name, label, filter[name], wordOf, (text) => onChange({ [name]: text }));
  return [
    ...several('market', words.market, (mic) => marketName(mic, language)),
    ...told.flatMap(([key, label, value]) =>
      value === undefined ? [] : [{ key, label, value, onRemove: () => onChange({ [key]: undefined }) }],
    ),
    ...several('source', words.source, (id) => optionText(sourceOptions(options), id)),
    ...several('language', words.storyLanguage, (value) => optionText(languages, value)),
  ];
}
