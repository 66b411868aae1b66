import '../around-event.css';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import { type InstrumentId, isInstrumentId } from '../../../shared/units/instrument-id.ts';
import { ApiError } from '../../api/fetch-json.ts';
import { instrumentQuery } from '../../api/instrument.ts';
import { alertWords } from '../../format/alert-words.ts';
import { correctionWords } from '../../format/correction-words.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { screenWords } from '../../format/screen-words.ts';
import { CompanyClaimsPanel } from '../../panels/claim-list/company-claims-panel.tsx';
import { CompanyHead } from '../../panels/company-head/company-head.tsx';
import {
  AlsoAboutButton,
  CorrectionNotice,
  WrongCompanyButton,
} from '../../panels/correction/correction-actions.tsx';
import { DataQualityPanel } from '../../panels/data-quality/data-quality-panel.tsx';
import { EmbedSnippetPanel } from '../../panels/embed-snippet/embed-snippet-panel.tsx';
import { EventPanel } from '../../panels/event/event-panel.tsx';
import { PriceChartPanel } from '../../panels/price-chart/price-chart-panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { FeedLinks } from '../alerts-feed-links.tsx';
import { CompareButton } from '../compare-button.tsx';
import { useAddress } from '../use-address.ts';
import { useCompanyView } from '../use-company-view.ts';
import { useLinkCorrection } from '../use-link-correction.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { WatchlistButton } from '../watchlist-button.tsx';
import { MessagePage } from './message-page.tsx';

// Below the chart, and not needed for the first paint.
const AroundEvent = lazy(() =>
  import('../around-event.tsx').then((module) => ({ default: module.AroundEvent })),
);

function KnownCompany(props: { instrumentId: InstrumentId; name: string }) {
  const { instrumentId, name } = props;
  const page = useCompanyView(instrumentId);
  const { fields } = useAddress();
  const correction = useLinkCorrection();
  const language = useLanguage();
  const undo = correctionWords(language).undoOnArticle;
  const actionsOf = ({ articles }: CompanyEvent) => {
    const about = { articleIds: articles.map(({ id }) => id), places: [], chosenStart: null };
    return (
      <p className="actions">
        <WrongCompanyButton
          name={name}
          onPress={() => correction.open({ ...about, wrong: { id: instrumentId, name } })}
        />
        <AlsoAboutButton onPress={() => correction.open({ ...about, wrong: null })} />
      </p>
    );
  };
  usePageTitle(name);
  const sideways = (by: -1 | 1) => (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest('.session-table')) return;
    event.preventDefault();
    if (event.shiftKey) page.pan(by);
    else page.step(by);
  };
  useShortcuts({
    ArrowLeft: sideways(-1),
    ArrowRight: sideways(1),
    Escape: page.clear,
    t: page.toggleTable,
    '[': () => page.stepRange(-1),
    ']': () => page.stepRange(1),
    '+': () => page.zoom(-1),
    '-': () => page.zoom(1),
  });
  return (
    <>
      <CompanyHead
        instrumentId={instrumentId}
        action={
          <>
            <WatchlistButton instrumentId={instrumentId} name={name} />
            <CompareButton instrumentId={instrumentId} name={name} />
          </>
        }
      />
      <div className="company-grid">
        <PriceChartPanel instrumentId={instrumentId} name={name} controls={page.chart} />
        <EventPanel
          instrumentId={instrumentId}
          selectedKey={page.selectedKey}
          onSelect={page.select}
          onStep={page.step}
          onClear={page.clear}
          notice={
            <CorrectionNotice sentence={correction.notice === '' ? '' : `${correction.notice} ${undo}`} />
          }
          {...(correction.mayCorrect ? { linkActionsOf: actionsOf } : {})}
        />
        {page.selectedKey !== null && (
          <div className="around-event">
            <Suspense>
              <AroundEvent instrumentId={instrumentId} eventKey={page.selectedKey} onSelect={page.select} />
            </Suspense>
          </div>
        )}
        <CompanyClaimsPanel instrumentId={instrumentId} />
        <DataQualityPanel instrumentId={instrumentId} />
        <EmbedSnippetPanel instrumentId={instrumentId} view={fields} />
      </div>
      <FeedLinks label={alertWords(language).feedOfCompany} filter={{ instrument: instrumentId }} />
      {correction.dialog}
    </>
  );
}

function isUnknown(error: Error | null): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 400);
}

/** `/company/:id`: the chart of a company with its stories, and the chosen story beside it. */
export function CompanyPage(props: { instrumentId: string }) {
  const language = useLanguage();
  const words = screenWords(language);
  const { instrumentId } = props;
  const query = useQuery({ ...instrumentQuery(instrumentId), enabled: isInstrumentId(instrumentId) });
  if (!isInstrumentId(instrumentId) || isUnknown(query.error)) {
    return <MessagePage title={words.unknownCompanyTitle} text={words.unknownCompanyText(instrumentId)} />;
  }
  const code = instrumentCode(instrumentId);
  const name = query.data ? instrumentName(query.data.instrument, language, code) : code;
  return <KnownCompany key={instrumentId} instrumentId={instrumentId} name={name} />;
}
