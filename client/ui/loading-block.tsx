import { useDelayed } from './use-delayed.ts';

/** Holds the place of content that is being read: the right height, plain bars, no movement; drawn after 150 ms. */
export function LoadingBlock(props: { label: string; height: number; bars?: number }) {
  const shown = useDelayed(true);
  const bars = Array.from({ length: props.bars ?? 4 }, (_, index) => index);
  return (
    <div className="loading-block" style={{ minHeight: props.height }}>
      {shown && bars.map((bar) => <span key={bar} className="loading-bar" />)}
      <span className="visually-hidden" role="status">
        {shown ? props.label : ''}
      </span>
    </div>
  );
}
