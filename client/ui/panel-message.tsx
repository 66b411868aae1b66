import type { ReactNode } from 'react';

/** Which of the states without data a panel is in. */
export type MessageKind = 'empty' | 'insufficient' | 'error';

const GLYPHS: Record<MessageKind, string> = {
  empty: 'M3 8h10',
  insufficient: 'M4 13V9M8 13V4M12 13v-6',
  error: 'M8 3v6.5M8 12.6v.2',
};

/** What a panel says where its content would be: what is missing and the one next step. Keeps the panel's height. */
export function PanelMessage(props: {
  kind: MessageKind;
  title: string;
  text: string;
  actions?: ReactNode;
  foot?: string;
}) {
  return (
    <div className="panel-message" role={props.kind === 'error' ? 'alert' : 'status'}>
      <div className="panel-message-body">
        <p className="panel-message-title">
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path
              d={GLYPHS[props.kind]}
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
              strokeLinecap="round"
            />
          </svg>
          {props.title}
        </p>
        <p className="second">{props.text}</p>
        {props.actions && <p className="actions">{props.actions}</p>}
        {props.foot && <p className="stamp">{props.foot}</p>}
      </div>
    </div>
  );
}
