import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import type { LinkEvidence } from '../../../shared/schemas/mention.ts';
import type { Language } from '../../../shared/units/language.ts';
import { surfaceCounts } from '../../charts/link-evidence.ts';
import { linkFeatureText } from '../../format/link-feature.ts';
import { screenWords } from '../../format/screen-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** How many kinds of evidence are told: the weightiest first. */
const FEATURES_SHOWN = 4;

function strongestByWording(item: CompanyEvent, language: Language): LinkEvidence[] {
  const strongest = new Map<string, LinkEvidence>(); // by its words: two kinds of one wording would read as a repeat
  for (const mention of item.mentions) {
    if (mention.judgement !== 'positive') continue;
    for (const evidence of mention.evidence) {
      const wording = linkFeatureText(evidence.feature, language);
      const known = strongest.get(wording);
      if (!known || Math.abs(evidence.weight) > Math.abs(known.weight)) strongest.set(wording, evidence);
    }
  }
  return [...strongest.values()]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, FEATURES_SHOWN);
}

/** Why the story is linked to this company: the names that stand in it, what spoke for (or against) each, and its role. */
export function LinkReasons(props: { item: CompanyEvent }) {
  const language = useLanguage();
  const words = screenWords(language);
  const names = surfaceCounts(props.item.mentions);
  const evidence = strongestByWording(props.item, language);
  return (
    <section className="panel-section">
      <h3>{words.whyThisCompany}</h3>
      <dl className="reasons">
        <dt>{words.nameEvidence}</dt>
        <dd>
          {names.length === 0
            ? words.noEvidence
            : names.map(({ surface, count }) => words.nameTimes(surface, count)).join(', ')}
        </dd>
        {evidence.map(({ feature, weight, detail }) => (
          <div key={feature} className="reason">
            <dt>
              {linkFeatureText(feature, language)}
              {weight < 0 && ' (−)'}
            </dt>
            <dd>{detail}</dd>
          </div>
        ))}
        <dt>{words.role}</dt>
        <dd>{words.roles[props.item.event.role]}</dd>
      </dl>
    </section>
  );
}
