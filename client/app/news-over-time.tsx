import type { ReactNode } from 'react';
import {
  CountedRelationSchema,
  NewsMeasureSchema,
  PriceMeasureSchema,
} from '../../shared/schemas/news-and-price.ts';
import type { StudyDesign } from '../../shared/schemas/study-design.ts';
import type { StudyReply } from '../../shared/schemas/study-reply.ts';
import type { NewsChoice } from '../api/news-and-price.ts';
import { instrumentCode, instrumentName } from '../format/instrument-name.ts';
import { newsPriceWords } from '../format/news-price-words.ts';
import { CoMentionPanel } from '../panels/news-and-price/co-mention-panel.tsx';
import { NewsAndPricePanel } from '../panels/news-and-price/news-and-price-panel.tsx';
import type { NamedSubject } from '../panels/news-and-price/news-choices.tsx';
import { useLanguage } from '../ui/settings-context.tsx';
import { NEWS_ADDRESS } from './news-fields.ts';
import { useAddress } from './use-address.ts';

/** Companies that can be chosen, and that the pairs are made of: as many as the network takes. */
const MOST_COMPANIES = 30;

function choiceOf(fields: URLSearchParams): NewsChoice {
  return {
    news: NewsMeasureSchema.catch('stories').parse(fields.get(NEWS_ADDRESS.news)),
    price: PriceMeasureSchema.catch('absoluteAbnormal').parse(fields.get(NEWS_ADDRESS.price)),
    relation: CountedRelationSchema.catch('all').parse(fields.get(NEWS_ADDRESS.relation)),
  };
}

function fieldsOf({ of, news, price, relation }: Partial<NewsChoice> & { of?: string }) {
  const chosen = [
    [NEWS_ADDRESS.of, of],
    [NEWS_ADDRESS.news, news],
    [NEWS_ADDRESS.price, price],
    [NEWS_ADDRESS.relation, relation],
  ] as const;
  return Object.fromEntries(
    chosen.flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])),
  );
}

/** The companies of a study, those with the most events first. */
function companiesOf(reply: StudyReply) {
  const counts = new Map<string, { events: number; own: StudyReply['events'][number] }>();
  for (const own of reply.events) {
    const { events = 0 } = counts.get(own.instrumentId) ?? {};
    counts.set(own.instrumentId, { events: events + 1, own });
  }
  return [...counts.values()]
    .sort((a, b) => b.events - a.events)
    .slice(0, MOST_COMPANIES)
    .map(({ own }) => own);
}

/** The further folds of a study's method: news and price of its companies over time, and which of them stories name together. */
export function useNewsFolds(
  reply: StudyReply,
  { events }: StudyDesign,
): { title: string; content: ReactNode }[] {
  const language = useLanguage();
  const words = newsPriceWords(language);
  const { fields, change } = useAddress();
  const companies = companiesOf(reply);
  const group = 'group' in events ? events.group : undefined;
  const [first, ...others]: NamedSubject[] = [
    ...(group === undefined ? [] : [{ kind: 'group' as const, id: group, name: group }]),
    ...companies.map(({ instrumentId: id, ...names }) => ({
      ...{ kind: 'company' as const, id },
      name: instrumentName(names, language, instrumentCode(id)),
    })),
  ];
  if (first === undefined) return [];
  const page = { path: '/study', fields: Object.fromEntries(fields) };
  const asked =
    group === undefined ? { companies: companies.map(({ instrumentId }) => instrumentId) } : { group };
  return [
    {
      title: words.title,
      content: (
        <NewsAndPricePanel
          subjects={[first, ...others]}
          of={fields.get(NEWS_ADDRESS.of)}
          choice={choiceOf(fields)}
          onChange={(chosen) => change(fieldsOf(chosen), { replace: true })}
          page={page}
        />
      ),
    },
    { title: words.networkTitle, content: <CoMentionPanel asked={asked} page={page} /> },
  ];
}
