import './compare.css';
import { type ReactNode, useMemo, useState } from 'react';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import type { ReadComparison } from '../../api/compare-companies.ts';
import { CompareChart } from '../../charts/compare-chart.tsx';
import { compareModel, rebaseAll } from '../../charts/compare-model.ts';
import { CompareOverview } from '../../charts/compare-overview.tsx';
import { CompareTable } from '../../charts/compare-table.tsx';
import { createHoverSession } from '../../charts/hover-session.ts';
import { OVERVIEW_HEIGHT } from '../../charts/overview-strip.tsx';
import type { SessionView } from '../../charts/session-view.ts';
import { useMovingView } from '../../charts/use-moving-view.ts';
import type { CitedFigure } from '../../format/citation.ts';
import { compareWords } from '../../format/compare-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { useElementWidth } from '../../ui/use-element-width.ts';
import { CompareFoot } from './compare-foot.tsx';
import type { DrawnComparison } from './drawn-comparison.ts';

interface ComparePanelProps {
  read: ReadComparison;
  /** As the page keeps it. Null until prices are known, and where there are none at all. */
  drawn: DrawnComparison | null;
  /** The session whose closes are 100; null: the left edge of the view, also while it moves. */
  baseAsked: SessionDate | null;
  /** The page that shows a comparison, to be cited. */
  pageOf: (shown: DrawnComparison) => CitedFigure['page'];
  /** The controls of what is drawn. */
  toolbarOf: (shown: DrawnComparison | null) => ReactNode;
  isTable: boolean;
  withPriceMarks: boolean;
  /** Logarithmic value axis. */
  isLog: boolean;
  /** How many events the filter keeps from the lanes. */
  hidden: number;
  selectedKey: string | null;
  onSelect: (key: string) => void;
  onShowAll: () => void;
  /** Keeps a view once its movement has ended. */
  onView: (view: SessionView) => void;
}

/** What is drawn, while its view is being moved too. */
interface Moved {
  moved: DrawnComparison;
  onView: (view: SessionView) => void;
  onSettle: () => void;
}

/** Follows the hand without asking the page, as the chart of one company does. */
function useMoved(
  kept: DrawnComparison | null,
  base: SessionDate | null,
  onKeep: (view: SessionView) => void,
) {
  const { view, onView, onSettle } = useMovingView(kept?.view ?? null, onKeep);
  const moved = useMemo(() => {
    if (kept === null || view === null || view === kept.view) return kept;
    const atEdge = base ?? kept.dates[view.from] ?? kept.base;
    return { ...kept, view, base: atEdge, rebased: rebaseAll(kept.compared, atEdge) };
  }, [kept, view, base]);
  return { moved, onView, onSettle };
}

function Measured(props: ComparePanelProps & Moved & { drawn: DrawnComparison; width: number }) {
  const language = useLanguage();
  const [hover] = useState(createHoverSession);
  const { moved, width, withPriceMarks, isLog, selectedKey, onSelect, onView, onSettle } = props;
  const input = useMemo(
    () => ({ ...moved, width, isLog, withPriceLanes: withPriceMarks }),
    [moved, width, isLog, withPriceMarks],
  );
  const model = useMemo(() => compareModel(input), [input]);
  return (
    <>
      <div className="chart-box">
        {props.isTable ? (
          <CompareTable
            {...input}
            {...{ selectedKey, language, onSelect }}
            page={props.pageOf(moved)}
            height={model.layout.total + OVERVIEW_HEIGHT}
          />
        ) : (
          <>
            <CompareChart
              {...input}
              {...{ model, selectedKey, language, hover, onSelect, onView, onSettle }}
            />
            <CompareOverview
              compared={moved.compared}
              dates={moved.dates}
              {...{ language, hover, onView, onSettle }}
              geometry={model.geometry}
            />
          </>
        )}
      </div>
      <CompareFoot
        drawn={props.drawn}
        withPriceMarks={withPriceMarks}
        compact={model.layout.compact}
        hidden={props.hidden}
        undated={props.read.companies.reduce((sum, { undated }) => sum + undated, 0)}
        onShowAll={props.onShowAll}
      />
    </>
  );
}

/** The chart or its table, at the width that it has. */
function Drawn(props: ComparePanelProps & Moved & { drawn: DrawnComparison }) {
  const { ref, width } = useElementWidth();
  return (
    <>
      <div className="chart-measure" ref={ref} />
      {width > 0 && <Measured {...props} width={width} />}
    </>
  );
}

function Content(props: ComparePanelProps & Omit<Moved, 'moved'> & { moved: DrawnComparison | null }) {
  const language = useLanguage();
  const [words, screen] = [compareWords(language), screenWords(language)];
  const { companies, retry } = props.read;
  if (companies.some(({ isPending }) => isPending)) {
    return <LoadingBlock label={screen.loadingPrices} height={530} bars={5} />;
  }
  const { drawn, moved } = props;
  if (drawn && moved) return <Drawn {...{ ...props, drawn, moved }} />;
  const failed = companies.find(({ error, series }) => error !== null && series === null);
  if (failed?.error) return <PanelError error={failed.error} onRetry={retry} />;
  return <PanelMessage kind="insufficient" title={words.noneDrawnTitle} text={words.noneDrawnText} />;
}

/** How have several companies gone beside each other, and where do their stories stand on that? */
export function ComparePanel(props: ComparePanelProps) {
  const words = compareWords(useLanguage());
  const { moved, onView, onSettle } = useMoved(props.drawn, props.baseAsked, props.onView);
  return (
    <Panel title={words.chartTitle} titleHidden className="compare-panel">
      {props.toolbarOf(moved)}
      <Content {...{ ...props, moved, onView, onSettle }} />
    </Panel>
  );
}
