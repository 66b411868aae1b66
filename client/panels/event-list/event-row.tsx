import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { EventListRow } from '../../../shared/schemas/event-reply.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { articleWords } from '../../format/article-words.ts';
import { formatDay } from '../../format/date.ts';
import { domainWords } from '../../format/domain-words.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { screenWords } from '../../format/screen-words.ts';
import { MarkGlyph } from '../../ui/mark-glyph.tsx';
import { NewMark } from '../../ui/new-mark.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { VerdictCountChips } from '../../ui/verdict-count-chips.tsx';

/** Makes what stands beside a company's name in a row. */
export type CompanyAction = (id: InstrumentId, name: string) => ReactNode;

/** One event: its session, company, story, how it stands to the move, and what came of its numbers. Leads to the chart with it selected. */
export function EventRow(props: {
  row: EventListRow;
  /** What stands beside the company's name. */
  companyAction?: CompanyAction | undefined;
}) {
  const language = useLanguage();
  const [words, domain, reading] = [screenWords(language), domainWords(language), articleWords(language)];
  const { event, headline, articleCount } = props.row;
  const name = instrumentName(
    { nameKorean: props.row.instrumentNameKorean, nameEnglish: props.row.instrumentNameEnglish },
    language,
    instrumentCode(event.instrumentId),
  );
  const address = `/company/${encodeURIComponent(event.instrumentId)}?event=${encodeURIComponent(event.key)}`;
  return (
    <tr>
      <td className="cell-date figure">
        {event.sessionDate === null ? words.noDate : formatDay(event.sessionDate, language)}
      </td>
      <td className="cell-company">
        <strong>{name}</strong> <span className="third nowrap">{instrumentCode(event.instrumentId)}</span>
        {props.companyAction?.(event.instrumentId, name)}
      </td>
      <td className="cell-headline">
        <NewMark of={[event.key]} />
        <Link href={address}>
          <MarkGlyph shape={event.kind} fill={event.relation} />
          <span className="visually-hidden">{domain.eventKind[event.kind]}, </span>
          <span className="headline-text" lang={headline.language}>
            {headline.title ?? words.noHeadline}
          </span>
        </Link>
        {articleCount > 1 && <span className="third nowrap"> {words.storiesCount(articleCount)}</span>}{' '}
        <Link
          className="row-article stamp nowrap"
          href={`/article/${encodeURIComponent(headline.id)}`}
          aria-label={`${reading.whyRead}: ${headline.title ?? words.noHeadline}`}
        >
          {reading.whyRead}
        </Link>
      </td>
      <td className="cell-relation second">{domain.relation[event.relation]}</td>
      <td className="cell-numbers">
        <VerdictCountChips counts={props.row.verdicts} />
      </td>
    </tr>
  );
}
