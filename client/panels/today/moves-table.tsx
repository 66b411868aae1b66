import { Link } from 'wouter';
import type { MarketSessionReply } from '../../../shared/schemas/market-session-reply.ts';
import { domainWords } from '../../format/domain-words.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { indexName } from '../../format/market.ts';
import { MISSING } from '../../format/number.ts';
import { formatChange } from '../../format/percent.ts';
import { todayWords } from '../../format/today-words.ts';
import { ChangeFigure } from '../../ui/change-figure.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { PointsFigure } from './points-figure.tsx';

/** What the strip shows, as a table: the furthest up first. */
export function MovesTable(props: { reply: MarketSessionReply }) {
  const language = useLanguage();
  const [words, domain] = [todayWords(language), domainWords(language)];
  const { marks, indices } = props.reply;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <section className="moves-table" tabIndex={0} aria-label={words.movesTitle}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.share}</th>
            <th scope="col" className="number">
              {words.change}
            </th>
            <th scope="col" className="number">
              {words.lessIndex}
            </th>
            <th scope="col">{words.story}</th>
          </tr>
        </thead>
        <tbody>
          {indices.map(({ instrumentId, change }) => (
            <tr key={instrumentId}>
              <th scope="row">{indexName(instrumentId)}</th>
              <td className="number">
                {change === null ? MISSING : <ChangeFigure {...formatChange(change)} />}
              </td>
              <td className="number">{MISSING}</td>
              <td>{MISSING}</td>
            </tr>
          ))}
          {marks.toReversed().map((mark) => (
            <tr key={mark.instrumentId}>
              <th scope="row">
                <Link href={`/company/${encodeURIComponent(mark.instrumentId)}`}>
                  {instrumentName(mark, language, instrumentCode(mark.instrumentId))}
                </Link>
              </th>
              <td className="number">
                <ChangeFigure {...formatChange(mark.change)} />
              </td>
              <td className="number">
                <PointsFigure value={mark.lessIndex} />
              </td>
              <td>
                {mark.story === null
                  ? MISSING
                  : `${domain.eventKind[mark.story.kind]}, ${domain.relation[mark.story.relation]}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
