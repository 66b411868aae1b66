import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ArticleReply } from '../../../shared/schemas/article-reply.ts';
import { type InstrumentNamer, useInstrumentNames } from '../../api/instrument-names.ts';
import { articleWords } from '../../format/article-words.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { linkDetailText } from '../../format/link-detail.ts';
import {
  isJudgedByPerson,
  likeliestRunnerUp,
  strongestEvidence,
  surestMention,
} from '../../format/link-evidence.ts';
import { linkFeatureText } from '../../format/link-feature.ts';
import { formatNumber } from '../../format/number.ts';
import { runnerUpText } from '../../format/runner-up.ts';
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

interface CompaniesPanelProps {
  mentions: ArticleReply['mentions'];
  /** What a reader may do about one company's link; absent: nothing. */
  actionsOf?: (company: LinkedCompany) => ReactNode;
  /** What a reader may do about the links as a whole; absent: nothing. */
  actions?: ReactNode;
}

/**
 * A company whose relevance is lower stands neither in the headline nor in the first paragraph, and has less than a third of
 * all namings: what its link rests on is folded.
 */
const OPEN_FROM = 0.1;

/** What the link to a company rests on: open where the story is about it, folded where it is named beside others. */
function CompanyEvidence(props: { company: LinkedCompany; isFirst: boolean; nameOf: InstrumentNamer }) {
  const words = articleWords(useLanguage());
  const { mentions, role, relevance } = props.company;
  const reasons = <LinkReasonList mentions={mentions} role={role} nameOf={props.nameOf} />;
  if (props.isFirst || role === 'subject' || relevance >= OPEN_FROM) return reasons;
  return (
    <details className="linked-fold">
      <summary>
        {words.companiesEvidence} · {words.relevanceLabel} {formatNumber(relevance, 2)}
      </summary>
      {reasons}
    </details>
  );
}

function CompanyRow(props: {
  company: LinkedCompany;
  isFirst: boolean;
  nameOf: InstrumentNamer;
  actions: ReactNode;
}) {
  const language = useLanguage();
  const { id, first } = props.company;
  const code = instrumentCode(id);
  const name = instrumentName(
    { nameKorean: first.instrumentNameKorean, nameEnglish: first.instrumentNameEnglish },
    language,
    code,
  );
  return (
    <li className="linked-company">
      <div className="linked-head">
        <p>
          <Link href={`/company/${encodeURIComponent(id)}`}>{name}</Link>{' '}
          <span className="third nowrap">{code}</span>
        </p>
        {props.actions}
      </div>
      <CompanyEvidence company={props.company} isFirst={props.isFirst} nameOf={props.nameOf} />
    </li>
  );
}

/** The score of a refused or undecided name, and what it would have been taken for, in one line. */
function judgedFigures(judged: JudgedName, nameOf: InstrumentNamer, language: 'ko' | 'en'): string[] {
  const words = articleWords(language);
  const surest = surestMention(judged.mentions);
  const runnerUp = likeliestRunnerUp(judged.mentions);
  const scoreText = isJudgedByPerson(judged.first) ? words.linkerScore : words.notLinkedScore;
  const names = runnerUp?.instrumentId ? nameOf(runnerUp.instrumentId) : null;
  const name = names && instrumentName(names, language, names.symbol);
  return [
    ...(surest === null ? [] : [scoreText(formatNumber(surest.score, 2))]),
    ...(runnerUp === null ? [] : [`${words.runnerUpLabel}: ${runnerUpText(runnerUp, name, language)}`]),
  ];
}

function JudgedRow(props: { judged: JudgedName; nameOf: InstrumentNamer }) {
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
          {!isJudgedByPerson(first) && `${words.mentionKind[first.kind]} · `}
          {words.judgement[first.judgement]}
        </span>
      </p>
      <p className="stamp">
        {[...reasons, ...judgedFigures(props.judged, props.nameOf, language)].join(' · ')}
      </p>
    </li>
  );
}

function runnerUpIds(mentions: ArticleReply['mentions']): string[] {
  return mentions.flatMap(({ runnerUp }) => runnerUp?.instrumentId ?? []);
}

/** Which companies is the story linked to, why, and which names were left out? */
export function CompaniesPanel(props: CompaniesPanelProps) {
  const language = useLanguage();
  const words = articleWords(language);
  const companies = linkedCompanies(props.mentions);
  const others = otherNames(props.mentions);
  const judged = judgedNames(props.mentions);
  const nameOf = useInstrumentNames(runnerUpIds(props.mentions));
  return (
    <Panel title={words.companiesTitle} className="companies-panel">
      <div className="panel-body">
        {companies.length === 0 && <p className="second">{words.noCompanies}</p>}
        <ul>
          {companies.map((company, place) => (
            <CompanyRow
              key={company.id}
              company={company}
              isFirst={place === 0}
              nameOf={nameOf}
              actions={props.actionsOf?.(company)}
            />
          ))}
        </ul>
        {props.actions}
        {companies.length > 0 && (
          <p className="stamp">
            {words.scoreHelp} {words.relevanceHelp}
          </p>
        )}
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
              <JudgedRow key={`${one.first.start} ${one.first.surfaceForm}`} judged={one} nameOf={nameOf} />
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}
