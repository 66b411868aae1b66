import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { domainWords } from '../format/domain-words.ts';
import { priceFlagText } from '../format/price-flag.ts';

/** A flag by its name, what a person made of it, and why it stands there. A halt is a fact that nobody has to settle. */
export function PriceFlag(props: {
  flag: PriceEvent;
  /** The session that it is told of: a flag of another day says its own. */
  date: SessionDate;
  step: number | null;
  language: Language;
}) {
  const { flag, language } = props;
  const domain = domainWords(language);
  return (
    <>
      <strong>{domain.priceEvent[flag.kind]}</strong>
      {flag.sessionDate !== props.date && ` ${flag.sessionDate}`}
      {flag.kind !== 'halt' && ` · ${domain.flagState[flag.resolution ?? 'open']}`}
      <span className="flag-text">{priceFlagText(flag, props.step, language)}</span>
    </>
  );
}
