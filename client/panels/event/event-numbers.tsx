import { useQuery } from '@tanstack/react-query';
import type { CompanyEvent, NamedClaim } from '../../../shared/schemas/event-reply.ts';
import { companyEventsQuery } from '../../api/company-events.ts';
import { priceSeriesQuery } from '../../api/price-series.ts';
import { citedClaim, storyText } from '../../format/cited-claim.ts';
import { companyPage } from '../../format/cited-prices.ts';
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
  const series = useQuery(priceSeriesQuery(event.instrumentId)).data ?? null;
  const citedOf = (claim: NamedClaim) => {
    const article = props.item.articles[0];
    const isOwn = claim.instrumentId === event.instrumentId;
    const from = {
      story: article ? storyText(article, language) : '',
      priceSource: isOwn ? (series?.source.name ?? null) : null,
      page: companyPage(event.instrumentId, { event: event.key }),
    };
    const reading = companyEventsQuery(event.instrumentId).queryKey;
    return { figure: citedClaim(claim, from, language), reading };
  };
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
          groups={[{ key: 'own', heading: null, claims: own }]}
          sessionDate={event.sessionDate}
          caption={words.numbersInStory}
          captionHidden
          citedOf={citedOf}
        />
      )}
      {others.length > 0 && (
        <ClaimTable
          groups={groupByCompany(others, language)}
          sessionDate={event.sessionDate}
          caption={words.otherCompanies}
          captionHidden={false}
          citedOf={citedOf}
        />
      )}
    </section>
  );
}
