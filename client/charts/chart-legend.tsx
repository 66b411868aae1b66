import './legend.css';
import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { EventKind } from '../../shared/schemas/news-event.ts';
import type { PriceEvent, PriceEventKind } from '../../shared/schemas/price-event.ts';
import type { Language } from '../../shared/units/language.ts';
import { domainWords } from '../format/domain-words.ts';
import { screenWords } from '../format/screen-words.ts';
import { MarkGlyph } from '../ui/mark-glyph.tsx';
import { hasLaneGlyph, PriceEventShape } from './price-event-glyph.tsx';

const KINDS: readonly EventKind[] = ['price', 'results', 'deal', 'ownership', 'filing', 'other'];
const RELATIONS = ['precedes', 'reports', 'unclear'] as const;

function KindItems(props: {
  events: readonly CompanyEvent[];
  priceEvents: readonly PriceEvent[];
  language: Language;
}) {
  const domain = domainWords(props.language);
  const laneKinds = [...new Set(props.priceEvents.filter(hasLaneGlyph).map((event) => event.kind))];
  const hasRise = props.priceEvents.some((event) => event.kind === 'move' && (event.value ?? 0) > 0);
  const label = (kind: PriceEventKind) => domain.priceEvent[kind];
  return (
    <>
      {KINDS.filter((kind) => props.events.some(({ event }) => event.kind === kind)).map((kind) => (
        <li key={kind}>
          <MarkGlyph shape={kind} fill="precedes" />
          {domain.eventKindShort[kind]}
        </li>
      ))}
      {laneKinds.map((kind) => (
        <li key={kind}>
          <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
            <PriceEventShape kind={kind} rising={hasRise} />
          </svg>
          {label(kind)}
        </li>
      ))}
    </>
  );
}

/** What the signs in view mean, and no others. Narrow charts keep the fills and fold the shapes away. */
export function ChartLegend(props: {
  events: readonly CompanyEvent[];
  priceEvents: readonly PriceEvent[];
  compact: boolean;
  language: Language;
}) {
  const [domain, words] = [domainWords(props.language), screenWords(props.language)];
  const isEmpty = props.events.length === 0 && !props.priceEvents.some(hasLaneGlyph);
  if (isEmpty) return null;
  const relations = RELATIONS.filter((relation) =>
    props.events.some(({ event }) => event.relation === relation),
  );
  const differs = props.events.some(({ verdicts }) => verdicts.contradicted > 0);
  const kinds = <KindItems events={props.events} priceEvents={props.priceEvents} language={props.language} />;
  return (
    <div className="legend">
      <ul>
        {relations.map((relation) => (
          <li key={relation}>
            <MarkGlyph shape="other" fill={relation} />
            {domain.relationShort[relation]}
          </li>
        ))}
        {differs && (
          <li>
            <svg width="15" height="6" viewBox="0 0 15 6" aria-hidden="true" focusable="false">
              <rect className="differs-bar" x="0.75" y="1" width="13.5" height="3.5" rx="1" />
            </svg>
            {words.numberDiffers}
          </li>
        )}
        {!props.compact && kinds}
      </ul>
      {props.compact && (
        <details>
          <summary>{words.shapeMeanings}</summary>
          <ul>{kinds}</ul>
        </details>
      )}
    </div>
  );
}
