import type { Mention } from '../../shared/schemas/mention.ts';
import { linkDetailText } from '../format/link-detail.ts';
import { strongestEvidence, surfaceCounts } from '../format/link-evidence.ts';
import { linkFeatureText } from '../format/link-feature.ts';
import { screenWords } from '../format/screen-words.ts';
import { useLanguage } from './settings-context.tsx';

/** Why names were linked to one company: the names that stand in the story, what spoke for (or against) them, and the role. */
export function LinkReasonList(props: { mentions: readonly Mention[]; role: Mention['role'] }) {
  const language = useLanguage();
  const words = screenWords(language);
  const linked = props.mentions.filter(({ judgement }) => judgement === 'positive');
  const names = surfaceCounts(linked);
  return (
    <dl className="reasons">
      <dt>{words.nameEvidence}</dt>
      <dd>
        {names.length === 0
          ? words.noEvidence
          : names.map(({ surface, count }) => words.nameTimes(surface, count)).join(', ')}
      </dd>
      {strongestEvidence(linked, language).map(({ feature, weight, detail }) => (
        <div key={feature} className="reason">
          <dt>
            {linkFeatureText(feature, language)}
            {weight < 0 && ' (−)'}
          </dt>
          <dd>{linkDetailText(feature, detail, language)}</dd>
        </div>
      ))}
      <dt>{words.role}</dt>
      <dd>{words.roles[props.role]}</dd>
    </dl>
  );
}
