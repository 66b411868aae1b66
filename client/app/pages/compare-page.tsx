import { useEffect, useMemo } from 'react';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { type ComparedEnd, comparedEnds } from '../../charts/compare-ends.ts';
import type { RebasedSeries } from '../../charts/compare-rebase.ts';
import { compareWords } from '../../format/compare-words.ts';
import { formatNumber } from '../../format/number.ts';
import { ComparePanel } from '../../panels/compare/compare-panel.tsx';
import { CompareSummaryPanel } from '../../panels/compare/compare-summary-panel.tsx';
import type { DrawnComparison } from '../../panels/compare/drawn-comparison.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { filterFields, readCompanyView } from '../company-view-address.ts';
import { comparisonPage, LAST_COMPARISON, readCompareAddress } from '../compare-address.ts';
import { CompareChoices } from '../compare-choices.tsx';
import { CompareEvent } from '../compare-event.tsx';
import { CompareExport } from '../compare-export.tsx';
import { CompareStart } from '../compare-start.tsx';
import { CompareToolbar } from '../compare-toolbar.tsx';
import { writeStored } from '../stored-setting.ts';
import { useAddress } from '../use-address.ts';
import { useCompareView } from '../use-compare-view.ts';
import { useCompared } from '../use-compared.ts';
import { usePageTitle } from '../use-page-title.ts';

/** What each line has come to, in one sentence; null where nothing is drawn. */
function useSentence(ends: readonly ComparedEnd[], base: string | null, end: string | null): string | null {
  const words = compareWords(useLanguage());
  const values = ends.flatMap(({ compared, drawn }) => {
    if (drawn === null) return [];
    const value = formatNumber(drawn.value, 1);
    return [
      drawn.base.isLater
        ? words.valueFrom(compared.name, value, drawn.base.date)
        : words.valueOf(compared.name, value),
    ];
  });
  if (base === null || end === null) return null;
  return values.length === 0 ? words.noSentence : words.sentence(base, end, values.join(', '));
}

const NONE: ReadonlyMap<string, RebasedSeries> = new Map();
const NO_VIEW = { from: 0, to: -1 };

/** `/compare`: up to five companies and an index with one close as 100, their news on lanes below. All of it is in the address. */
export function ComparePage() {
  const words = compareWords(useLanguage());
  const { fields, change } = useAddress();
  const text = fields.toString();
  const asked = useMemo(() => readCompareAddress(new URLSearchParams(text)), [text]);
  const chart = useMemo(() => readCompanyView(new URLSearchParams(text)), [text]);
  const selectedKey = fields.get('event');
  const { read, compared, indexId, hidden } = useCompared(asked, chart.filter, selectedKey);
  const view = useCompareView({ compared, asked, chart, selectedKey, change });
  const { drawn } = view;
  const ends = useMemo(
    () => comparedEnds(compared, drawn?.rebased ?? NONE, drawn?.dates ?? [], drawn?.view ?? NO_VIEW),
    [compared, drawn],
  );
  const sentence = useSentence(ends, drawn?.base ?? null, drawn?.dates[drawn.view.to] ?? null);
  const isTable = chart.display === 'table';
  const pageOf = ({ base, dates, view: seen }: DrawnComparison) =>
    comparisonPage({
      ...{ ids: asked.ids, indexId, base, from: dates[seen.from] ?? null, to: dates[seen.to] ?? null },
      more: {
        ...filterFields(chart.filter),
        event: selectedKey,
        marks: asked.withPriceMarks ? 'price' : null,
        axis: chart.isLog ? 'log' : null,
      },
    });
  const setTable = (next: boolean) => change({ view: next ? 'table' : null }, { replace: true });
  const setIds = (ids: readonly InstrumentId[]) => change({ instruments: ids.join(',') });
  const clear = () => change({ event: null });
  usePageTitle(words.pageTitle);
  useEffect(() => {
    if (asked.ids.length > 0) writeStored(LAST_COMPARISON, asked.ids.join(','));
  }, [asked]);
  const sideways = (by: -1 | 1) => (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest('.session-table')) return;
    event.preventDefault();
    if (event.shiftKey) view.pan(by);
    else view.step(by);
  };
  useShortcuts({
    ArrowLeft: sideways(-1),
    ArrowRight: sideways(1),
    Escape: clear,
    t: () => setTable(!isTable),
    '[': () => view.stepRange(-1),
    ']': () => view.stepRange(1),
    '+': () => view.zoom(-1),
    '-': () => view.zoom(1),
  });
  const selected = compared.find(({ events }) => events.some(({ event }) => event.key === selectedKey));
  return (
    <>
      <div className="page-head">
        <h1 className="page-title">{words.pageTitle}</h1>
        {sentence !== null && <p className="second compare-lead">{sentence}</p>}
      </div>
      <CompareChoices ids={asked.ids} leftOut={asked.leftOut} compared={compared} onChange={setIds} />
      {asked.ids.length === 0 ? (
        <CompareStart />
      ) : (
        <div className="compare-grid">
          <ComparePanel
            read={read}
            drawn={drawn}
            toolbarOf={(shown) => (
              <CompareToolbar
                range={view.range}
                shown={shown}
                base={asked.base}
                indexId={indexId}
                filter={chart.filter}
                withPriceMarks={asked.withPriceMarks}
                isLog={chart.isLog}
                isTable={isTable}
                exports={
                  shown && (
                    <CompareExport
                      drawn={shown}
                      page={pageOf(shown)}
                      selectedKey={selectedKey}
                      withPriceMarks={asked.withPriceMarks}
                      isLog={chart.isLog}
                    />
                  )
                }
                onRange={view.setRange}
                onView={view.setView}
                onBase={(base) => change({ base }, { replace: true })}
                onIndex={(index) => change({ index }, { replace: true })}
                onFilter={(filter) => change(filterFields(filter), { replace: true })}
                onPriceMarks={(shown) => change({ marks: shown ? 'price' : null }, { replace: true })}
                onLog={(isLog) => change({ axis: isLog ? 'log' : null }, { replace: true })}
                onTable={setTable}
              />
            )}
            isTable={isTable}
            withPriceMarks={asked.withPriceMarks}
            isLog={chart.isLog}
            hidden={hidden}
            selectedKey={selectedKey}
            onSelect={view.select}
            onShowAll={() => change(filterFields({ kinds: null, firstOnly: false }), { replace: true })}
            baseAsked={asked.base}
            pageOf={pageOf}
            onView={view.setView}
          />
          <CompareSummaryPanel ends={ends} read={read} page={drawn && pageOf(drawn)} />
          <CompareEvent
            company={selected ?? null}
            selectedKey={selectedKey}
            count={ends.reduce((sum, { events }) => sum + events, 0)}
            onSelect={view.select}
            onStep={view.step}
            onClear={clear}
          />
        </div>
      )}
    </>
  );
}
