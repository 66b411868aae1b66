import { useState } from 'react';

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies a text and says whether it worked, in words. */
export function CopyButton(props: { text: string; label: string; copied: string; failed: string }) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  const said = { none: '', copied: props.copied, failed: props.failed }[outcome];
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => void copyText(props.text).then((done) => setOutcome(done ? 'copied' : 'failed'))}
      >
        {props.label}
      </button>
      <span role="status" className="second">
        {said}
      </span>
    </>
  );
}
