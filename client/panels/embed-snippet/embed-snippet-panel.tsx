import { screenWords } from '../../format/screen-words.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** The code that puts a company's chart on another site. `origin` is this server's own address. */
export function embedSnippet(origin: string, instrumentId: string, title: string): string {
  const quoted = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const address = `${origin}/embed/company/${encodeURIComponent(instrumentId)}`;
  return `<iframe src="${address}" title="${quoted}" width="640" height="440" loading="lazy" style="border:0;width:100%;max-width:640px"></iframe>`;
}

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
