import { type DragEvent, useRef, useState } from 'react';

/** A place to drop files, with a button that chooses them: the same for keys, touch and mouse. */
export function DropZone(props: {
  label: string;
  button: string;
  help: string;
  accept: string;
  onFiles: (files: readonly File[]) => void;
}) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a further way to what the button does
    <div
      className={isOver ? 'drop-zone drop-zone-over' : 'drop-zone'}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        props.onFiles([...event.dataTransfer.files]);
      }}
    >
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
