import { type ReactNode, useState } from 'react';

/** A group of fields that are seldom needed: closed at first, unless one of them says something. */
export function FormFold(props: { title: string; isOpen: boolean; children: ReactNode }) {
  const [isOpen, setOpen] = useState(props.isOpen);
  return (
    <details className="embed-group" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.title}</summary>
      <div className="embed-group-fields">{props.children}</div>
    </details>
  );
}
