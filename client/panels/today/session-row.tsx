import { Link } from 'wouter';
import type { SessionRow } from '../../../shared/schemas/market-session-reply.ts';
import { domainWords } from '../../format/domain-words.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { formatNumber, MISSING } from '../../format/number.ts';
import { formatChange } from '../../format/percent.ts';
import { screenWords } from '../../format/screen-words.ts';
import { todayWords } from '../../format/today-words.ts';
import { ChangeFigure } from '../../ui/change-figure.tsx';
import { CiteButton } from '../../ui/cite-button.tsx';
import { MarkGlyph } from '../../ui/mark-glyph.tsx';
import { NewMark } from '../../ui/new-mark.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { VerdictCountChips } from '../../ui/verdict-count-chips.tsx';
import { AbsenceGlyph } from './absence-glyph.tsx';
import { ChangeBar } from './change-bar.tsx';
import { citedRow, type RowSession } from './cited-row.ts';
import { PointsFigure } from './points-figure.tsx';
import { shownPriceEvents } from './shown-price-events.ts';

/** What stands where a share has no story: told by what was collected. */
export interface MissingStory {
  readonly kind: 'noStory' | 'notCollected';
  readonly text: string;
}

/** One share: how it moved, and what was written. Its story leads to the chart with the event selected. */
export function SessionRowLine(props: {
  row: SessionRow;
  /** The change that a full bar stands for. */
  scale: number;
  isNew: boolean;
  missingStory: MissingStory;
  /** The session that the row is of. */
  session: RowSession;
}) {
  const language = useLanguage();
  const [words, domain] = [todayWords(language), domainWords(language)];
  const { row, session } = props;
  const code = instrumentCode(row.instrumentId);
  const company = `/company/${encodeURIComponent(row.instrumentId)}`;
  return (
    <tr className={props.isNew ? 'row-new' : undefined}>
      <th scope="row" className="cell-share citable">
        {props.isNew && <span className="new-dot" role="img" aria-label={words.isNew} />}
        <Link href={company}>{instrumentName(row, language, code)}</Link>{' '}
        <span className="third nowrap">{code}</span>
        {row.close !== null && (
          <CiteButton
            of={instrumentName(row, language, code)}
            cited={() => ({
              figure: citedRow(row, session, language),
              reading: ['market-session', session.calendar, session.date],
            })}
          />
        )}
      </th>
      <td className="number cell-change">
        {row.change === null ? MISSING : <ChangeFigure {...formatChange(row.change)} strong />}
      </td>
      <td className="cell-bar">
        <ChangeBar change={row.change} scale={props.scale} />
      </td>
      <td className="number cell-less" data-label={words.lessIndex}>
        <PointsFigure value={row.lessIndex} />
      </td>
      <td className="number cell-volume" data-label={words.volume}>
        {row.volumeRatio === null ? MISSING : `${formatNumber(row.volumeRatio, 1)}×`}
      </td>
      <td className="cell-events">
        {row.notJudged !== null && (
          <span className="absence">
            <AbsenceGlyph kind={row.notJudged === 'halted' ? 'halted' : 'notEnough'} />
            {words.notJudged[row.notJudged]}
          </span>
        )}
        {shownPriceEvents(row.priceEvents).map((kind) => (
          <span key={kind} className="chip price-event-chip">
            {domain.priceEvent[kind]}
          </span>
        ))}
      </td>
      <StoryCells {...props} />
    </tr>
  );
}

function StoryCells(props: { row: SessionRow; missingStory: MissingStory }) {
  const language = useLanguage();
  const [words, domain, screen] = [todayWords(language), domainWords(language), screenWords(language)];
  const { instrumentId, story } = props.row;
  if (story === null) {
    return (
      <td className="cell-story" colSpan={3}>
        <span className="absence">
          <AbsenceGlyph kind={props.missingStory.kind} />
          {props.missingStory.text}
        </span>
      </td>
    );
  }
  const { headline, articleCount } = story;
  const address = `/company/${encodeURIComponent(instrumentId)}?event=${encodeURIComponent(story.eventKey)}`;
  return (
    <>
      <td className="cell-story">
        <NewMark of={[story.eventKey, ...story.otherEventKeys]} />
        <Link href={address}>
          <MarkGlyph shape={story.kind} fill={story.relation} />
          <span className="visually-hidden">{domain.eventKind[story.kind]}, </span>
          <span className="headline-text" lang={headline.language}>
            {headline.title ?? screen.noHeadline}
          </span>
        </Link>
        {articleCount > 1 && (
          <span className="third nowrap">
            {' '}
            <span aria-hidden="true">{words.moreStories(articleCount - 1)}</span>
            <span className="visually-hidden">{screen.storiesCount(articleCount)}</span>
          </span>
        )}
      </td>
      <td className="cell-relation second">{domain.relation[story.relation]}</td>
      <td className="cell-numbers">
        <VerdictCountChips counts={story.verdicts} />
      </td>
    </>
  );
}
