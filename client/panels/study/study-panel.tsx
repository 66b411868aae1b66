import './study.css';
import { type ReactNode, useState } from 'react';
import type { StudyReply } from '../../../shared/schemas/study-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import type { CitedFigure } from '../../format/citation.ts';
import { formatSigned } from '../../format/number.ts';
import { formatLevel } from '../../format/past-words.ts';
import { formatMeasured, formatOffsets } from '../../format/study-figures.ts';
import { studyWords } from '../../format/study-words.ts';
import { CiteButton } from '../../ui/cite-button.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { WithheldPrices } from '../../ui/withheld-prices.tsx';
import { citedStudy } from './cited-study.ts';
import { MeasuredPlot } from './measured-plot.tsx';
import { factsOf, stampOf } from './study-facts.ts';
import { StudyPathTable } from './study-path-table.tsx';
import { studySentence } from './study-sentence.ts';
import { plotOfStudy } from './study-series.ts';

/** Why the sessions up to the event are no result, and what else of the design a reader has to know. */
function notesOf(reply: StudyReply, language: Language): string[] {
  const words = studyWords(language);
  const { windowCut, chosenBy, pooled, window, sentence } = reply;
  const nothing = sentence.nDropped > 0 ? words.nothingText : words.nothingFoundText;
  const reason = chosenBy === null ? [] : [words.chosenBy[chosenBy]];
  const cut =
    windowCut === null ? [] : [words.windowCut(formatOffsets(windowCut.asked), formatOffsets(window))];
  const whyCut = [...cut, ...reason].join(' ');
  return [
    ...(whyCut === '' ? [] : [whyCut]),
    ...(pooled ? [words.pooled] : []),
    ...(sentence.n === 0 ? [nothing] : []),
  ];
}

/** What happened around these events? The sentence first, then the plot, or its table. */
export function StudyPanel(props: {
  reply: StudyReply;
  page: CitedFigure['page'];
  /** What keeps the study: its files, and its address. */
  files: ReactNode;
}) {
  const language = useLanguage();
  const words = studyWords(language);
  const { reply, page, files } = props;
  const [isTable, setTable] = useState(false);
  const { measure, level } = reply.design;
  const sentence = studySentence(reply, language);
  const cited = citedStudy(reply, page, language);
  const series = plotOfStudy(reply);
  const last = series.cumulative.at(-1);
  useShortcuts({ t: () => setTable((now) => !now) });
  return (
    <section className="panel study-panel" aria-label={words.plotTitle}>
      <div className="panel-body">
        <h1 className="page-title study-title citable">
          {sentence}
          {cited && (
            <CiteButton
              inline
              of={words.plotTitle}
              cited={() => ({ figure: cited, reading: ['study', reply.id] })}
            />
          )}
        </h1>
        <p className="second">{words.measureMeans[measure](formatOffsets(reply.window))}</p>
        <ul className="study-facts">
          {factsOf(reply, language).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {notesOf(reply, language).map((note) => (
          <p key={note} className="study-note">
            {note}
          </p>
        ))}
        {last && (
          <>
            <div className="study-view">
              <button
                type="button"
                className="button"
                aria-pressed={isTable}
                aria-keyshortcuts="t"
                onClick={() => setTable(!isTable)}
              >
                {words.table}{' '}
                <span className="kbd" aria-hidden="true">
                  t
                </span>
              </button>
            </div>
            {isTable ? (
              <StudyPathTable reply={reply} />
            ) : (
              <MeasuredPlot
                series={series}
                of={{ measure, level, isMean: true }}
                label={`${words.plotTitle}. ${sentence} ${words.sessions}: ${formatSigned(last.offset, 0)}`}
                end={words.mean(formatMeasured(last.estimate, measure))}
                interval={words.interval(formatLevel(level))}
              />
            )}
          </>
        )}
        {files}
        <p className="stamp">{stampOf(reply, language)}</p>
        {reply.withheld && !last && <WithheldPrices withheld={reply.withheld} />}
      </div>
    </section>
  );
}
