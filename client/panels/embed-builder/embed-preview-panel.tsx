import './embed-builder.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { embedPath } from '../../../shared/drawing/embed-code.ts';
import { embedSize } from '../../../shared/drawing/embed-options.ts';
import { type EmbedView, embedFactsQuery } from '../../api/embed-facts.ts';
import { embedBuilderWords } from '../../format/embed-builder-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { type BuilderState, GROUNDS, TRIED_WIDTHS } from './builder-state.ts';
import { PreviewFrame } from './preview-frame.tsx';
import { PreviewPicture } from './preview-picture.tsx';
import { subjectOf } from './widget-options.ts';
import { widgetTitle } from './widget-title.ts';

interface PreviewProps {
  state: BuilderState;
  view: EmbedView;
  /** Chooses whose view is shown; null where both are the same. */
  onView: ((view: EmbedView) => void) | null;
  onChange: (change: Partial<BuilderState>) => void;
}

/** Where each kind of widget gets what it is about; null: from the form. */
const PLACES = { chart: null, ticker: null, claim: '/claims', study: '/study' } as const;

function Nothing({ widget }: Pick<BuilderState, 'widget'>) {
  const { title, text, action } = embedBuilderWords(useLanguage()).nothing[widget];
  const place = PLACES[widget];
  return (
    <PanelMessage
      kind="empty"
      title={title}
      text={text}
      actions={
        place !== null && action !== null ? (
          <Link className="button" href={place}>
            {action}
          </Link>
        ) : undefined
      }
    />
  );
}

function Shown({ state, view, onChange }: PreviewProps) {
  const words = embedBuilderWords(useLanguage());
  const { widget, options, way } = state;
  const [isPictured, setPictured] = useState(false);
  const query = useQuery(embedFactsQuery(embedPath(widget, { ...options, live: false }, '.json'), view));
  const { height } = embedSize(widget, options);
  if (query.isPending) return <LoadingBlock label={words.previewLoading} height={height + 32} bars={5} />;
  if (query.isError) return <PanelError error={query.error} onRetry={() => void query.refetch()} />;
  const title = widgetTitle(query.data, options);
  const frame = (
    <PreviewFrame
      state={state}
      title={title}
      view={view}
      onHeight={(wanted) => onChange({ options: { ...options, height: wanted } })}
    />
  );
  const picture = (
    <PreviewPicture
      state={state}
      title={title}
      view={view}
      onWidth={(width) => onChange({ options: { ...options, width } })}
    />
  );
  if (way === 'image') return picture;
  return (
    <>
      {frame}
      <details className="embed-picture" onToggle={(event) => setPictured(event.currentTarget.open)}>
        <summary>
          {words.picture} <span className="third">{words.pictureFor}</span>
        </summary>
        {isPictured && picture}
      </details>
    </>
  );
}

/** How does the widget look on a page? */
export function EmbedPreviewPanel(props: PreviewProps) {
  const words = embedBuilderWords(useLanguage());
  const { state, view, onView, onChange } = props;
  const isThere = subjectOf(state.widget, state.options) !== null;
  return (
    <Panel title={words.previewTitle} className="embed-preview-panel">
      <div className="panel-body">
        <div className="embed-tools">
          <Segmented
            label={words.tried}
            options={TRIED_WIDTHS.map((value) => ({ value, label: words.pixels(value) }))}
            value={state.tried}
            onChange={(tried) => onChange({ tried })}
          />
          <Segmented
            label={words.ground}
            options={GROUNDS.map((value) => ({ value, label: words.grounds[value] }))}
            value={state.ground}
            onChange={(ground) => onChange({ ground })}
          />
          {onView !== null && (
            <Segmented
              label={words.view}
              options={(['own', 'everyone'] as const).map((value) => ({ value, label: words.views[value] }))}
              value={view}
              onChange={onView}
            />
          )}
        </div>
        {isThere ? <Shown {...props} /> : <Nothing widget={state.widget} />}
      </div>
    </Panel>
  );
}
