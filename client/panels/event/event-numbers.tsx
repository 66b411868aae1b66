import type { CompanyEvent, NamedClaim } from '../../../shared/schemas/event-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { screenWords } from '../../format/screen-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { type ClaimGroup, ClaimTable } from './claim-table.tsx';

function nameOf(claim: NamedClaim, language: Language): string {
  const names = { nameKorean: claim.instrumentNameKorean, nameEnglish: claim.instrumentNameEnglish };
  const code =
    claim.instrumentId === null ? screenWords(language).unknownCompany : instrumentCode(claim.instrumentId);
  return instrumentName(names, language, code);
}

function groupByCompany(claims: readonly NamedClaim[], language: Language): ClaimGroup[] {
  const names = [...new Set(claims.map((claim) => nameOf(claim, language)))];
  return names.map((name) => ({ name, claims: claims.filter((claim) => nameOf(claim, language) === name) }));
}

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
