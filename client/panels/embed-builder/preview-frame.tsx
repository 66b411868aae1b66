import { useRef } from 'react';
import { embedPath } from '../../../shared/drawing/embed-code.ts';
import { embedSize } from '../../../shared/drawing/embed-options.ts';
import type { EmbedView } from '../../api/embed-facts.ts';
import { embedBuilderWords } from '../../format/embed-builder-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { BuilderState } from './builder-state.ts';
import { useFramedHeight } from './use-framed-height.ts';

/** A frame without an origin of its own asks as the page of another site does, and is told what everyone is told. */
const AS_EVERYONE = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** The widget itself in a frame, as its code has it, and what it lacks of height. */
export function PreviewFrame(props: {
  state: BuilderState;
  title: string;
  view: EmbedView;
  onHeight: (height: number) => void;
}) {
  const words = embedBuilderWords(useLanguage());
  const { state, title, view, onHeight } = props;
  const { widget, options } = state;
  const frame = useRef<HTMLIFrameElement>(null);
  const source = embedPath(widget, { ...options, width: null, height: null });
  const { width, height } = embedSize(widget, options);
  // What scripts put on a page is as wide as its place; a frame is no wider than its code says.
  const isFramed = state.way === 'iframe' || state.way === 'address';
  const wanted = useFramedHeight(frame, `${source} ${view} ${state.tried}`);
  const key = `${view} ${source}`;
  return (
    <>
      <div className={`embed-stage embed-ground-${state.ground}`}>
        <iframe
          // A frame's permissions count from its next document on.
          key={key}
          ref={frame}
          src={source}
          title={title}
          height={height}
          style={{ maxWidth: isFramed ? Math.min(width, Number(state.tried)) : Number(state.tried) }}
          {...(view === 'everyone' ? { sandbox: AS_EVERYONE } : {})}
        />
      </div>
      {wanted !== null && wanted > height + 1 && (
        <p className="embed-note" role="status">
          {words.wantsHeight(wanted, height)}{' '}
          <button type="button" className="button" onClick={() => onHeight(wanted)}>
            {words.setHeight(wanted)}
          </button>
        </p>
      )}
    </>
  );
}
