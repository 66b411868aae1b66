import type { Mention, RunnerUp } from '../../shared/schemas/mention.ts';
import { articleWords } from '../format/article-words.ts';
import { correctionWords } from '../format/correction-words.ts';
import { type InstrumentNames, instrumentCode, instrumentName } from '../format/instrument-name.ts';
import { linkDetailText } from '../format/link-detail.ts';
import {
  likeliestRunnerUp,
  strongestEvidence,
  surestMention,
  surfaceCounts,
} from '../format/link-evidence.ts';
import { linkFeatureText } from '../format/link-feature.ts';
import { formatNumber } from '../format/number.ts';
import { runnerUpText } from '../format/runner-up.ts';
import { screenWords } from '../format/screen-words.ts';
import { RelevanceBar } from './relevance-bar.tsx';
import { useLanguage } from './settings-context.tsx';

/** Names of an instrument by its id; null where it is not known. */
type Namer = (id: string) => InstrumentNames | null;

function Evidence(props: { mentions: readonly Mention[] }) {
  const language = useLanguage();
  return strongestEvidence(props.mentions, language).map(({ feature, weight, detail }) => (
    <div key={feature} className="reason">
      <dt>
        {linkFeatureText(feature, language)}
        {weight < 0 && ' (−)'}
      </dt>
      <dd>{linkDetailText(feature, detail, language)}</dd>
    </div>
  ));
}

function Score(props: { mentions: readonly Mention[] }) {
  const words = articleWords(useLanguage());
  const surest = surestMention(props.mentions);
  if (surest === null) return null;
  return (
    <div className="reason">
      <dt>{words.scoreLabel}</dt>
      <dd>{words.scoreJudged(formatNumber(surest.score, 2), words.judgement[surest.judgement])}</dd>
    </div>
  );
}

function NextBest(props: { runnerUp: RunnerUp | null; nameOf: Namer }) {
  const language = useLanguage();
  const words = articleWords(language);
  const { runnerUp, nameOf } = props;
  const id = runnerUp?.instrumentId ?? null;
  const names = id === null ? null : nameOf(id);
  const name = id === null || names === null ? null : instrumentName(names, language, instrumentCode(id));
  return (
    <div className="reason">
      <dt>{words.runnerUpLabel}</dt>
      <dd>{runnerUp === null ? words.noRunnerUp : runnerUpText(runnerUp, name, language)}</dd>
    </div>
  );
}

/**
 * Why names were linked to one company: the names that stand in the story, what spoke for (or against) them, the score with its
 * judgement, what they would have been taken for otherwise, the role, and how much of the story is about the company.
 */
export function LinkReasonList(props: {
  mentions: readonly Mention[];
  role: Mention['role'];
  nameOf: Namer;
}) {
  const language = useLanguage();
  const [words, article] = [screenWords(language), articleWords(language)];
  const linked = props.mentions.filter(({ judgement }) => judgement === 'positive');
  const names = surfaceCounts(linked);
  const relevance = surestMention(linked)?.relevance ?? null;
  return (
    <dl className="reasons">
      <dt>{words.nameEvidence}</dt>
      <dd>
        {names.length === 0
          ? linked.length > 0
            ? correctionWords(language).noPlace
            : words.noEvidence
          : names.map(({ surface, count }) => words.nameTimes(surface, count)).join(', ')}
      </dd>
      <Evidence mentions={linked} />
      <Score mentions={linked} />
      {linked.length > 0 && <NextBest runnerUp={likeliestRunnerUp(linked)} nameOf={props.nameOf} />}
      <dt>{words.role}</dt>
      <dd>{words.roles[props.role]}</dd>
      {relevance !== null && (
        <div className="reason">
          <dt>{article.relevanceLabel}</dt>
          <dd>
            <RelevanceBar relevance={relevance} />
          </dd>
        </div>
      )}
    </dl>
  );
}
