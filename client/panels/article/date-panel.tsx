import type { DateEvidence, DateFinding } from '../../../shared/schemas/article.ts';
import type { ArticleReply } from '../../../shared/schemas/article-reply.ts';
import { articleWords } from '../../format/article-words.ts';
import { formatDay, formatInstant } from '../../format/date.ts';
import { dateNoteText } from '../../format/date-note.ts';
import { domainWords } from '../../format/domain-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { knownText, publishedText, storyClock } from '../../format/story-time.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

type Standing = 'used' | 'contradicts' | 'other';

interface WeighedEvidence {
  evidence: DateEvidence;
  standing: Standing;
}

function isSame(a: DateEvidence, b: DateEvidence): boolean {
  return a.basis === b.basis && a.surface === b.surface && a.start === b.start;
}

/** What the date rests on: of its basis and its day. A stamp of the last change is that only where nothing else says the day. */
function supporting(date: DateFinding, evidence: readonly DateEvidence[]): DateEvidence[] {
  const same = evidence.filter(
    (one) => date.date !== null && one.basis === date.basis && one.date === date.date,
  );
  const { revised } = date;
  const first = same.filter((one) => revised === null || !isSame(one, revised.evidence));
  return first.length > 0 ? first : same;
}

/** All evidence: what the date rests on, what contradicts it, then the rest. */
function weighed(date: DateFinding): WeighedEvidence[] {
  const others = date.evidence.filter((one) => !date.conflicts.some((conflict) => isSame(one, conflict)));
  const used = supporting(date, others);
  const as = (standing: Standing) => (evidence: DateEvidence) => ({ evidence, standing });
  return [
    ...used.map(as('used')),
    ...date.conflicts.map(as('contradicts')),
    ...others.filter((one) => !used.includes(one)).map(as('other')),
  ];
}

function EvidenceRow(props: WeighedEvidence & { language: ArticleReply['article']['language'] }) {
  const language = useLanguage();
  const [words, domain] = [articleWords(language), domainWords(language)];
  const { evidence, standing } = props;
  const note = dateNoteText(evidence.note, language);
  return (
    <li className="evidence-row">
      <p className="evidence-head">
        <span className="third">{domain.dateBasis[evidence.basis]}</span>
        {standing !== 'other' && (
          <span className={`tag tag-${standing}`}>
            {standing === 'used' ? words.used : words.contradicts}
          </span>
        )}
        <span className={evidence.date === null ? 'third evidence-day' : 'figure evidence-day'}>
          {evidence.date === null ? words.givesNoDay : formatDay(evidence.date, language)}
        </span>
      </p>
      {evidence.surface !== '' && (
        <p>
          <q lang={props.language}>{evidence.surface}</q>
        </p>
      )}
      {note.text !== '' && (
        <p className="stamp" lang={note.language}>
          {note.text}
        </p>
      )}
    </li>
  );
}

function Facts(props: { article: ArticleReply['article'] }) {
  const language = useLanguage();
  const [words, domain] = [articleWords(language), domainWords(language)];
  const { date, knownAt } = props.article;
  const clock = storyClock(date, props.article.language);
  return (
    <dl className="facts">
      <dt>{words.precisionLabel}</dt>
      <dd>{words.precision[date.precision]}</dd>
      <dt>{words.basisLabel}</dt>
      <dd>{domain.dateBasis[date.basis]}</dd>
      {date.revised !== null && (
        <>
          <dt>{words.revisedLabel}</dt>
          <dd className="figure">
            {date.revised.at === null
              ? formatDay(date.revised.date, language)
              : formatInstant(date.revised.at, clock)}
          </dd>
        </>
      )}
      <dt>{words.knownLabel}</dt>
      <dd>{knownText(knownAt, clock, language)}</dd>
    </dl>
  );
}

function EvidenceList(props: { article: ArticleReply['article'] }) {
  const reader = useLanguage();
  const words = articleWords(reader);
  const { date, language } = props.article;
  const evidence = weighed(date);
  if (evidence.length === 0) {
    const missing = date.date === null ? words.noEvidence : screenWords(reader).noEvidence;
    return <p className="second">{missing}</p>;
  }
  return (
    <>
      <h3>{words.evidenceTitle(evidence.length)}</h3>
      {date.conflicts.length > 0 && <p className="second">{words.conflictLead(date.conflicts.length)}</p>}
      <ul>
        {evidence.map((one) => (
          <EvidenceRow
            key={`${one.evidence.basis} ${one.evidence.start} ${one.evidence.surface} ${one.evidence.note}`}
            {...one}
            language={language}
          />
        ))}
      </ul>
    </>
  );
}

/** When was it published, and how is that known? All that spoke for or against the date. */
export function DatePanel(props: { article: ArticleReply['article'] }) {
  const language = useLanguage();
  const words = articleWords(language);
  const { article } = props;
  const { date } = article;
  return (
    <Panel title={words.dateTitle} className="date-panel">
      <div className="panel-body">
        <p className="date-found figure">
          {publishedText(date, storyClock(date, article.language), language)}
        </p>
        <Facts article={article} />
      </div>
      <div className="panel-section">
        <EvidenceList article={article} />
      </div>
    </Panel>
  );
}
