import { useRef } from 'react';
import { useDrop } from '../../ui/use-drop.ts';

/** A place to drop files, with a button that chooses them: the same for keys, touch and mouse. */
export function DropZone(props: {
  label: string;
  button: string;
  help: string;
  accept: string;
  onFiles: (files: readonly File[]) => void;
}) {
  const { isOver, handlers } = useDrop(({ files }) => props.onFiles([...files]));
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={isOver ? 'drop-zone drop-zone-over' : 'drop-zone'} {...handlers}>
      <p className="drop-label">{props.label}</p>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {props.button}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={props.accept}
        aria-label={props.button}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          props.onFiles(files);
        }}
      />
      <p className="stamp">{props.help}</p>
    </div>
  );
}
