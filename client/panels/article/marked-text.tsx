import { domainWords } from '../../format/domain-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { markVerdict, type TextMark } from './text-marks.ts';

function Mark(props: { text: string; mark: TextMark; places: ReadonlyMap<string, number> }) {
  const domain = domainWords(useLanguage());
  const { mark, text } = props;
  if (mark.claims.length === 0) return <strong>{text}</strong>;
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
}) {
  const { text, from, to } = props;
  const marks = props.marks.filter((mark) => mark.start >= from && mark.end <= to);
  const starts = [from, ...marks.map((mark) => mark.end)];
  return (
    <>
      {marks.map((mark, index) => (
        <span key={mark.start}>
          {text.slice(starts[index], mark.start)}
          <Mark text={text.slice(mark.start, mark.end)} mark={mark} places={props.places} />
        </span>
      ))}
      {text.slice(starts.at(-1), to)}
    </>
  );
}
