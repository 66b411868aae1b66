import { Link } from 'wouter';
import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import { formatMonthDay } from '../../format/date.ts';
import { domainWords } from '../../format/domain-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { outletName } from '../../format/source-name.ts';
import { MarkGlyph } from '../../ui/mark-glyph.tsx';
import { NewMark } from '../../ui/new-mark.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { VerdictChip } from '../../ui/verdict-chip.tsx';

/** Other events of the company inside this event's window: what else could have moved with it. */
export function OtherEvents(props: { others: readonly CompanyEvent[]; onSelect: (key: string) => void }) {
  const language = useLanguage();
  const [words, domain] = [screenWords(language), domainWords(language)];
  if (props.others.length === 0) return null;
  return (
    <section className="panel-section">
      <h3>{words.otherEvents}</h3>
      <ul className="other-events">
        {props.others.map((item) => (
          <li key={item.event.key}>
            <button type="button" onClick={() => props.onSelect(item.event.key)}>
              <MarkGlyph shape={item.event.kind} fill={item.event.relation} />
              <strong className="figure">
                {item.event.sessionDate === null ? words.noDate : formatMonthDay(item.event.sessionDate)}
              </strong>
              <NewMark of={[item.event.key]} />
              <span lang={item.articles[0]?.language}>{item.articles[0]?.title ?? words.noHeadline}</span>
              {item.verdicts.contradicted > 0 && (
                <VerdictChip verdict="contradicted">
                  {domain.verdictShort.contradicted} {item.verdicts.contradicted}
                </VerdictChip>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Stories of the same event beyond the first, and the other companies in them. */
export function SameStory(props: {
  item: CompanyEvent;
  companies: readonly { id: string; name: string; href: string }[];
}) {
  const language = useLanguage();
  const words = screenWords(language);
  const more = props.item.articles.slice(1);
  return (
    <>
      {more.length > 0 && (
        <section className="panel-section">
          <h3>{words.moreArticles(more.length)}</h3>
          <ul className="plain-list">
            {more.map((article) => (
              <li key={article.id} lang={article.language}>
                <Link href={`/article/${encodeURIComponent(article.id)}`}>
                  {article.title ?? words.noHeadline}
                </Link>{' '}
                <span className="third">{outletName(article, language)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {props.companies.length > 0 && (
        <section className="panel-section">
          <h3>{words.otherCompaniesLinked}</h3>
          <ul className="company-links">
            {props.companies.map((company) => (
              <li key={company.id}>
                <Link href={company.href}>{company.name}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
