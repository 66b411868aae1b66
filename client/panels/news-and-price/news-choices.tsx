import {
  CountedRelationSchema,
  NewsMeasureSchema,
  PriceMeasureSchema,
} from '../../../shared/schemas/news-and-price.ts';
import type { NewsChoice, NewsSubject } from '../../api/news-and-price.ts';
import { domainWords } from '../../format/domain-words.ts';
import { newsPriceWords } from '../../format/news-price-words.ts';
import { FilterChoice } from '../../ui/filter-fields.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** Somebody whose news can be looked at. */
export interface NamedSubject extends NewsSubject {
  name: string;
}

/** Whose news, what of it is counted, and what it is held against. */
export function NewsChoices(props: {
  subjects: readonly NamedSubject[];
  subject: NamedSubject;
  choice: NewsChoice;
  onChange: (choice: Partial<NewsChoice> & { of?: string }) => void;
}) {
  const language = useLanguage();
  const words = newsPriceWords(language);
  const { subjects, choice, onChange } = props;
  return (
    <div className="news-choices">
      {subjects.length > 1 && (
        <FilterChoice
          label={words.of}
          any={null}
          options={subjects.map(({ id }) => id)}
          words={Object.fromEntries(subjects.map(({ id, name }) => [id, name]))}
          value={props.subject.id}
          onChange={(of) => of !== undefined && onChange({ of })}
        />
      )}
      <FilterChoice
        label={words.newsLabel}
        any={null}
        options={NewsMeasureSchema.options}
        words={words.news}
        value={choice.news}
        onChange={(news) => news && onChange({ news })}
      />
      <FilterChoice
        label={words.priceLabel}
        any={null}
        options={PriceMeasureSchema.options}
        words={words.price}
        value={choice.price}
        onChange={(price) => price && onChange({ price })}
      />
      <FilterChoice
        label={words.relationLabel}
        any={null}
        options={CountedRelationSchema.options}
        words={{ ...domainWords(language).relationShort, all: words.all }}
        value={choice.relation}
        onChange={(relation) => relation && onChange({ relation })}
      />
    </div>
  );
}
