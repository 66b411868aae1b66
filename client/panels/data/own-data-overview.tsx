import { dataWords } from '../../format/data-words.ts';
import { sourceName } from '../../format/source-name.ts';
import { Panel } from '../../ui/panel.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { JobsPanel } from './jobs-panel.tsx';
import { SeriesTable } from './series-table.tsx';
import { SourceTable } from './source-table.tsx';
import { newsSources, type OwnData } from './use-own-data.ts';

/** How it stands with everything: sources of stories, sources of prices, series, and what is being done. */
export function OwnDataOverview({ data }: { data: OwnData }) {
  const language = useLanguage();
  const words = dataWords(language);
  const { sources, series, seriesTotal } = data;
  const feeds = newsSources(sources);
  const ids = new Set(feeds.map(({ id }) => id));
  const prices = sources
    .filter(({ kind }) => kind === 'prices')
    .toSorted((a, b) => Number(b.accepted > 0) - Number(a.accepted > 0));
  const others = sources.filter(
    ({ kind, id, accepted }) => kind !== 'prices' && kind !== 'listing' && !ids.has(id) && accepted > 0,
  );
  const nameOf = (key: string) => sourceName(sources.find(({ id }) => id === key)?.name ?? key, language);
  return (
    <>
      {feeds.length === 0 ? (
        <Panel title={words.sources.feeds}>
          <PanelMessage kind="empty" title={words.sources.feedsNone} text={words.sources.feedsNoneText} />
        </Panel>
      ) : (
        <SourceTable sources={feeds} title={words.sources.feeds} />
      )}
      <SourceTable sources={prices} title={words.sources.priceSources} />
      <SeriesTable series={series} title={words.series.title} total={seriesTotal} />
      <JobsPanel nameOf={nameOf} />
      {others.length > 0 && <SourceTable sources={others} title={words.sources.others} />}
    </>
  );
}
