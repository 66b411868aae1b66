import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FoundInstrument, ResolvedName } from '../../../shared/schemas/resolved-names-reply.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { quotesQuery } from '../../api/quotes.ts';
import { resolveNames } from '../../api/resolved-names.ts';
import { describeFailure } from '../../format/failure.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { namesInFile, watchlistFile } from '../../format/watchlist-file.ts';
import { watchlistWords } from '../../format/watchlist-words.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { textOfFile } from '../../ui/text-of-file.ts';
import { RefusedLines } from './refused-lines.tsx';

interface ExchangePanelProps {
  ids: readonly InstrumentId[];
  /** As many as a list holds. */
  most: number;
  onAdd: (ids: readonly InstrumentId[]) => void;
}

/** What an import came to. */
interface Outcome {
  added: number;
  already: number;
  refused: ResolvedName[];
}

function saveFile(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'newstape-watchlist.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function ExportButton({ ids }: { ids: readonly InstrumentId[] }) {
  const language = useLanguage();
  const words = watchlistWords(language);
  const { data } = useQuery(quotesQuery(ids));
  const rows = ids.map((id) => {
    const instrument = data?.quotes.find((quote) => quote.instrument.id === id)?.instrument;
    return { id, name: instrument ? instrumentName(instrument, language, instrumentCode(id)) : '' };
  });
  if (ids.length === 0) return <p className="second">{words.exportEmpty}</p>;
  return (
    <button type="button" className="button" onClick={() => saveFile(watchlistFile(rows))}>
      {words.exportFile}
    </button>
  );
}

/** How does a list come in, and how does it go out? Names are looked up one by one; what is not one company is told. */
export function ExchangePanel(props: ExchangePanelProps) {
  const language = useLanguage();
  const words = watchlistWords(language);
  const { ids, most, onAdd } = props;
  const [text, setText] = useState('');
  const [complaint, setComplaint] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const lookUp = useMutation({
    mutationFn: (names: readonly string[]) => resolveNames(names, new AbortController().signal),
    onSuccess: (resolved) => {
      const found = [...new Set(resolved.flatMap((one) => (one.found ? [one.found.id] : [])))];
      const fresh = found.filter((id) => !ids.includes(id));
      const taken = fresh.slice(0, Math.max(most - ids.length, 0));
      onAdd(taken);
      const refused = resolved.filter(
        ({ found: one }) => one === null || (fresh.includes(one.id) && !taken.includes(one.id)),
      );
      setOutcome({ added: taken.length, already: found.length - fresh.length, refused });
      setText('');
    },
  });
  const start = (given: string) => {
    const names = namesInFile(given);
    setOutcome(null);
    const fault =
      names.length === 0 ? words.importNothing : names.length > most ? words.importTooMany(most) : null;
    setComplaint(fault);
    if (fault === null) lookUp.mutate(names);
  };
  const choose = (name: string, candidate: FoundInstrument) => {
    onAdd([candidate.id]);
    setOutcome((now) => now && { ...now, refused: now.refused.filter((one) => one.name !== name) });
  };
  const said = lookUp.isPending
    ? words.importing
    : lookUp.isError
      ? describeFailure(lookUp.error, language).text
      : (complaint ?? (outcome && words.imported(outcome.added, outcome.already)));
  return (
    <Panel title={words.exchangeTitle} className="exchange-panel">
      <div className="panel-body">
        <label>
          <span className="second">
            {words.importLabel}. {words.exchangeLead}
          </span>
          <textarea
            value={text}
            placeholder={words.importPlaceholder}
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <div className="actions">
          <button
            type="button"
            className="button button-main"
            disabled={lookUp.isPending}
            onClick={() => start(text)}
          >
            {words.importDo}
          </button>
          <label className="button file-choice">
            {words.importFile}
            <input
              type="file"
              accept=".csv,.txt,text/csv,text/plain"
              aria-label={words.importFile}
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                event.target.value = '';
                if (file) void textOfFile(file).then(start);
              }}
            />
          </label>
          <ExportButton ids={ids} />
          <span role="status" className="second">
            {said}
          </span>
        </div>
        {outcome && outcome.refused.length > 0 && (
          <RefusedLines refused={outcome.refused} onChoose={choose} />
        )}
        <p className="stamp refused">{words.localOnly}</p>
      </div>
    </Panel>
  );
}
