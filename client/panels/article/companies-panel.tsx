import { Link } from 'wouter';
import type { ArticleReply } from '../../../shared/schemas/article-reply.ts';
import { articleWords } from '../../format/article-words.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { linkDetailText } from '../../format/link-detail.ts';
import { strongestEvidence } from '../../format/link-evidence.ts';
import { linkFeatureText } from '../../format/link-feature.ts';
import { formatNumber } from '../../format/number.ts';
import { screenWords } from '../../format/screen-words.ts';
import { LinkReasonList } from '../../ui/link-reason-list.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import {
  type JudgedName,
  judgedNames,
  type LinkedCompany,
  linkedCompanies,
  otherNames,
} from './mention-groups.ts';

function CompanyRow(props: { company: LinkedCompany }) {
  const language = useLanguage();
  const words = articleWords(language);
  const { id, first, mentions, role, score } = props.company;
  const code = instrumentCode(id);
  const name = instrumentName(
    { nameKorean: first.instrumentNameKorean, nameEnglish: first.instrumentNameEnglish },
    language,
    code,
  );
  return (
    <li className="linked-company">
      <p className="linked-head">
        <Link href={`/company/${encodeURIComponent(id)}`}>{name}</Link>{' '}
        <span className="third nowrap">{code}</span>
        <span className="stamp nowrap linked-score">{words.score(formatNumber(score, 2))}</span>
      </p>
      <LinkReasonList mentions={mentions} role={role} />
    </li>
  );
}

function JudgedRow(props: { judged: JudgedName }) {
  const language = useLanguage();
  const [words, screen] = [articleWords(language), screenWords(language)];
  const { first, mentions } = props.judged;
  const reasons = strongestEvidence(mentions, language).map(
    ({ feature, weight, detail }) =>
      `${linkFeatureText(feature, language)}${weight < 0 ? ' (−)' : ''}: ${linkDetailText(feature, detail, language)}`,
  );
  return (
    <li>
      <p>
        {screen.nameTimes(first.surfaceForm, mentions.length)} ·{' '}
        <span className="second">
          {words.mentionKind[first.kind]} · {words.judgement[first.judgement]}
        </span>
      </p>
      {reasons.length > 0 && <p className="stamp">{reasons.join(' · ')}</p>}
    </li>
  );
}

/** Which companies is the story linked to, why, and which names were left out? */
export function CompaniesPanel(props: { mentions: ArticleReply['mentions'] }) {
  const language = useLanguage();
  const words = articleWords(language);
  const companies = linkedCompanies(props.mentions);
  const others = otherNames(props.mentions);
  const judged = judgedNames(props.mentions);
  return (
    <Panel title={words.companiesTitle} className="companies-panel">
      <div className="panel-body">
        {companies.length === 0 && <p className="second">{words.noCompanies}</p>}
        <ul>
          {companies.map((company) => (
            <CompanyRow key={company.id} company={company} />
          ))}
        </ul>
        {companies.length > 0 && <p className="stamp">{words.scoreHelp}</p>}
      </div>
      {others.length > 0 && (
        <div className="panel-section">
          <h3>{words.otherNames}</h3>
          <ul className="name-list">
            {others.map(({ name, kind }) => (
              <li key={`${kind} ${name}`}>
                {name} <span className="third">{words.mentionKind[kind]}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {judged.length > 0 && (
        <details className="panel-section fold">
          <summary>{words.judgedTitle(judged.length)}</summary>
          <ul className="plain-list">
            {judged.map((one) => (
              <JudgedRow key={`${one.first.start} ${one.first.surfaceForm}`} judged={one} />
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}
