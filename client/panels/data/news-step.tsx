import { dataWords } from '../../format/data-words.ts';
import { NEWS_WAYS, type NewsWay } from '../../format/data-words-shape.ts';
import { Panel } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { ArticleFiles } from './article-files.tsx';
import { FeedSearch } from './feed-search.tsx';
import { SourceTable } from './source-table.tsx';
import { isCollected, newsSources, type OwnData } from './use-own-data.ts';

/** Where do stories come from? An address, a list of feeds of another reader, or files. */
export function NewsStep(props: { data: OwnData; way: NewsWay; onWay: (way: NewsWay) => void }) {
  const words = dataWords(useLanguage()).news;
  const { data, way } = props;
  const sources = newsSources(data.sources);
  const collected = sources.filter(isCollected);
  const withoutKey = sources.filter(({ key }) => key?.isSet === false);
  return (
    <>
      <Panel title={words.question}>
        <div className="panel-body">
          <Segmented
            label={words.wayLabel}
            options={NEWS_WAYS.map((value) => ({ value, label: words.ways[value] }))}
            value={way}
            onChange={props.onWay}
          />
          {way === 'files' ? <ArticleFiles /> : <FeedSearch key={way} way={way} />}
        </div>
      </Panel>
      {collected.length > 0 && <SourceTable sources={collected} title={words.inUse} />}
      {withoutKey.length > 0 && <SourceTable sources={withoutKey} title={words.withKey} />}
    </>
  );
}
