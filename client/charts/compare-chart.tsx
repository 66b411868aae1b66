import './price-chart.css';
import './compare-chart.css';
import type { Language } from '../../shared/units/language.ts';
import { compareWords } from '../format/compare-words.ts';
import { CompareCard } from './compare-card.tsx';
import { CompareCrosshair } from './compare-crosshair.tsx';
import { comparedFacts } from './compare-facts.ts';
import { MarkedCompareLane } from './compare-lane.tsx';
import type { CompareInput, CompareModel } from './compare-model.ts';
import { CompareOverlay } from './compare-overlay.tsx';
import { ComparePane } from './compare-pane.tsx';
import type { HoverSession } from './hover-session.ts';
import type { SessionView } from './session-view.ts';
import { useMarkCard } from './use-mark-card.ts';

/** What a comparison shows, and what it tells when a mark is chosen or the view is moved. */
export interface CompareChartProps extends CompareInput {
  /** The model of the same input, see `compareModel`. */
  model: CompareModel;
  selectedKey: string | null;
  language: Language;
  hover: HoverSession;
  onSelect: (key: string) => void;
  /** The view while it is being moved. */
  onView: (view: SessionView) => void;
  /** The movement has ended. */
  onSettle: () => void;
}

/** What the picture shows in one sentence, for readers of screens. */
function summaryOf(props: CompareChartProps): string {
  const { dates, view, compared, model } = props;
  const words = compareWords(props.language);
  const values = model.labels.map(({ id, name, value }) =>
    words.valueOf(compared.find((one) => one.id === id)?.name ?? name, value),
  );
  return words.chartSummary(dates[view.from] ?? '', dates[view.to] ?? '', values.join(', '));
}

function CardAt(props: { chart: CompareChartProps; index: number }) {
  const { compared, dates, rebased, base, language } = props.chart;
  const date = dates[props.index];
  if (date === undefined) return null;
  const rows = compared.map((one) => {
    const own = rebased.get(one.id);
    return {
      compared: one,
      facts: one.series && own ? comparedFacts(one.series, own, date) : null,
      stories: one.events.filter(({ event }) => event.sessionDate === date).length,
    };
  });
  return <CompareCard date={date} base={base} rows={rows} language={language} />;
}

/** Several companies with the base at 100, their news on lanes below, on one time scale. */
export function CompareChart(props: CompareChartProps) {
  const { dates, base, model, selectedKey, language, compared } = props;
  const card = useMarkCard();
  const zoomTo = (view: SessionView) => {
    card.close();
    props.onView(view);
    props.onSettle();
  };
  return (
    <figure className="compare-chart" style={{ height: model.layout.total }} aria-label={summaryOf(props)}>
      <div className="chart-pane" aria-hidden="true">
        <ComparePane compared={compared} model={model} />
      </div>
      <CompareOverlay {...{ model, dates, base, selectedKey, language }} />
      <CompareCrosshair
        model={model}
        count={dates.length}
        hover={props.hover}
        hidden={card.openKey !== null}
        renderCard={(index) => <CardAt chart={props} index={index} />}
        onView={props.onView}
        onSettle={props.onSettle}
      />
      {model.lanes.map((lane) => (
        <MarkedCompareLane
          key={lane.compared.id}
          lane={lane}
          model={model}
          count={dates.length}
          selectedKey={selectedKey}
          language={language}
          card={card}
          onSelect={props.onSelect}
          onZoom={zoomTo}
        />
      ))}
    </figure>
  );
}
