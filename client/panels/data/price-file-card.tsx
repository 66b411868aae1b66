import type { PriceImportReply, PricePreviewReply } from '../../../shared/schemas/price-import-reply.ts';
import type { PriceAnswers } from '../../api/imports.ts';
import { dataWords } from '../../format/data-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { CompanySearch } from './company-search.ts';
import { LeftOut } from './left-out.tsx';
import { NewestBars } from './newest-bars.tsx';
import { PreviewedSeries } from './previewed-series.tsx';
import { PriceFileQuestion } from './price-file-question.tsx';
import { StoredFile } from './stored-file.tsx';
import { UnderstoodFile } from './understood-file.tsx';

/** One file of prices: how it was understood, what has to be said of it, what looks wrong, or what became of it. */
export function PriceFileCard(props: {
  name: string;
  preview: PricePreviewReply | null;
  error: Error | null;
  answers: PriceAnswers;
  stored: PriceImportReply | Error | null;
  search: CompanySearch;
  onAnswer: (answers: PriceAnswers) => void;
  onRetry: () => void;
  onRemove: () => void;
}) {
  const language = useLanguage();
  const words = dataWords(language);
  const { name, preview, error, answers, stored } = props;
  return (
    <section className="price-file" aria-label={name}>
      <header className="section-head">
        <h3>{name}</h3>
        <button
          type="button"
          className="button button-icon"
          aria-label={words.prices.remove(name)}
          onClick={props.onRemove}
        >
          ×
        </button>
      </header>
      {stored !== null && <StoredFile stored={stored} />}
      {stored === null && error !== null && (
        <p className="data-failure" role="alert">
          {describeFailure(error, language).text}{' '}
          <button type="button" className="button" onClick={props.onRetry}>
            {words.retry}
          </button>
        </p>
      )}
      {stored === null && error === null && preview === null && (
        <LoadingBlock label={words.loading} height={150} bars={5} />
      )}
      {stored === null && preview !== null && (
        <>
          {preview.understood === null ? (
            <p className="data-failure">{words.prices.refusedFile}</p>
          ) : (
            <div className="price-file-facts">
              <UnderstoodFile preview={preview} onChange={() => props.onAnswer({})} answers={answers} />
              {preview.newest.length > 0 && <NewestBars preview={preview} />}
            </div>
          )}
          {(preview.question !== null || answers.basis !== undefined) && (
            <PriceFileQuestion
              question={preview.question ?? 'basis'}
              answers={answers}
              search={props.search}
              onAnswer={props.onAnswer}
            />
          )}
          {preview.series.length > 0 && <PreviewedSeries preview={preview} />}
          <LeftOut rejected={preview.rejected} count={preview.rejectedCount} />
        </>
      )}
    </section>
  );
}
