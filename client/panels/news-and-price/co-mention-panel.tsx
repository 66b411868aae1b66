import './news-and-price.css';
import { useQuery } from '@tanstack/react-query';
import type { CoMentionPair, CoMentionReply } from '../../../shared/schemas/co-mention.ts';
import type { Language } from '../../../shared/units/language.ts';
import { type CoMentioned, coMentionsQuery } from '../../api/co-mentions.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { correlationInterval, formatCorrelation, newsPriceWords } from '../../format/news-price-words.ts';
import { formatNumber, MISSING } from '../../format/number.ts';
import { formatLevel } from '../../format/past-words.ts';
import { formatProbability } from '../../format/study-figures.ts';
import { CsvButton } from '../../ui/csv-button.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { type CitedPage, pairsFile } from './news-file.ts';

/** Pairs that are shown at once; the others stand behind a word. */
const FIRST_PAIRS = 12;
const PLOT_WIDTH = 120;
const PLOT_HEIGHT = 20;

/** From −1 to 1, with room for the dot at either end. */
function placeOf(correlation: number): number {
  return 5 + ((correlation + 1) / 2) * (PLOT_WIDTH - 10);
}

function PairPlot({ correlation }: { correlation: NonNullable<CoMentionPair['correlation']> }) {
  const { estimate, low, high } = correlation;
  return (
    <svg width={PLOT_WIDTH} height={PLOT_HEIGHT} aria-hidden="true" focusable="false">
      <line className="news-grid-line" x1="5" x2={PLOT_WIDTH - 5} y1="10" y2="10" />
      <line className="news-zero-line" x1={placeOf(0)} x2={placeOf(0)} y1="2" y2="18" />
      <line className="news-interval" x1={placeOf(low)} x2={placeOf(high)} y1="10" y2="10" />
      <circle className="news-dot news-dot-found" cx={placeOf(estimate)} cy="10" r="3.5" />
    </svg>
  );
}

function PairRow(props: { pair: CoMentionPair; nameOf: (id: string) => string; level: number }) {
  const words = newsPriceWords(useLanguage());
  const { one, other, stories, correlation, missing } = props.pair;
  const interval = correlation && correlationInterval({ ...correlation, level: props.level });
  return (
    <tr>
      <th scope="row">{words.pair(props.nameOf(one), props.nameOf(other))}</th>
      <td className="number" data-label={words.pairColumns.stories}>
        {formatNumber(stories)}
      </td>
      <td className="number" data-label={words.pairColumns.correlation}>
        {correlation && interval ? (
          `${formatCorrelation(correlation.estimate)} (${interval.low} ~ ${interval.high})`
        ) : (
          <span className="third">{missing && words.pairMissing[missing]}</span>
        )}
      </td>
      <td className="pair-plot">{correlation && <PairPlot correlation={correlation} />}</td>
      <td className="number" data-label={words.pairColumns.n}>
        {correlation ? formatNumber(correlation.n) : MISSING}
      </td>
    </tr>
  );
}

function PairTable(props: { reply: CoMentionReply; pairs: readonly CoMentionPair[]; caption: string }) {
  const language = useLanguage();
  const words = newsPriceWords(language);
  const { companies, design } = props.reply;
  const names = new Map(
    companies.map((company) => [
      company.id as string,
      instrumentName(company, language, instrumentCode(company.id)),
    ]),
  );
  const { pairColumns: columns } = words;
  return (
    <table className="news-table pair-table">
      <caption className="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.pair}</th>
          <th scope="col" className="number">
            {columns.stories}
          </th>
          <th scope="col" className="number" colSpan={2}>
            {columns.correlation}
          </th>
          <th scope="col" className="number">
            {columns.n}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.pairs.map((pair) => (
          <PairRow
            key={`${pair.one} ${pair.other}`}
            pair={pair}
            nameOf={(id) => names.get(id) ?? id}
            level={design.level}
          />
        ))}
      </tbody>
    </table>
  );
}

/** What the pairs say together, or what is short for it. */
function sentencesOf({ association, notEnough }: CoMentionReply, language: Language): string[] {
  const words = newsPriceWords(language);
  if (association !== null) {
    const { estimate, p, pairs, companies, permutations, exact } = association;
    return [
      `${words.network(formatCorrelation(estimate), formatProbability(p), pairs, companies)}.`,
      `${exact ? words.networkExact(permutations) : words.networkDrawn(permutations)}.`,
    ];
  }
  if (notEnough === null) return [];
  const { reason, needed, have } = notEnough;
  return [
    reason === 'companies' ? words.networkFew(needed, have) : words.notEnoughText[reason](needed, have),
  ];
}

function Ready(props: { reply: CoMentionReply; page: CitedPage }) {
  const language = useLanguage();
  const words = newsPriceWords(language);
  const { reply } = props;
  const { pairs, from, to, lists, design, leftOut } = reply;
  if (pairs.length === 0)
    return <PanelMessage kind="insufficient" title={words.noPair} text={words.noPairText} />;
  const [first, rest] = [pairs.slice(0, FIRST_PAIRS), pairs.slice(FIRST_PAIRS)];
  const left = leftOut.map(
    ({ company, reason }) =>
      `${instrumentName(company, language, instrumentCode(company.id))} (${words.leftOutReason[reason]})`,
  );
  const notes = [
    words.networkSpan(from ?? MISSING, to ?? MISSING, formatLevel(design.level)),
    ...(lists > 0 ? [words.lists(lists, design.mostNamed)] : []),
    ...(left.length > 0 ? [words.leftOut(left.join(', '))] : []),
    words.association,
  ];
  return (
    <>
      {sentencesOf(reply, language).map((sentence) => (
        <p key={sentence} className="news-sentence">
          {sentence}
        </p>
      ))}
      <PairTable reply={reply} pairs={first} caption={words.pairs(pairs.length)} />
      {rest.length > 0 && (
        <details className="news-fold">
          <summary>{words.morePairs(rest.length)}</summary>
          <PairTable reply={reply} pairs={rest} caption={words.morePairs(rest.length)} />
        </details>
      )}
      {notes.map((note) => (
        <p key={note} className="stamp">
          {note}
        </p>
      ))}
      <CsvButton
        name="companies-named-together"
        reading={['coMentions']}
        file={(reading) => pairsFile(reply, props.page, reading)}
      />
    </>
  );
}

/** Which companies do stories name together, and do their returns go together once the index is taken out? */
export function CoMentionPanel(props: { asked: CoMentioned; page: CitedPage }) {
  const words = newsPriceWords(useLanguage());
  const query = useQuery(coMentionsQuery(props.asked));
  return (
    <section aria-label={words.networkTitle}>
      {query.isPending ? (
        <LoadingBlock label={words.networkLoading} height={320} bars={6} />
      ) : query.isError ? (
        <PanelError error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Ready reply={query.data} page={props.page} />
      )}
    </section>
  );
}
