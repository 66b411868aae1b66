import { label } from '../../shared/drawing/label.ts';
import { markPaths } from '../../shared/drawing/mark-glyph.ts';
import { coordinate, element } from '../../shared/drawing/markup.ts';
import type { Palette } from '../../shared/drawing/palette.ts';
import { textWidth } from '../../shared/drawing/text-width.ts';
import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { Language } from '../../shared/units/language.ts';
import { domainWords } from '../format/domain-words.ts';
import { screenWords } from '../format/screen-words.ts';
import { MARK_KINDS } from './mark-filter.ts';
import { hasLaneGlyph, signAt } from './price-event-glyph.tsx';

interface LegendItem {
  /** Markup around 0,0. */
  sign: string;
  text: string;
}

const RELATIONS = ['precedes', 'reports', 'unclear'] as const;
const SIGN_WIDTH = 20;
const GAP = 16;
const LINE = 20;

function legendItems(
  events: readonly CompanyEvent[],
  priceEvents: readonly PriceEvent[],
  colours: Palette,
  language: Language,
): LegendItem[] {
  const [domain, words] = [domainWords(language), screenWords(language)];
  const paint = { ink: colours.ink, panel: colours.panel, width: 1.5 };
  const relations = RELATIONS.filter((one) => events.some(({ event }) => event.relation === one));
  const kinds = MARK_KINDS.filter((one) => events.some(({ event }) => event.kind === one));
  const lane = new Map(priceEvents.filter(hasLaneGlyph).map((event) => [event.kind, (event.value ?? 0) > 0]));
  const bar = { x: -7, y: -2, width: 14, height: 4, rx: 1, fill: colours.highlight, stroke: colours.ink };
  const differs = events.some(({ verdicts }) => verdicts.contradicted > 0);
  return [
    ...relations.map((one) => ({
      sign: markPaths('other', one, paint),
      text: domain.relationShort[one],
    })),
    ...(differs
      ? [{ sign: element('rect', { ...bar, 'stroke-width': 0.75 }), text: words.numberDiffers }]
      : []),
    ...kinds.map((one) => ({ sign: markPaths(one, 'precedes', paint), text: domain.eventKindShort[one] })),
    ...[...lane].map(([kind, rising]) => {
      const filled = { fill: rising ? colours.up : colours.down };
      const lines = { fill: 'none', stroke: colours['ink-2'], 'stroke-width': 1.5 };
      const d = signAt(kind, rising, 0, 0);
      return {
        sign: element('path', { d, ...(kind === 'move' ? filled : lines) }),
        text: domain.priceEvent[kind],
      };
    }),
  ];
}

/** What the signs in view mean, as rows of markup below `top`, and how high they are. */
export function exportLegend(
  of: { events: readonly CompanyEvent[]; priceEvents: readonly PriceEvent[] },
  place: { left: number; top: number; width: number },
  colours: Palette,
  language: Language,
): { markup: string; height: number } {
  const items = legendItems(of.events, of.priceEvents, colours, language);
  let [x, y] = [place.left, place.top + LINE / 2];
  const drawn = items.map(({ sign, text }) => {
    const width = SIGN_WIDTH + textWidth(text, 11) + GAP;
    if (x > place.left && x + width > place.left + place.width) [x, y] = [place.left, y + LINE];
    const at = { transform: `translate(${coordinate(x + 8)} ${coordinate(y)})` };
    const words = label({ x: x + SIGN_WIDTH, y: y + 4, text, colour: colours['ink-2'] });
    x += width;
    return element('g', at, sign) + words;
  });
  return { markup: drawn.join(''), height: items.length === 0 ? 0 : y + LINE / 2 - place.top };
}
