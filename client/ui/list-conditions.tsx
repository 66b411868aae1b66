import type { FilterOptionsReply } from '../../shared/schemas/filter-options-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { filterWords } from '../format/filter-words.ts';
import { marketName } from '../format/market.ts';
import { screenWords } from '../format/screen-words.ts';
import type { ChosenCondition } from './filter-bar.tsx';
import { FilterCheck, FilterChoice, FilterName } from './filter-fields.tsx';
import { useLanguage } from './settings-context.tsx';

/** The conditions that the lists of events and of numbers share. */
interface SharedConditions {
  group?: string | undefined;
  sector?: string | undefined;
  market?: string | undefined;
  source?: string | undefined;
  language?: Language | undefined;
  reports?: 'first' | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

type SharedChange = Pick<SharedConditions, 'group' | 'sector' | 'market' | 'source' | 'language' | 'reports'>;

const LANGUAGES: readonly Language[] = ['ko', 'en'];

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
  const sectors = markets.filter(
    ({ mic }) => filter.market === undefined || filter.market.split(',').includes(mic),
  );
  return (
    <>
      <FilterName
        label={words.market}
        any={screen.any}
        groups={[
          {
            label: null,
            options: markets.map(({ mic }) => ({ value: mic, text: marketName(mic, language) })),
          },
        ]}
        value={filter.market}
        onChange={(market) => onChange({ market })}
      />
      <FilterName
        label={words.sector}
        any={screen.any}
        groups={sectors.map(({ mic, sectors: own }) => ({
          label: marketName(mic, language),
          options: own.map(({ name, instruments }) => ({
            value: name,
            text: words.counted(name, instruments),
          })),
        }))}
        value={filter.sector}
        onChange={(sector) => onChange({ sector })}
      />
      <FilterName
        label={words.group}
        any={screen.any}
        groups={[
          {
            label: null,
            options: (options?.groups ?? []).map(({ name, instruments }) => ({
              value: name,
              text: words.counted(name, instruments),
            })),
          },
        ]}
        value={filter.group}
        onChange={(group) => onChange({ group })}
      />
      <FilterName
        label={words.source}
        any={screen.any}
        groups={[
          {
            label: null,
            options: (options?.sources ?? []).map(({ id, name }) => ({ value: id, text: name })),
          },
        ]}
        value={filter.source}
        onChange={(source) => onChange({ source })}
      />
      <FilterChoice
        label={words.storyLanguage}
        any={screen.any}
        options={LANGUAGES}
        words={words.storyLanguages}
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

/** The shared conditions that are chosen, in words. `onRemove` takes the condition of a name away. */
export function sharedChosenConditions(
  filter: SharedConditions,
  options: FilterOptionsReply | undefined,
  language: Language,
  onRemove: (name: keyof SharedConditions) => void,
): ChosenCondition[] {
  const [words, screen] = [filterWords(language), screenWords(language)];
  const marketNames = filter.market?.split(',').map((mic) => marketName(mic, language));
  const sourceName = options?.sources.find(({ id }) => id === filter.source)?.name ?? filter.source;
  const told: readonly (readonly [keyof SharedConditions, string, string | undefined])[] = [
    ['market', words.market, marketNames?.join(', ')],
    ['sector', words.sector, filter.sector],
    ['group', words.group, filter.group],
    ['source', words.source, sourceName],
    ['language', words.storyLanguage, filter.language && words.storyLanguages[filter.language]],
    ['reports', words.reports, filter.reports && words.firstReports],
    ['from', screen.date, filter.from && words.fromDay(filter.from)],
    ['to', screen.date, filter.to && words.untilDay(filter.to)],
  ];
  return told.flatMap(([key, label, value]) =>
    value === undefined ? [] : [{ key, label, value, onRemove: () => onRemove(key) }],
  );
}
