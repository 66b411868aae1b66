import './embed-snippet.css';
import { useQuery } from '@tanstack/react-query';
import { instrumentQuery } from '../../api/instrument.ts';
import { companyWords } from '../../format/company-words.ts';
import { instrumentName } from '../../format/instrument-name.ts';
import { screenWords } from '../../format/screen-words.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { embedSnippet } from './embed-snippet.ts';

interface SnippetProps {
  instrumentId: string;
  /** This server's own address. */
  origin: string;
}

function Snippet(props: SnippetProps & { name: string }) {
  const words = screenWords(useLanguage());
  const code = embedSnippet(props.origin, props.instrumentId, `${props.name} · Newstape`);
  return (
    <div className="panel-body">
      <p className="second">{words.embedExplained}</p>
      <pre className="snippet" lang="en">
        <code>{code}</code>
      </pre>
      <p className="actions">
        <CopyButton text={code} label={words.copy} copied={words.copied} failed={words.copyFailed} />
      </p>
    </div>
  );
}

function ReadSnippet(props: SnippetProps) {
  const language = useLanguage();
  const words = companyWords(language);
  const query = useQuery(instrumentQuery(props.instrumentId));
  if (query.isPending) return <LoadingBlock label={words.loadingWidget} height={132} bars={3} />;
  if (query.isError) return <PanelError error={query.error} onRetry={() => void query.refetch()} />;
  const { instrument, last, withheld } = query.data;
  // Where the terms keep prices back the widget still draws the stories.
  if (last === null && !withheld)
    return <PanelMessage kind="empty" title={words.noWidgetTitle} text={words.noWidgetText} />;
  return <Snippet {...props} name={instrumentName(instrument, language, instrument.symbol)} />;
}

/** How do I put this chart on my own page? */
export function EmbedSnippetPanel(props: SnippetProps) {
  return (
    <Panel title={screenWords(useLanguage()).embedTitle} className="embed-panel">
      <ReadSnippet {...props} />
    </Panel>
  );
}
