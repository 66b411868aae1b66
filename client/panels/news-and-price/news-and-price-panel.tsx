import './news-and-price.css';
import { useQuery } from '@tanstack/react-query';
import type { NewsAndPriceReply } from '../../../shared/schemas/news-and-price.ts';
import type { Language } from '../../../shared/units/language.ts';
import { type NewsChoice, newsAndPriceQuery } from '../../api/news-and-price.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { indexName } from '../../format/market.ts';
import {
  correlationInterval,
  formatCorrelation,
  missingNewsText,
  newsPriceWords,
} from '../../format/news-price-words.ts';
import { formatNumber, formatSigned } from '../../format/number.ts';
import { formatOffsets } from '../../format/study-figures.ts';
import { CsvButton } from '../../ui/csv-button.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { isFound } from './found-lags.ts';
import { LagPlot } from './lag-plot.tsx';
import { LagTable } from './lag-table.tsx';
import { LevelPlot } from './level-plot.tsx';
import { type NamedSubject, NewsChoices } from './news-choices.tsx';
import { type CitedPage, newsFile } from './news-file.ts';

/** What was looked at and what lacks, as lines. */
function coverageOf(reply: NewsAndPriceReply, language: Language): string[] {
  const words = newsPriceWords(language);
  const { from, to, coverage, missing, leftOut } = reply;
  const { sessions, sessionsWithStories, stories, unplacedStories } = coverage;
  const lacking = missing.map(
    (one) => `${missingNewsText(one.reason, language)} ${formatNumber(one.sessions)}`,
  );
  const left = leftOut.map(
    ({ company, reason }) =>
      `${instrumentName(company, language, instrumentCode(company.id))} (${words.leftOutReason[reason]})`,
  );
  return [
    ...(from && to ? [words.coverage(from, to, sessions, sessionsWithStories, stories)] : []),
    ...(lacking.length > 0 ? [words.missingHead(lacking.join(', '))] : []),
    ...(unplacedStories > 0 ? [words.unplaced(unplacedStories)] : []),
    ...(left.length > 0 ? [words.leftOut(left.join(', '))] : []),
  ];
}

function methodOf({ news, design, benchmarkIds }: NewsAndPriceReply, language: Language): string[] {
  const words = newsPriceWords(language);
  const indices = benchmarkIds.map((id) => indexName(id)).join(', ');
  const method = words.method(formatOffsets(design.estimation));
  return [
    indices === '' ? words.methodPlain : `${indices}. ${method}`,
    ...(news === 'weighted' ? [words.weighted(design.noveltyReach)] : []),
    ...(news === 'tone' ? [words.tone] : []),
    words.association,
  ];
}

function Ready(props: { reply: NewsAndPriceReply; name: string; page: CitedPage }) {
  const language = useLanguage();
  const words = newsPriceWords(language);
  const { reply } = props;
  const { lags, news, price, notEnough } = reply;
  const coverage = coverageOf(reply, language);
  const same = lags.find(({ lag }) => lag === 0);
  if (notEnough !== null || !same?.correlation) {
    const { reason, needed, have } = notEnough ?? {
      ...{ reason: 'pairs' as const, needed: 0, have: 0 },
    };
    return (
      <PanelMessage
        kind="insufficient"
        title={words.notEnough}
        text={words.notEnoughText[reason](needed, have)}
        foot={coverage.join(' · ')}
      />
    );
  }
  const { estimate, interval } = same.correlation;
  const sentence = words.sentence(
    ...([words.news[news], words.price[price], formatCorrelation(estimate)] as const),
    ...([correlationInterval(interval), same.n] as const),
  );
  const found = words.found(
    lags.filter(isFound).map(({ lag }) => formatSigned(lag, 0)),
    lags.length,
  );
  return (
    <>
      <p className="news-sentence">
        {sentence}. {found}
      </p>
      <div className="news-plots">
        <LagPlot lags={lags} label={`${words.lagPlot}. ${sentence}. ${found}`} />
        <LevelPlot reply={reply} label={words.levelPlot(words.price[price])} />
      </div>
      <p className="stamp">{words.lagKey}</p>
      {[...coverage, ...methodOf(reply, language)].map((line) => (
        <p key={line} className="stamp">
          {line}
        </p>
      ))}
      <LagTable reply={reply} />
      <CsvButton
        name={`news-and-price-${props.name}`}
        reading={['newsAndPrice']}
        file={(reading) => newsFile(reply, props.page, reading)}
      />
    </>
  );
}

/**
 * How do the news about a company or a group and its price go together, session by session? `subjects` are those that can be chosen,
 * the first where `of` names none of them. `page` is where it stands, for the file.
 */
export function NewsAndPricePanel(props: {
  subjects: readonly [NamedSubject, ...NamedSubject[]];
  of: string | null;
  choice: NewsChoice;
  onChange: (choice: Partial<NewsChoice> & { of?: string }) => void;
  page: CitedPage;
}) {
  const words = newsPriceWords(useLanguage());
  const subject = props.subjects.find(({ id }) => id === props.of) ?? props.subjects[0];
  const query = useQuery(newsAndPriceQuery(subject, props.choice));
  return (
    <section aria-label={words.title}>
      <NewsChoices
        subjects={props.subjects}
        subject={subject}
        choice={props.choice}
        onChange={props.onChange}
      />
      {query.isPending ? (
        <LoadingBlock label={words.loading} height={320} bars={6} />
      ) : query.isError ? (
        <PanelError error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Ready reply={query.data} name={subject.id.replace(/[^\p{L}\p{N}]/gu, '-')} page={props.page} />
      )}
    </section>
  );
}
