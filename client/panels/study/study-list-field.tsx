import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { GivenEvent } from '../../../shared/schemas/study-design.ts';
import type { StudyListReply, UnmatchedLine } from '../../../shared/schemas/study-request.ts';
import { keepStudyList, studyListQuery } from '../../api/study-lists.ts';
import { describeFailure } from '../../format/failure.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { studyFormWords } from '../../format/study-form-words.ts';
import { studyWords } from '../../format/study-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { textOfFile } from '../../ui/text-of-file.ts';
import { useDrop } from '../../ui/use-drop.ts';
import { textOfList, textOfRows, withCompany } from './list-text.ts';

function Unmatched(props: {
  lines: readonly UnmatchedLine[];
  onChoose: (line: UnmatchedLine, id: string) => void;
}) {
  const language = useLanguage();
  const [form, words] = [studyFormWords(language), studyWords(language)];
  if (props.lines.length === 0) return null;
  return (
    <ul className="study-unmatched">
      {props.lines.map((line) => (
        <li key={line.line}>
          <strong>{form.line(line.line)}</strong> <q>{line.text}</q> {words.unmatched[line.reason]}
          {line.candidates.map((candidate) => {
            const code = instrumentCode(candidate.id);
            const name = `${instrumentName(candidate, language, code)} ${code}`;
            return (
              <button
                key={candidate.id}
                type="button"
                className="link-button"
                aria-label={form.choose(name)}
                onClick={() => props.onChoose(line, candidate.id)}
              >
                {name}
              </button>
            );
          })}
        </li>
      ))}
    </ul>
  );
}

/** A person's own events: lines pasted from a spreadsheet or a file that is dropped. Lines that are no events are told with why. */
export function StudyListField(props: {
  listId: string | null;
  /** Rows that stand in the design itself. */
  given: readonly GivenEvent[];
  onList: (id: string) => void;
}) {
  const language = useLanguage();
  const words = studyFormWords(language);
  const { listId, given, onList } = props;
  const stored = useQuery({ ...studyListQuery(listId ?? ''), enabled: listId !== null });
  const [typed, setTyped] = useState<string | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const keep = useMutation({
    mutationFn: keepStudyList,
    onSuccess: (reply) => {
      if (reply.rows.length > 0) onList(reply.id);
    },
  });
  const reply: StudyListReply | undefined = keep.data ?? stored.data;
  const text = typed ?? (reply ? textOfList(reply) : textOfRows(given));
  const read = (lines: string) => {
    setTyped(lines);
    setEmpty(lines.trim() === '');
    if (lines.trim() !== '') keep.mutate(lines);
  };
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) void textOfFile(file).then(read);
  };
  const { isOver, handlers } = useDrop((dropped) => {
    if (dropped.files.length > 0) take(dropped.files);
    else read(dropped.getData('text/plain'));
  });
  const said = keep.isPending
    ? words.listReading
    : keep.isError
      ? describeFailure(keep.error, language).text
      : isEmpty
        ? words.listEmpty
        : reply
          ? words.listMatched(reply.rows.length, reply.unmatched.length)
          : '';
  return (
    <div className={isOver ? 'study-list study-list-over' : 'study-list'} {...handlers}>
      <label className="field">
        <span>{words.listLabel}</span>
        <textarea
          value={text}
          rows={5}
          placeholder={words.listPlaceholder}
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <p className="stamp">{words.listHelp}</p>
      <div className="actions">
        <button type="button" className="button" disabled={keep.isPending} onClick={() => read(text)}>
          {words.listRead}
        </button>
        <button type="button" className="button" onClick={() => input.current?.click()}>
          {words.listFile}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-label={words.listFile}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
      </div>
      <p role="status" className="second">
        {said}
      </p>
      {reply && (
        <Unmatched lines={reply.unmatched} onChoose={(line, id) => read(withCompany(text, line, id))} />
      )}
    </div>
  );
}
