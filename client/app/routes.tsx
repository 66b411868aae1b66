import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { screenWords } from '../format/screen-words.ts';
import { LoadingBlock } from '../ui/loading-block.tsx';
import { PanelMessage } from '../ui/panel-message.tsx';
import { useLanguage } from '../ui/settings-context.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { MessagePage } from './pages/message-page.tsx';

const TodayPage = lazy(() =>
  import('./pages/today-page.tsx').then((module) => ({ default: module.TodayPage })),
);

const ArticlePage = lazy(() =>
  import('./pages/article-page.tsx').then((module) => ({ default: module.ArticlePage })),
);

const AboutPage = lazy(() =>
  import('./pages/about-page.tsx').then((module) => ({ default: module.AboutPage })),
);

// The chart is most of the dashboard's weight: the lists do without it.
const CompanyPage = lazy(() =>
  import('./pages/company-page.tsx').then((module) => ({ default: module.CompanyPage })),
);

const EventsPage = lazy(() =>
  import('./pages/events-page.tsx').then((module) => ({ default: module.EventsPage })),
);

const ClaimsPage = lazy(() =>
  import('./pages/claims-page.tsx').then((module) => ({ default: module.ClaimsPage })),
);

const ComparePage = lazy(() =>
  import('./pages/compare-page.tsx').then((module) => ({ default: module.ComparePage })),
);

const StudyPage = lazy(() =>
  import('./pages/study-page.tsx').then((module) => ({ default: module.StudyPage })),
);

const KeptStudyPage = lazy(() =>
  import('./pages/kept-study-page.tsx').then((module) => ({ default: module.KeptStudyPage })),
);

const EventPage = lazy(() =>
  import('./pages/event-page.tsx').then((module) => ({ default: module.EventPage })),
);

const CheckPage = lazy(() =>
  import('./pages/check-page.tsx').then((module) => ({ default: module.CheckPage })),
);

const WatchlistPage = lazy(() =>
  import('./pages/watchlist-page.tsx').then((module) => ({ default: module.WatchlistPage })),
);

const DataPage = lazy(() => import('./pages/data-page.tsx').then((module) => ({ default: module.DataPage })));

const EmbedPage = lazy(() =>
  import('./pages/embed-page.tsx').then((module) => ({ default: module.EmbedPage })),
);

const SharedCheckPage = lazy(() =>
  import('./pages/shared-check-page.tsx').then((module) => ({ default: module.SharedCheckPage })),
);

/** A part of an address as it was before encoding; as it stands where it is not encoded rightly. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function Crash() {
  const words = screenWords(useLanguage());
  return (
    <div className="panel">
      <PanelMessage
        kind="error"
        title={words.crashTitle}
        text={words.crashText}
        actions={
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {words.reload}
          </button>
        }
      />
    </div>
  );
}

/** Which page an address shows. */
export function Routes() {
  const words = screenWords(useLanguage());
  const [path] = useLocation();
  return (
    <ErrorBoundary key={path} fallback={<Crash />}>
      <Suspense
        fallback={
          <div className="page-loading">
            <LoadingBlock label={words.loading} height={480} bars={6} />
          </div>
        }
      >
        <Switch>
          <Route path="/">
            <TodayPage />
          </Route>
          <Route path="/events">
            <EventsPage />
          </Route>
          <Route path="/claims">
            <ClaimsPage />
          </Route>
          <Route path="/compare">
            <ComparePage />
          </Route>
          <Route path="/study">
            <StudyPage />
          </Route>
          <Route path="/study/:id">{(parts) => <KeptStudyPage id={decoded(parts.id)} />}</Route>
          <Route path="/event/:id">
            {(parts) => <EventPage key={parts.id} eventKey={decoded(parts.id)} />}
          </Route>
          <Route path="/check">
            <CheckPage />
          </Route>
          <Route path="/check/:id">{(parts) => <SharedCheckPage id={decoded(parts.id)} />}</Route>
          <Route path="/company/:id">{(parts) => <CompanyPage instrumentId={decoded(parts.id)} />}</Route>
          <Route path="/article/:id">{(parts) => <ArticlePage articleId={decoded(parts.id)} />}</Route>
          <Route path="/watchlist">
            <WatchlistPage />
          </Route>
          <Route path="/data">
            <DataPage />
          </Route>
          <Route path="/embed">
            <EmbedPage />
          </Route>
          <Route path="/about">
            <AboutPage />
          </Route>
          <Route>
            <MessagePage title={words.notFoundTitle} text={words.notFoundText} />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
