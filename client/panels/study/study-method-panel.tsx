import { type ReactNode, useState } from 'react';
import type { StudyReply } from '../../../shared/schemas/study-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import { formatInstant } from '../../format/date.ts';
import { instrumentClock } from '../../format/market.ts';
import { formatNumber, formatSigned, MISSING } from '../../format/number.ts';
import { formatMeasured, formatOffsets, formatProbability, formatShare } from '../../format/study-figures.ts';
import { studyWords } from '../../format/study-words.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { benchmarkNames } from './cited-study.ts';
import { measuredInterval } from './study-sentence.ts';

/** How the study was made, as labels with what stands for them. */
function designFacts(reply: StudyReply, language: Language): [label: string, text: string][] {
  const words = studyWords(language);
  const { design, window, placebo, asOf, inputDigest, benchmarks } = reply;
  const { facts } = words;
  const clock = instrumentClock(benchmarks[0]?.instrumentId ?? 'KRX:');
  return [
    [facts.window, formatOffsets(window)],
    [facts.estimation, words.estimationOf(formatOffsets(design.estimation), design.minEstimation)],
    [facts.model, words.modelOf[reply.model](benchmarkNames(reply, language))],
    [
      facts.benchmark,
      benchmarks
        .map((one) =>
          words.benchmarkOf(
            benchmarkNames({ benchmarks: [one] }, language),
            one.events,
            one.firstSession,
            one.lastSession,
          ),
        )
        .join('; '),
    ],
    [facts.overlap, words.overlapOf[design.overlap]],
    [facts.confounded, words.confoundedOf[design.confounded]],
    [facts.lines, words.linesOf[design.lines]],
    [
      facts.placebo,
      placebo === null ? words.noPlacebo : words.placeboOf(placebo.draws, placebo.seed, placebo.leftOut),
    ],
    [facts.asOf, formatInstant(asOf, clock)],
    [facts.digest, inputDigest],
  ];
}

function Tests({ reply }: { reply: StudyReply }) {
  const words = studyWords(useLanguage());
  const { testColumns: columns } = words;
  const { aggregate, clustering } = reply;
  const cautionOf = (method: string) => {
    const measured = clustering.findTooMuch.find(({ name }) => name === method);
    return measured ? words.overRejectsBy(formatNumber(measured.rejections)) : words.overRejects;
  };
  if (aggregate === null) return <p className="second">{words.nothingText}</p>;
  return (
    <>
      <table className="study-table study-tests">
        <caption className="visually-hidden">{words.testsFold}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.test}</th>
            <th scope="col" className="number">
              {columns.statistic}
            </th>
            <th scope="col" className="number">
              {columns.p}
            </th>
            <th scope="col" className="number">
              {columns.count}
            </th>
            <th scope="col">{columns.note}</th>
          </tr>
        </thead>
        <tbody>
          {aggregate.tests.map(({ method, statistic, p, nUsed, overRejectsWhenClustered }) => (
            <tr key={method}>
              <th scope="row">{words.tests[method]}</th>
              <td className="number" data-label={columns.statistic}>
                {formatSigned(statistic)}
              </td>
              <td className="number" data-label={columns.p}>
                {formatProbability(p)}
              </td>
              <td className="number" data-label={columns.count}>
                {nUsed}
              </td>
              <td data-label={columns.note}>
                {!overRejectsWhenClustered ? (
                  <span className="third">{MISSING}</span>
                ) : clustering.isClustered ? (
                  <strong className="study-caution">! {cautionOf(method)}</strong>
                ) : (
                  <span className="third">{words.overRejects}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="stamp">{words.testsNote}</p>
    </>
  );
}

/** The bootstrap draws no fewer sessions. */
const LEAST_BOOTSTRAPPED = 10;

/** What else is said of the mean, beside its tests. */
function furtherOf({ aggregate, design, clustering }: StudyReply, language: Language): string[] {
  const words = studyWords(language);
  if (aggregate === null) return [];
  const { bootstrap, median, sharePositive, meanResidualCorrelation: correlation } = aggregate;
  const { sessions } = clustering;
  return [
    ...(bootstrap
      ? [words.bootstrap(measuredInterval(bootstrap, design.measure))]
      : sessions < LEAST_BOOTSTRAPPED
        ? [words.noBootstrap(sessions)]
        : []),
    ...(median === null
      ? []
      : [words.median(formatMeasured(median, design.measure), formatShare(sharePositive))]),
    ...(correlation === null ? [] : [words.residualCorrelation(formatNumber(correlation, 3))]),
  ];
}

/** A part of the method, closed at first; what is read only when it is wanted is put in once it has been opened. */
function Fold(props: { title: string; isLate?: boolean; children: ReactNode }) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details className="study-method-fold" onToggle={() => setOpened(true)}>
      <summary>{props.title}</summary>
      <div className="study-method-body">{(!props.isLate || wasOpened) && props.children}</div>
    </details>
  );
}

/** How was it measured, and what do other tests and checks say? `more` are further folds with their titles. */
export function StudyMethodPanel(props: {
  reply: StudyReply;
  more: readonly { title: string; content: ReactNode }[];
}) {
  const language = useLanguage();
  const words = studyWords(language);
  const { reply } = props;
  return (
    <Panel title={words.methodTitle} className="study-method-panel">
      <div className="study-method">
        <Fold title={words.methodFold}>
          <dl className="study-method-facts">
            {designFacts(reply, language).map(([label, text]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <p className="second">{words.mayNotSay}</p>
        </Fold>
        <Fold title={words.testsFold}>
          <Tests reply={reply} />
          {furtherOf(reply, language).map((sentence) => (
            <p key={sentence} className="second">
              {sentence}
            </p>
          ))}
        </Fold>
        {props.more.map(({ title, content }) => (
          <Fold key={title} title={title} isLate>
            {content}
          </Fold>
        ))}
      </div>
    </Panel>
  );
}
