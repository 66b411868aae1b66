import { useQuery } from '@tanstack/react-query';
import { embedPath } from '../../../shared/drawing/embed-code.ts';
import { embedSize } from '../../../shared/drawing/embed-options.ts';
import { type EmbedView, embedPictureQuery } from '../../api/embed-facts.ts';
import { embedBuilderWords } from '../../format/embed-builder-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { BuilderState } from './builder-state.ts';

/** The picture of the widget, as it stands where no script runs. */
export function PreviewPicture(props: {
  state: BuilderState;
  title: string;
  view: EmbedView;
  onWidth: (width: number) => void;
}) {
  const words = embedBuilderWords(useLanguage());
  const { state, title, view, onWidth } = props;
  const { widget, ground, tried } = state;
  const options = { ...state.options, live: false };
  const { width, height } = embedSize(widget, options);
  const query = useQuery(embedPictureQuery(embedPath(widget, options, '.svg'), view));
  if (query.isPending) return <LoadingBlock label={words.previewLoading} height={height + 32} bars={4} />;
  if (query.isError) return <PanelError error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      <div className={`embed-stage embed-ground-${ground}`}>
        <div className={`embed-at-${tried}`}>
          <img src={query.data} alt={options.alt ?? title} width={width} height={height} />
        </div>
      </div>
      {width > Number(tried) && (
        <p className="embed-note">
          {words.pictureSmall(width)}{' '}
          <button type="button" className="button" onClick={() => onWidth(Number(tried))}>
            {words.setWidth(tried)}
          </button>
        </p>
      )}
    </>
  );
}
