import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import { screenWords } from '../../format/screen-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { ClaimTable } from './claim-table.tsx';

/** The numbers that the stories state, each with its own verdict: this company's first, then others'. */
export function EventNumbers(props: { item: CompanyEvent }) {
  const words = screenWords(useLanguage());
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
          claims={own}
          sessionDate={event.sessionDate}
          caption={words.numbersInStory}
          named={false}
        />
      )}
      {others.length > 0 && (
        <ClaimTable claims={others} sessionDate={event.sessionDate} caption={words.otherCompanies} named />
      )}
    </section>
  );
}
