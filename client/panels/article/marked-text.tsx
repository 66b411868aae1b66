import { correctionWords } from '../../format/correction-words.ts';
import { domainWords } from '../../format/domain-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { markVerdict, type TextMark } from './text-marks.ts';

/** Tells that a linked name was pressed. */
export type OnName = (mark: TextMark) => void;

/**
 * A linked name. Where links may be corrected it can be pressed; it is no stop of the Tab key, which would stop at every name of a
 * text: the same choice stands with each company beside the text.
 */
function LinkedName(props: { text: string; mark: TextMark; onName: OnName | undefined }) {
  const words = correctionWords(useLanguage());
  const { text, mark, onName } = props;
  if (onName === undefined) return <strong>{text}</strong>;
  return (
    <button
      type="button"
      className="name-mark"
      tabIndex={-1}
      aria-haspopup="dialog"
      aria-label={words.correctName(text)}
      onClick={() => onName(mark)}
    >
      {text}
    </button>
  );
}

function NumberMark(props: { text: string; mark: TextMark; places: ReadonlyMap<string, number> }) {
  const domain = domainWords(useLanguage());
  const { mark, text } = props;
  const verdict = markVerdict(mark);
  const places = mark.claims.map((claim) => props.places.get(claim.id)).join(',');
  return (
    <span className="text-number">
      <span className={`text-claim text-claim-${verdict}`}>{text}</span>
      {verdict === 'contradicted' && <span className="visually-hidden"> ({domain.verdict[verdict]}) </span>}
      <sup aria-hidden="true">{places}</sup>
    </span>
  );
}

/** A stretch of text with its linked names in bold and its numbers drawn by their verdicts, each with its index. */
export function MarkedText(props: {
  text: string;
  from: number;
  to: number;
  marks: readonly TextMark[];
  places: ReadonlyMap<string, number>;
  onName: OnName | undefined;
}) {
  const { text, from, to, places, onName } = props;
  const marks = props.marks.filter((mark) => mark.start >= from && mark.end <= to);
  const starts = [from, ...marks.map((mark) => mark.end)];
  return (
    <>
      {marks.map((mark, index) => {
        const marked = text.slice(mark.start, mark.end);
        return (
          <span key={mark.start}>
            {text.slice(starts[index], mark.start)}
            {mark.claims.length === 0 ? (
              <LinkedName text={marked} mark={mark} onName={onName} />
            ) : (
              <NumberMark text={marked} mark={mark} places={places} />
            )}
          </span>
        );
      })}
      {text.slice(starts.at(-1), to)}
    </>
  );
}
