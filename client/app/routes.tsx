import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { screenWords } from '../format/screen-words.ts';
import { LoadingBlock } from '../ui/loading-block.tsx';
import { PanelMessage } from '../ui/panel-message.tsx';
import { useLanguage } from '../ui/settings-context.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { ClaimsPage } from './pages/claims-page.tsx';
import { EventsPage } from './pages/events-page.tsx';
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

const ComparePage = lazy(() =>
  import('./pages/compare-page.tsx').then((module) => ({ default: module.ComparePage })),
);

const CheckPage = lazy(() =>
  import('./pages/check-page.tsx').then((module) => ({ default: module.CheckPage })),
);

const WatchlistPage = lazy(() =>
  import('./pages/watchlist-page.tsx').then((module) => ({ default: module.WatchlistPage })),
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
      <Switch>
        <Route path="/">
          <Suspense fallback={<LoadingBlock label={words.loading} height={480} bars={6} />}>
            <TodayPage />
          </Suspense>
        </Route>
        <Route path="/events">
          <EventsPage />
        </Route>
        <Route path="/claims">
          <ClaimsPage />
        </Route>
        <Route path="/compare">
          <Suspense fallback={<LoadingBlock label={words.loading} height={480} bars={6} />}>
            <ComparePage />
          </Suspense>
        </Route>
        <Route path="/check">
          <Suspense fallback={<LoadingBlock label={words.loading} height={480} bars={6} />}>
            <CheckPage />
          </Suspense>
        </Route>
        <Route path="/check/:id">
          {(parts) => (
            <Suspense fallback={<LoadingBlock label={words.loading} height={480} bars={6} />}>
              <SharedCheckPage id={decoded(parts.id)} />
            </Suspense>
          )}
        </Route>
        <Route path="/company/:id">
          {(parts) => (
            <Suspense fallback={<LoadingBlock label={words.loading} height={480} bars={6} />}>
              <CompanyPage instrumentId={decoded(parts.id)} />
            </Suspense>
          )}
        </Route>
        <Route path="/article/:id">
          {(parts) => (
            <Suspense fallback={<LoadingBlock label={words.loading} height={480} bars={6} />}>
              <ArticlePage articleId={decoded(parts.id)} />
            </Suspense>
          )}
        </Route>
        <Route path="/watchlist">
          <Suspense fallback={<LoadingBlock label={words.loading} height={480} bars={6} />}>
            <WatchlistPage />
          </Suspense>
        </Route>
        <Route path="/about">
          <Suspense fallback={<LoadingBlock label={words.loading} height={480} bars={6} />}>
            <AboutPage />
          </Suspense>
        </Route>
        <Route>
          <MessagePage title={words.notFoundTitle} text={words.notFoundText} />
        </Route>
      </Switch>
    </ErrorBoundary>
  );
}
