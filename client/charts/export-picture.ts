import { DRAWING_FONTS, drawCompanyChart } from '../../shared/drawing/company-chart.ts';
import { type ColourConvention, fixedPalette, type Theme } from '../../shared/drawing/fixed-palette.ts';
import { label } from '../../shared/drawing/label.ts';
import { element } from '../../shared/drawing/markup.ts';
import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { exportLegend } from './export-legend.ts';
import type { SessionView } from './session-view.ts';

/** What a picture of the chart is drawn from. */
export interface ExportedChart {
  series: PriceSeriesReply;
  /** The events that stand on the chart. */
  events: readonly CompanyEvent[];
  view: SessionView;
  selectedKey: string | null;
  /** What the company is called, with its id. */
  title: string;
  /** The address that shows the same later. */
  address: string;
  language: Language;
  theme: Theme;
  colours: ColourConvention;
}

const WIDTH = 1200;
const CHART_HEIGHT = 620;
const EDGE = 16;
const ADDRESS_HEIGHT = 24;

/**
 * The sessions in view as one SVG that stands alone: the line of closes with its marks and the chosen event, name and period
 * above; source, basis and as-of, legend and address below, never without.
 */
export function chartPicture(exported: ExportedChart): string {
  const { series, events, view, language, theme, colours: convention } = exported;
  const [from = null, to = null] = [series.dates[view.from], series.dates[view.to]];
  const chart = drawCompanyChart({
    instrumentName: exported.title,
    series,
    events: { events },
    selectedKey: exported.selectedKey,
    ...{ from, to, theme, colourConvention: convention },
    ...{ width: WIDTH, height: CHART_HEIGHT, locale: language, showVerdicts: true },
  });
  const isShown = (date: string | null) =>
    date !== null && from !== null && to !== null && date >= from && date <= to;
  const shown = {
    events: events.filter(({ event }) => isShown(event.sessionDate)),
    priceEvents: series.events.filter(({ sessionDate }) => isShown(sessionDate)),
  };
  const colours = fixedPalette(theme, convention);
  const place = { left: EDGE, top: CHART_HEIGHT, width: WIDTH - 2 * EDGE };
  const legend = exportLegend(shown, place, colours, language);
  const height = CHART_HEIGHT + legend.height + ADDRESS_HEIGHT;
  const address = { x: EDGE, y: height - 9, text: exported.address, colour: colours['ink-3'] };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...{ width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` },
      ...{ lang: language, 'font-family': DRAWING_FONTS },
    },
    element('rect', { width: WIDTH, height, fill: colours.panel }),
    chart,
    legend.markup,
    label(address),
  );
}
