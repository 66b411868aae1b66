import { Link } from 'wouter';
import type { CheckedCompany, CheckFacts } from '../../../shared/schemas/check-reply.ts';
import { articleWords } from '../../format/article-words.ts';
import { checkWords } from '../../format/check-words.ts';
import { formatDay } from '../../format/date.ts';
import { domainWords } from '../../format/domain-words.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { linkDetailText } from '../../format/link-detail.ts';
import { linkFeatureText } from '../../format/link-feature.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** Kinds of evidence that are told of a company, the weightiest first. */
const shownEvidence = 3;

function Relation(props: { company: CheckedCompany }) {
  const language = useLanguage();
  const [words, domain] = [checkWords(language), domainWords(language)];
  const { relation, relationReason, sessionDate, reactionSessionDate } = props.company;
  const reaction =
    relation !== 'reports' && reactionSessionDate !== null && reactionSessionDate !== sessionDate;
  return (
    <p className="check-relation">
      <strong>{domain.relation[relation]}</strong>
      {sessionDate !== null && <span className="nowrap"> · {formatDay(sessionDate, language)}</span>}
      <span className="second">
        {' · '}
        {domain.relationReason[relationReason]}
        {reaction && ` (${words.reaction(reactionSessionDate)})`}
      </span>
    </p>
  );
}

function Company(props: { company: CheckedCompany }) {
  const language = useLanguage();
  const words = checkWords(language);
  const { company } = props;
  const code = instrumentCode(company.instrumentId);
  const evidence = company.evidence
    .slice(0, shownEvidence)
    .map(
      ({ feature, detail, weight }) =>
        `${linkFeatureText(feature, language)}${weight < 0 ? ' (−)' : ''}: ${linkDetailText(feature, detail, language)}`,
    );
  return (
    <li className="check-company">
      <p>
        <Link href={`/company/${encodeURIComponent(company.instrumentId)}`}>
          {instrumentName(company, language, code)}
        </Link>{' '}
        <span className="third nowrap">{company.instrumentId}</span>{' '}
        <span className="second">
          · {company.surfaceForms.map((surface) => `‘${surface}’`).join(', ')} · {evidence.join(' · ')}
        </span>
      </p>
      <Relation company={company} />
      <p className="stamp">
        {company.prices === null
          ? words.noPrices
          : words.pricesSpan(company.prices.firstSession, company.prices.lastSession)}
      </p>
    </li>
  );
}

/** Which companies is the text about, why, and does it report their move or was it out before? */
export function CheckedCompaniesPanel(props: { facts: CheckFacts }) {
  const language = useLanguage();
  const [words, article] = [checkWords(language), articleWords(language)];
  const { companies, otherNames } = props.facts;
  // That none was found is told beside the text.
  if (companies.length === 0 && otherNames.length === 0) return null;
  return (
    <Panel title={words.companiesTitle} className="check-companies">
      <div className="panel-body">
        {companies.length === 0 && <p className="second">{words.missing.company.title}</p>}
        <ul>
          {companies.map((company) => (
            <Company key={company.instrumentId} company={company} />
          ))}
        </ul>
      </div>
      {otherNames.length > 0 && (
        <div className="panel-section">
          <h3>{words.otherNames}</h3>
          <p className="second">
            {otherNames.map(({ name, kind }) => `${name} (${article.mentionKind[kind]})`).join(', ')}
          </p>
        </div>
      )}
    </Panel>
  );
}
