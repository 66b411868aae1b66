import './compare.css';
import { type ReactNode, useMemo, useState } from 'react';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import type { ReadComparison } from '../../api/compare-companies.ts';
import { CompareChart } from '../../charts/compare-chart.tsx';
import { type Compared, compareModel } from '../../charts/compare-model.ts';
import { CompareOverview } from '../../charts/compare-overview.tsx';
import type { RebasedSeries } from '../../charts/compare-rebase.ts';
import { CompareTable } from '../../charts/compare-table.tsx';
import { createHoverSession } from '../../charts/hover-session.ts';
import { OVERVIEW_HEIGHT } from '../../charts/overview-strip.tsx';
import type { SessionView } from '../../charts/session-view.ts';
import { compareWords } from '../../format/compare-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { useElementWidth } from '../../ui/use-element-width.ts';
import { CompareFoot } from './compare-foot.tsx';

/** What is drawn, once it is known. */
export interface DrawnComparison {
  compared: readonly Compared[];
  dates: readonly SessionDate[];
  view: SessionView;
  base: SessionDate;
  rebased: ReadonlyMap<string, RebasedSeries>;
}

interface ComparePanelProps {
  read: ReadComparison;
  /** Null until prices are known, and where there are none at all. */
  drawn: DrawnComparison | null;
  toolbar: ReactNode;
  isTable: boolean;
  withPriceMarks: boolean;
  /** Logarithmic value axis. */
  isLog: boolean;
  /** How many events the filter keeps from the lanes. */
  hidden: number;
  selectedKey: string | null;
  onSelect: (key: string) => void;
  onShowAll: () => void;
  onView: (view: SessionView) => void;
  onSettle: () => void;
}

function Measured(props: ComparePanelProps & { drawn: DrawnComparison; width: number }) {
  const language = useLanguage();
  const [hover] = useState(createHoverSession);
  const { drawn, width, withPriceMarks, isLog, selectedKey, onSelect, onView, onSettle } = props;
  const input = useMemo(
    () => ({ ...drawn, width, isLog, withPriceLanes: withPriceMarks }),
    [drawn, width, isLog, withPriceMarks],
  );
  const model = useMemo(() => compareModel(input), [input]);
  return (
    <>
      <div className="chart-box">
        {props.isTable ? (
          <CompareTable
            {...input}
            {...{ selectedKey, language, onSelect }}
            height={model.layout.total + OVERVIEW_HEIGHT}
          />
        ) : (
          <>
            <CompareChart
              {...input}
              {...{ model, selectedKey, language, hover, onSelect, onView, onSettle }}
            />
            <CompareOverview
              compared={drawn.compared}
              dates={drawn.dates}
              {...{ language, hover, onView, onSettle }}
              geometry={model.geometry}
            />
          </>
        )}
      </div>
      <CompareFoot
        drawn={drawn}
        model={model}
        hidden={props.hidden}
        undated={props.read.companies.reduce((sum, { undated }) => sum + undated, 0)}
        onShowAll={props.onShowAll}
      />
    </>
  );
}

/** The chart or its table, at the width that it has. */
function Drawn(props: ComparePanelProps & { drawn: DrawnComparison }) {
  const { ref, width } = useElementWidth();
  return (
    <>
      <div className="chart-measure" ref={ref} />
      {width > 0 && <Measured {...props} width={width} />}
    </>
  );
}

function Content(props: ComparePanelProps) {
  const language = useLanguage();
  const [words, screen] = [compareWords(language), screenWords(language)];
  const { companies, retry } = props.read;
  if (companies.some(({ isPending }) => isPending)) {
    return <LoadingBlock label={screen.loadingPrices} height={530} bars={5} />;
  }
  if (props.drawn) return <Drawn {...props} drawn={props.drawn} />;
  const failed = companies.find(({ error, series }) => error !== null && series === null);
  if (failed?.error) return <PanelError error={failed.error} onRetry={retry} />;
  return <PanelMessage kind="insufficient" title={words.noneDrawnTitle} text={words.noneDrawnText} />;
}

/** How have several companies gone beside each other, and where do their stories stand on that? */
export function ComparePanel(props: ComparePanelProps) {
  const words = compareWords(useLanguage());
  return (
    <Panel title={words.chartTitle} titleHidden className="compare-panel">
      {props.toolbar}
      <Content {...props} />
    </Panel>
  );
}
