import type { ReactNode } from 'react';

/** One panel: a question with its answer. `selected` gives it the thread's top edge. */
export function Panel(props: {
  title: string;
  /** The title is read out but not drawn, where the content says it already. */
  titleHidden?: boolean;
  aside?: ReactNode;
  selected?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const classes = ['panel', props.selected ? 'panel-selected' : '', props.className ?? ''].join(' ').trim();
  return (
    <section className={classes} aria-label={props.title}>
      {!props.titleHidden && (
        <header className="panel-head">
          <h2>{props.title}</h2>
          {props.aside && <span className="panel-aside">{props.aside}</span>}
        </header>
      )}
      {props.children}
    </section>
  );
}
