import type { PriceEvent } from '../../../shared/schemas/price-event.ts';
import { dataQualityWords } from '../../format/data-quality-words.ts';
import { formatDay } from '../../format/date.ts';
import { domainWords } from '../../format/domain-words.ts';
import { priceFlagText } from '../../format/price-flag.ts';
import { settlingCommands } from '../../format/settling-command.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** One flag: on which day, what it is, why, and the commands that settle it. */
export function OpenFlag(props: { flag: PriceEvent; step: number | null }) {
  const language = useLanguage();
  const [words, domain] = [dataQualityWords(language), domainWords(language)];
  const { flag } = props;
  const commands = settlingCommands(flag);
  return (
    <li>
      <p>
        <span className="figure">{formatDay(flag.sessionDate, language)}</span>{' '}
        <strong>{domain.priceEvent[flag.kind]}</strong>
      </p>
      <p className="second">{priceFlagText(flag, props.step, language)}</p>
      {commands.length > 0 && (
        <details>
          <summary>{words.howToSettle}</summary>
          {commands.map((command) => (
            <code key={command}>{command}</code>
          ))}
        </details>
      )}
    </li>
  );
}
