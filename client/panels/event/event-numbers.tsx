import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import { screenWords } from '../../format/screen-words.ts';
import { groupByCompany } from '../../ui/claim-groups.ts';
import { ClaimTable } from '../../ui/claim-table.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** The numbers that the stories state, each with its own verdict: this company's first, then others'. */
export function EventNumbers(props: { item: CompanyEvent }) {
  const language = useLanguage();
  const words = screenWords(language);
  const { claims, event } = props.item;
  const own = claims.filter((claim) => claim.instrumentId === event.instrumentId);
  const others = claims.filter((claim) => claim.instrumentId !== event.instrumentId);
  return (
    <section className="panel-section">
      <div className="section-head">
        <h3>{words.numbersInStory}</h3>
        <span className="stamp">{words.perNumber}</span>
      </div>
      {own.length === 0 ? (
        <p className="second">{words.noNumbers}</p>
      ) : (
        <ClaimTable
          groups={[{ name: null, claims: own }]}
          sessionDate={event.sessionDate}
          caption={words.numbersInStory}
          captionHidden
        />
      )}
      {others.length > 0 && (
        <ClaimTable
          groups={groupByCompany(others, language)}
          sessionDate={event.sessionDate}
          caption={words.otherCompanies}
          captionHidden={false}
        />
      )}
    </section>
  );
}
