import { useEffect, useRef } from 'react';
import type { CheckedNumber, CheckReply } from '../../../shared/schemas/check-reply.ts';
import { domainWords } from '../../format/domain-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { markVerdict, type NumberMark, numberMarks, placeOf } from './number-marks.ts';

interface Choosing {
  numbers: readonly CheckedNumber[];
  chosen: CheckedNumber | null;
  onChoose: (number: CheckedNumber) => void;
}

function MarkedNumber(props: { text: string; mark: NumberMark; choosing: Choosing }) {
  const domain = domainWords(useLanguage());
  const { text, mark, choosing } = props;
  const [first] = mark.numbers;
  const verdict = markVerdict(mark);
  const isChosen = mark.numbers.some((number) => number === choosing.chosen);
  const places = mark.numbers.map((number) => placeOf(number, choosing.numbers)).join(',');
  if (!first) return <strong>{text}</strong>;
  const press = () => {
    // Numbers that share their words are chosen in turn.
    const at = choosing.chosen === null ? -1 : mark.numbers.indexOf(choosing.chosen);
    choosing.onChoose(mark.numbers[at + 1] ?? first);
  };
  return (
    <span className="text-number">
      <button
        type="button"
        className={`check-mark check-mark-${verdict}`}
        aria-pressed={isChosen}
        aria-label={`${text}, ${domain.verdict[verdict]}`}
        onClick={press}
      >
        {verdict === 'contradicted' && <span aria-hidden="true">≠ </span>}
        {text}
      </button>
      <sup aria-hidden="true">{places}</sup>
    </span>
  );
}

/** One line of the text, cut at its marks. */
function Line(props: {
  text: string;
  from: number;
  to: number;
  marks: readonly NumberMark[];
  choosing: Choosing;
}) {
  const { text, from, to, choosing } = props;
  const marks = props.marks.filter((mark) => mark.start >= from && mark.end <= to);
  const starts = [from, ...marks.map((mark) => mark.end)];
  return (
    <>
      {marks.map((mark, index) => (
        <span key={mark.start}>
          {text.slice(starts[index], mark.start)}
          <MarkedNumber text={text.slice(mark.start, mark.end)} mark={mark} choosing={choosing} />
        </span>
      ))}
      {text.slice(starts.at(-1), to)}
    </>
  );
}

/** More lines than this are no story to read on a screen: the rest stays in the reader's own window. */
const mostLines = 400;

/** The text as it was checked, its headline as one, its numbers drawn by their verdicts. All of it is text: no markup is read. */
export function MarkedStory(props: {
  article: CheckReply['article'];
  names: CheckReply['names'];
  language: 'ko' | 'en';
  choosing: Choosing;
}) {
  const { article, names, language, choosing } = props;
  const { text, title } = article;
  const box = useRef<HTMLDivElement>(null);
  // A number that was chosen elsewhere comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is pressed changes with what is chosen
  useEffect(() => {
    box.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [choosing.chosen]);
  const marks = numberMarks(choosing.numbers, names);
  const lines = [...text.matchAll(/(?<![^\n])[^\S\n]*\S[^\n]*/g)].slice(0, mostLines);
  const headline = lines.findIndex(([line]) => title !== null && line.trim() === title.trim());
  return (
    <div lang={language} ref={box}>
      {lines.map((match, index) => {
        const [from, to] = [match.index, match.index + match[0].length];
        const line = <Line key={from} text={text} from={from} to={to} marks={marks} choosing={choosing} />;
        return index === headline ? (
          <h2 key={from} className="check-headline">
            {line}
          </h2>
        ) : (
          <p key={from}>{line}</p>
        );
      })}
    </div>
  );
}
