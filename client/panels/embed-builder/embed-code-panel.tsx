import './embed-builder.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import { embedCode, embedPath } from '../../../shared/drawing/embed-code.ts';
import { type EmbedView, embedFactsQuery, readEmbedFiles } from '../../api/embed-facts.ts';
import { embedBuilderWords } from '../../format/embed-builder-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { screenWords } from '../../format/screen-words.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { type BuilderState, CODE_WAYS } from './builder-state.ts';
import { subjectOf } from './widget-options.ts';
import { widgetTitle } from './widget-title.ts';

interface CodeProps {
  state: BuilderState;
  /** Scheme and host of this server. */
  origin: string;
  view: EmbedView;
  /** The preview shows prices that readers may not see. */
  showsHeldPrices: boolean;
  onChange: (change: Partial<BuilderState>) => void;
}

/** The code for the chosen way, with what the widget is called once that is known. */
function useCode({ state, origin, view }: CodeProps): string {
  const { widget, options, way } = state;
  const facts = useQuery({
    ...embedFactsQuery(embedPath(widget, { ...options, live: false }, '.json'), view),
    enabled: subjectOf(widget, options) !== null,
  }).data;
  if (way === 'address') return origin + embedPath(widget, options);
  const title = facts === undefined ? 'Newstape' : widgetTitle(facts, options);
  return embedCode(way, { origin, widget, options, title });
}

function SaveFiles({ state, view, showsHeldPrices }: Pick<CodeProps, 'state' | 'view' | 'showsHeldPrices'>) {
  const language = useLanguage();
  const words = embedBuilderWords(language);
  const { widget, options } = state;
  const saving = useMutation({
    mutationFn: () =>
      readEmbedFiles(embedPath(widget, { ...options, live: false }).replace(/(?=\?|$)/, '.zip'), view),
    onSuccess: (files) => saveFile(`newstape-${widget}.zip`, files),
  });
  return (
    <div className="embed-save">
      <button type="button" className="button" disabled={saving.isPending} onClick={() => saving.mutate()}>
        {saving.isPending ? words.saving : words.save}
      </button>
      <p className="stamp">
        {words.saveHelp} {showsHeldPrices && <strong>{words.saveOwnUse}</strong>}
      </p>
      {saving.error && (
        <p role="alert" className="embed-wrong">
          {words.saveFailed} {describeFailure(saving.error, language).text}
        </p>
      )}
    </div>
  );
}

/** What has to be pasted? */
export function EmbedCodePanel(props: CodeProps) {
  const language = useLanguage();
  const [words, screen] = [embedBuilderWords(language), screenWords(language)];
  const { state, onChange } = props;
  const code = useCode(props);
  if (subjectOf(state.widget, state.options) === null) return null;
  return (
    <Panel title={words.codeTitle} className="embed-code-panel">
      <div className="panel-body">
        <Segmented
          label={words.way}
          wide
          options={CODE_WAYS.map((value) => ({ value, label: words.ways[value] }))}
          value={state.way}
          onChange={(way) => onChange({ way })}
        />
        <p className="second">{words.wayHelp[state.way]}</p>
        <pre className="embed-code" lang="en">
          <code>{code}</code>
        </pre>
        <p className="actions">
          <CopyButton text={code} label={screen.copy} copied={screen.copied} failed={screen.copyFailed} />
        </p>
      </div>
      <div className="panel-section">
        <SaveFiles state={state} view={props.view} showsHeldPrices={props.showsHeldPrices} />
      </div>
    </Panel>
  );
}
