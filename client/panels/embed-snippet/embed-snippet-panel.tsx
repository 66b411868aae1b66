import './embed-snippet.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { instrumentQuery } from '../../api/instrument.ts';
import { companyWords } from '../../format/company-words.ts';
import { embedBuilderLink, embedFieldsOfCompany } from '../../format/embed-builder-link.ts';
import { embedLinkWords } from '../../format/embed-link-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

interface SnippetProps {
  instrumentId: string;
  /** What the address of the page says of the view: the widget shows the same. */
  view: URLSearchParams;
}

function Way({ instrumentId, view }: SnippetProps) {
  const language = useLanguage();
  const words = companyWords(language);
  const query = useQuery(instrumentQuery(instrumentId));
  if (query.isPending) return <LoadingBlock label={words.loadingWidget} height={80} bars={2} />;
  if (query.isError) return <PanelError error={query.error} onRetry={() => void query.refetch()} />;
  const { last, withheld } = query.data;
  // Where the terms keep prices back the widget still draws the stories.
  if (last === null && !withheld)
    return <PanelMessage kind="empty" title={words.noWidgetTitle} text={words.noWidgetText} />;
  const { explained, make } = embedLinkWords(language);
  return (
    <div className="panel-body embed-way-in">
      <p className="second">{explained}</p>
      <Link className="button" href={embedBuilderLink('chart', embedFieldsOfCompany(instrumentId, view))}>
        {make}
      </Link>
    </div>
  );
}

/** How do I put this chart on my own page? */
export function EmbedSnippetPanel(props: SnippetProps) {
  return (
    <Panel title={screenWords(useLanguage()).embedTitle} className="embed-panel">
      <Way {...props} />
    </Panel>
  );
}
