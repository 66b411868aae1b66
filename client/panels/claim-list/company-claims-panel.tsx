import { outletName, sourceName } from '../../format/source-name.ts';
import './company-claims.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ClaimListRow } from '../../../shared/schemas/claim-reply.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { claimListQuery } from '../../api/claim-list.ts';
import { citedListRow } from '../../format/cited-claim.ts';
import { claimListWords } from '../../format/claim-list-words.ts';
import { companyWords } from '../../format/company-words.ts';
import { formatDay } from '../../format/date.ts';
import { screenWords } from '../../format/screen-words.ts';
import type { ClaimGroup } from '../../ui/claim-groups.ts';
import { ClaimTable } from '../../ui/claim-table.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { groupByStory, type StoryNumbers } from './story-numbers.ts';

const NEWEST = 10;

/** The story that the numbers below it stand in: its day, its headline, who told it. */
function StoryHeading(props: { story: StoryNumbers }) {
  const language = useLanguage();
  const screen = screenWords(language);
  const { article, day } = props.story;
  return (
    <span className="story-heading">
      <span className="figure third">{day === null ? screen.noDate : formatDay(day, language)}</span>
      <Link href={`/article/${encodeURIComponent(article.id)}`} lang={article.language}>
        {article.title ?? screen.noHeadline}
      </Link>
      <span className="stamp">{outletName(article, language)}</span>
    </span>
  );
}

function rowOf({ article, rows }: StoryNumbers, claim: ClaimListRow['claim']): ClaimListRow {
  const source = rows.find((row) => row.claim.id === claim.id)?.priceSourceName ?? null;
  return { claim, article, priceSourceName: source };
}

function Numbers(props: { rows: readonly ClaimListRow[] }) {
  const language = useLanguage();
  const words = claimListWords(language);
  const groups = groupByStory(props.rows).map(
    (story): ClaimGroup => ({
      key: story.article.id,
      heading: <StoryHeading story={story} />,
      claims: story.rows.map(({ claim }) => claim),
      day: story.day,
      citedOf: (claim) => ({ figure: citedListRow(rowOf(story, claim), language), reading: ['claims'] }),
    }),
  );
  const sources = [...new Set(props.rows.flatMap(({ priceSourceName }) => priceSourceName ?? []))];
  return (
    <div className="panel-body">
      <ClaimTable groups={groups} sessionDate={null} caption={words.companyTitle} captionHidden />
      {sources.length > 0 && (
        <p className="stamp">
          {words.pricesFrom}: {sources.map((name) => sourceName(name, language)).join(', ')}
        </p>
      )}
    </div>
  );
}

function NewestNumbers(props: { instrumentId: InstrumentId }) {
  const language = useLanguage();
  const [words, next] = [claimListWords(language), companyWords(language)];
  const query = useQuery(claimListQuery({ instrument: props.instrumentId }, '', NEWEST));
  const address = `/claims?company=${encodeURIComponent(props.instrumentId)}`;
  if (query.isPending) return <LoadingBlock label={words.loading} height={240} bars={6} />;
  if (query.isError) return <PanelError error={query.error} onRetry={() => void query.refetch()} />;
  const { rows } = query.data;
  if (rows.length === 0) {
    return (
      <PanelMessage
        kind="empty"
        title={words.companyNone}
        text={next.noNumbersNext}
        actions={
          <Link className="button" href="/check">
            {next.toCheck}
          </Link>
        }
      />
    );
  }
  return (
    <>
      <Numbers rows={rows} />
      <p className="actions panel-foot">
        <Link className="button" href={`${address}&verdict=any`}>
          {words.companyAll}
        </Link>
        <Link className="button" href={address}>
          {words.companyDiffers}
        </Link>
      </p>
    </>
  );
}

/** What did stories say about this company's prices, and do the newest of their numbers hold? */
export function CompanyClaimsPanel(props: { instrumentId: InstrumentId }) {
  const language = useLanguage();
  return (
    <Panel
      title={claimListWords(language).companyTitle}
      aside={screenWords(language).perNumber}
      className="company-claims-panel"
    >
      <NewestNumbers instrumentId={props.instrumentId} />
    </Panel>
  );
}
