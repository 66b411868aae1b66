import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

/**
 * A modal dialog: the focus goes to its first field, or to its title, stays inside, and returns to the control that opened it;
 * Escape closes it and reaches nothing below.
 */
export function Dialog(props: {
  title: string;
  /** Where the first field opens something over the others as soon as it has the focus. */
  startsAtTitle?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const titleId = useId();
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const startsAtTitle = props.startsAtTitle === true;
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    if (startsAtTitle) heading.current?.focus();
    return () => dialog?.close();
  }, [startsAtTitle]);
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={titleId} ref={heading} className="dialog-title" tabIndex={startsAtTitle ? -1 : undefined}>
        {props.title}
      </h2>
      {props.children}
    </dialog>
  );
}
