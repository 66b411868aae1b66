import './embed-snippet.css';
import { screenWords } from '../../format/screen-words.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { embedSnippet } from './embed-snippet.ts';

/** How do I put this chart on my own page? */
export function EmbedSnippetPanel(props: { instrumentId: string; name: string }) {
  const words = screenWords(useLanguage());
  const code = embedSnippet(window.location.origin, props.instrumentId, `${props.name} · Newstape`);
  return (
    <Panel title={words.embedTitle} className="embed-panel">
      <div className="panel-body">
        <p className="second">{words.embedExplained}</p>
        <pre className="snippet" lang="en">
          <code>{code}</code>
        </pre>
        <p className="actions">
          <CopyButton text={code} label={words.copy} copied={words.copied} failed={words.copyFailed} />
        </p>
      </div>
    </Panel>
  );
}
