import { Link } from 'wouter';
import type { Article } from '../../../shared/schemas/article.ts';
import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import { formatDay, formatInstant } from '../../format/date.ts';
import { domainWords } from '../../format/domain-words.ts';
import { marketClock } from '../../format/market.ts';
import { screenWords } from '../../format/screen-words.ts';
import { outletName } from '../../format/source-name.ts';
import { MarkGlyph } from '../../ui/mark-glyph.tsx';
import { NewMark } from '../../ui/new-mark.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** Where the event stands among the company's events, with the ways to its neighbours. */
export function EventStep(props: {
  item: CompanyEvent;
  place: number;
  count: number;
  onStep: (by: -1 | 1) => void;
  onClear: () => void;
}) {
  const language = useLanguage();
  const words = screenWords(language);
  const date = props.item.event.sessionDate;
  return (
    <header className="event-step">
      <p>
        <span className="thread">{words.selectedEvent}</span>{' '}
        <strong className="figure">{date === null ? words.noDate : formatDay(date, language)}</strong>{' '}
        <span className="third nowrap">{words.placeOf(props.place, props.count)}</span>{' '}
        <NewMark of={[props.item.event.key]} />
      </p>
      <p className="event-steps">
        <button
          type="button"
          className="button button-icon"
          disabled={props.place <= 1}
          aria-label={words.previousEvent}
          onClick={() => props.onStep(-1)}
        >
          ←
        </button>
        <button
          type="button"
          className="button button-icon"
          disabled={props.place >= props.count}
          aria-label={words.nextEvent}
          onClick={() => props.onStep(1)}
        >
          →
        </button>
        <button
          type="button"
          className="button button-small"
          aria-label={`Esc: ${words.clearSelection}`}
          onClick={props.onClear}
        >
          Esc
        </button>
      </p>
    </header>
  );
}

function dateText(date: Article['date'], mic: string, words: ReturnType<typeof screenWords>): string {
  if (date.precision === 'minute' && date.publishedAt !== null) {
    return formatInstant(date.publishedAt, marketClock(mic));
  }
  if (date.date === null) return words.datePrecisionUnknown;
  return `${date.date} (${words.datePrecisionDay})`;
}

/** The first story of the event: headline in its own language, outlet, date and how that is known, and the source's own note. */
export function EventStory(props: { item: CompanyEvent }) {
  const language = useLanguage();
  const [words, domain] = [screenWords(language), domainWords(language)];
  const article = props.item.articles[0];
  if (!article) return null;
  const isWebAddress = /^https?:\/\//.test(article.canonicalUrl ?? '');
  return (
    <>
      <h2 className="event-headline" lang={article.language}>
        <Link href={`/article/${encodeURIComponent(article.id)}`}>{article.title ?? words.noHeadline}</Link>
      </h2>
      <p className="second">
        {outletName(article, language)} · {dateText(article.date, props.item.event.mic, words)}
        {isWebAddress && article.canonicalUrl !== null && (
          <>
            {' · '}
            <a href={article.canonicalUrl} rel="noreferrer noopener" target="_blank">
              {words.original}
            </a>
          </>
        )}
      </p>
      <p className="stamp">{words.dateKnownBy(domain.dateBasis[article.date.basis])}</p>
      {article.note !== null && (
        <p className="source-note">
          <strong>{words.note}</strong> <span>{article.note}</span>
        </p>
      )}
    </>
  );
}

/** How the story stands to the move, with the reason in words. */
export function RelationBox(props: { item: CompanyEvent }) {
  const domain = domainWords(useLanguage());
  const { event } = props.item;
  return (
    <div className="relation-box">
      <MarkGlyph shape={event.kind} fill={event.relation} selected />
      <p>
        <strong>{domain.relation[event.relation]}</strong>{' '}
        <span className="third">{domain.eventKind[event.kind]}</span>
        <br />
        <span className="second">{domain.relationReason[event.relationReason]}</span>
      </p>
    </div>
  );
}
