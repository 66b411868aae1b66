/** A change as ▲▼ and a bare figure in the colour of its direction; the words say it for readers of screens. */
export function ChangeFigure(props: {
  direction: 'up' | 'down' | 'flat';
  arrow: string;
  figure: string;
  strong?: boolean;
}) {
  const spoken = { up: '+', down: '−', flat: '' }[props.direction];
  return (
    <span className={`change change-${props.direction}${props.strong ? ' change-strong' : ''}`}>
      <span aria-hidden="true">
        {props.arrow && <span className="change-arrow">{props.arrow}</span>}
        {props.figure}
      </span>
      <span className="visually-hidden">
        {spoken}
        {props.figure}
      </span>
    </span>
  );
}
