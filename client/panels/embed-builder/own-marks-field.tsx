import { useId, useState } from 'react';
import { type OwnMark, readOwnMark, webAddress } from '../../../shared/drawing/own-mark.ts';
import { embedBuilderWords } from '../../format/embed-builder-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** As many as `readEmbedQuery` takes. */
const MOST_MARKS = 20;
const EMPTY = { date: '', headline: '', address: '' };
type Draft = typeof EMPTY;

/** What is still missing or wrong of a mark; null where nothing is. */
function faultOf({ date, headline, address }: Draft): keyof Draft | null {
  if (date === '') return 'date';
  if (headline.trim() === '' || headline.length > 200) return 'headline';
  return address.trim() === '' || webAddress(address.trim()) !== null ? null : 'address';
}

/** Marks of the page's author: a list, each with the way to take it away, and a row that adds one. */
export function OwnMarksField(props: {
  marks: readonly OwnMark[];
  onChange: (marks: readonly OwnMark[]) => void;
}) {
  const words = embedBuilderWords(useLanguage());
  const { marks, onChange } = props;
  const faultId = useId();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [fault, setFault] = useState<keyof Draft | null>(null);
  const add = () => {
    const wrong = faultOf(draft);
    setFault(wrong);
    if (wrong !== null) return;
    const { date, headline, address } = draft;
    const mark = readOwnMark([date, headline.replaceAll('|', '¦'), address].join('|'));
    if (typeof mark === 'string') return;
    onChange([...marks, mark].sort((one, other) => one.date.localeCompare(other.date)));
    setDraft(EMPTY);
  };
  const field = (name: keyof Draft, label: string, type: 'date' | 'text' | 'url') => (
    <label className="field">
      <span>{label}</span>
      <input
        type={type}
        maxLength={name === 'headline' ? 200 : 1000}
        autoComplete="off"
        value={draft[name]}
        aria-invalid={fault === name}
        aria-describedby={fault === name ? faultId : undefined}
        onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            add();
          }
        }}
      />
    </label>
  );
  return (
    <>
      <p className="stamp">{words.marksHelp}</p>
      {marks.length > 0 && (
        <ul className="embed-marks">
          {marks.map((mark, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two marks may be equal, and a row holds nothing of its own
            <li key={`${mark.date} ${mark.headline} ${place}`}>
              <span>
                <span className="figure">{mark.date}</span> {mark.headline}
              </span>
              <button
                type="button"
                className="button button-icon"
                aria-label={words.markRemove(mark.headline)}
                onClick={() => onChange(marks.filter((one) => one !== mark))}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {marks.length >= MOST_MARKS ? (
        <p className="stamp">{words.marksFull(MOST_MARKS)}</p>
      ) : (
        <div className="embed-mark-row">
          {field('date', words.markDate, 'date')}
          {field('headline', words.markHeadline, 'text')}
          {field('address', words.markAddress, 'url')}
          <button type="button" className="button" onClick={add}>
            {words.markAdd}
          </button>
          <span id={faultId} role="status" className="embed-wrong">
            {fault === null ? '' : words.markNeeds[fault]}
          </span>
        </div>
      )}
    </>
  );
}
