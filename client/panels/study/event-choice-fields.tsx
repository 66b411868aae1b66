import type { ReactNode } from 'react';
import type { FilterOptionsReply } from '../../../shared/schemas/filter-options-reply.ts';
import { RelationSchema } from '../../../shared/schemas/news-event.ts';
import { StudyKindSchema } from '../../../shared/schemas/past-events-reply.ts';
import { DetectedKindSchema, type StudyDesign } from '../../../shared/schemas/study-design.ts';
import { domainWords } from '../../format/domain-words.ts';
import { filterWords } from '../../format/filter-words.ts';
import { marketName } from '../../format/market.ts';
import { screenWords } from '../../format/screen-words.ts';
import { nameIn } from '../../format/sector-name.ts';
import { studyFormWords } from '../../format/study-form-words.ts';
import { wordOptions } from '../../ui/chosen-values.ts';
import { FilterChoice, FilterDay, FilterName } from '../../ui/filter-fields.tsx';
import { FilterSeveral } from '../../ui/filter-several.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { kindsOf, marketsOf, relationsOf } from './chosen-parts.ts';

type Choice = StudyDesign['events'];
/** Events that are found by companies and days. */
export type FoundChoice = Extract<Choice, { source: 'stories' | 'detected' }>;

type Detected = Extract<Choice, { source: 'detected' }>;
type Stories = Extract<Choice, { source: 'stories' }>;
/** What both have: which companies, and on which days. */
type Place = Omit<FoundChoice, 'source'>;

/** Changes some parts of the choice; undefined takes one away. */
type Change<Of> = (parts: Partial<Of>) => void;

const RULES = ['20', '0', '5', '60', '120'] as const;
const NEWEST = ['100', '500', '2000'] as const;

function DetectedFields(props: { events: Detected; onChange: Change<Detected> }) {
  const words = studyFormWords(useLanguage());
  const { events, onChange } = props;
  const rule = String(events.firstIn);
  const rules = RULES.some((one) => one === rule) ? RULES : [...RULES, rule];
  return (
    <>
      <FilterChoice
        label={words.kind}
        any={null}
        options={DetectedKindSchema.options}
        words={words.detected}
        value={events.kind}
        onChange={(kind) => kind && onChange({ kind })}
      />
      <FilterChoice
        label={words.rule}
        any={null}
        options={rules}
        words={Object.fromEntries(
          rules.map((one) => [one, one === '0' ? words.each : words.firstIn(Number(one))]),
        )}
        value={rule}
        onChange={(firstIn) => firstIn !== undefined && onChange({ firstIn: Number(firstIn) })}
      />
    </>
  );
}

function StoryFields(props: { events: Stories; onChange: Change<Stories> }) {
  const language = useLanguage();
  const words = studyFormWords(language);
  const { events, onChange } = props;
  return (
    <>
      <FilterSeveral
        label={words.kind}
        any={screenWords(language).any}
        options={wordOptions(StudyKindSchema.options, words.story)}
        value={events.kinds?.join(',')}
        onChange={(text) => onChange({ kinds: kindsOf(text) })}
      />
      <FilterSeveral
        label={words.relation}
        any={domainWords(language).relation.precedes}
        options={wordOptions(RelationSchema.options, domainWords(language).relation)}
        value={events.relations.join(',')}
        onChange={(text) => onChange({ relations: relationsOf(text) })}
      />
      <label className="field">
        <span>{words.headline}</span>
        <input
          type="text"
          value={events.search ?? ''}
          placeholder={words.headlineHint}
          maxLength={200}
          onChange={({ target }) => onChange({ search: target.value === '' ? undefined : target.value })}
        />
      </label>
    </>
  );
}

function PlaceFields(props: {
  events: FoundChoice;
  options: FilterOptionsReply | undefined;
  onChange: Change<Place>;
}) {
  const language = useLanguage();
  const [filter, screen] = [filterWords(language), screenWords(language)];
  const { events, options, onChange } = props;
  const markets = options?.markets ?? [];
  const named = (names: FilterOptionsReply['groups']) =>
    names
      .map((one) => ({ value: one.name, text: filter.counted(nameIn(one, language), one.instruments) }))
      .sort((one, other) => one.text.localeCompare(other.text, language));
  const sectors = markets.filter(({ mic }) => !events.market || events.market.includes(mic));
  return (
    <>
      <FilterSeveral
        label={filter.market}
        any={screen.any}
        options={markets.map(({ mic }) => ({ value: mic, text: marketName(mic, language) }))}
        value={events.market?.join(',')}
        onChange={(text) => onChange({ market: marketsOf(text) })}
      />
      <FilterName
        label={filter.sector}
        any={screen.any}
        groups={sectors.map(({ mic, sectors: own }) => ({
          label: marketName(mic, language),
          options: named(own),
        }))}
        value={events.sector}
        onChange={(sector) => onChange({ sector })}
      />
      <FilterName
        label={filter.group}
        any={screen.any}
        groups={[{ label: null, options: named(options?.groups ?? []) }]}
        value={events.group}
        onChange={(group) => onChange({ group })}
      />
    </>
  );
}

function NewestField(props: { events: FoundChoice; onChange: Change<Place> }) {
  const words = studyFormWords(useLanguage());
  const { newest } = props.events;
  const own = newest === undefined ? undefined : String(newest);
  const options = own === undefined || NEWEST.some((one) => one === own) ? NEWEST : [...NEWEST, own];
  return (
    <FilterChoice
      label={words.newest}
      any={words.all}
      options={options}
      words={Object.fromEntries(options.map((one) => [one, words.newestOf(Number(one))]))}
      value={own}
      onChange={(text) => props.onChange({ newest: text === undefined ? undefined : Number(text) })}
    />
  );
}

/** The events of a study by companies, kind and days. `companies` are the fields that choose companies. */
export function EventChoiceFields(props: {
  events: FoundChoice;
  options: FilterOptionsReply | undefined;
  companies: ReactNode;
  onChange: (events: FoundChoice) => void;
}) {
  const words = studyFormWords(useLanguage());
  const { events, options, companies, onChange } = props;
  const change: Change<Place> = (parts) => onChange({ ...events, ...parts });
  return (
    <>
      {events.source === 'detected' ? (
        <DetectedFields events={events} onChange={(parts) => onChange({ ...events, ...parts })} />
      ) : (
        <StoryFields events={events} onChange={(parts) => onChange({ ...events, ...parts })} />
      )}
      {companies}
      <PlaceFields events={events} options={options} onChange={change} />
      <div className="study-pair">
        <FilterDay label={words.from} value={events.from} onChange={(from) => change({ from })} />
        <FilterDay label={words.to} value={events.to} onChange={(to) => change({ to })} />
      </div>
      <NewestField events={events} onChange={change} />
    </>
  );
}
