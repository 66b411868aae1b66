import '../../panels/data/data.css';
import '../../ui/filter-fields.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { serviceStateQuery } from '../../api/service-state.ts';
import { dataWords } from '../../format/data-words.ts';
import { NEWS_WAYS, SETUP_STEPS, type SetupStep } from '../../format/data-words-shape.ts';
import { screenWords } from '../../format/screen-words.ts';
import { OperatorPanel } from '../../panels/about/operator-panel.tsx';
import { CheckStep } from '../../panels/data/check-step.tsx';
import { CompaniesStep } from '../../panels/data/companies-step.tsx';
import type { CompanySearch } from '../../panels/data/company-search.ts';
import { DemoStart } from '../../panels/data/demo-start.tsx';
import { NewsStep } from '../../panels/data/news-step.tsx';
import { OwnDataOverview } from '../../panels/data/own-data-overview.tsx';
import { PricesStep } from '../../panels/data/prices-step.tsx';
import { SetupFoot } from '../../panels/data/setup-foot.tsx';
import { doneSteps, SetupNav } from '../../panels/data/setup-nav.tsx';
import { isUntouched, type OwnData, useOwnData } from '../../panels/data/use-own-data.ts';
import { InstrumentSearch } from '../../panels/instrument-search/instrument-search.tsx';
import { useAsOf } from '../../ui/as-of-context.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { useAddress } from '../use-address.ts';
import { usePageTitle } from '../use-page-title.ts';
import { useWatchlist } from '../watchlist.ts';

const SearchBox: CompanySearch = ({ label, onChoose }) => (
  <InstrumentSearch
    label={label}
    placeholder={screenWords(useLanguage()).searchPlaceholder}
    onChoose={onChoose}
  />
);

function StepContent(props: { data: OwnData; step: SetupStep; onStep: (step: SetupStep) => void }) {
  const { fields, change } = useAddress();
  const { ids } = useWatchlist();
  const { data, step } = props;
  switch (step) {
    case 'companies':
      return <CompaniesStep data={data} search={SearchBox} watched={ids} />;
    case 'prices':
      return (
        <PricesStep
          data={data}
          search={SearchBox}
          chosen={fields.get('source')}
          onChoose={(id) => change({ source: id }, { replace: true })}
        />
      );
    case 'news':
      return (
        <NewsStep
          data={data}
          way={NEWS_WAYS.find((way) => way === fields.get('way')) ?? 'address'}
          onWay={(way) => change({ way: way === 'address' ? null : way }, { replace: true })}
        />
      );
    case 'check':
      return <CheckStep data={data} onStep={props.onStep} />;
  }
}

function Setup({ data, step }: { data: OwnData; step: SetupStep }) {
  const words = dataWords(useLanguage()).setup;
  const { change } = useAddress();
  const toStep = (next: SetupStep) => {
    change({ step: next, source: null, way: null });
    window.scrollTo({ top: 0 });
  };
  return (
    <>
      <div className="page-head data-head">
        <div>
          <h1 className="page-title">{words.title}</h1>
          <p className="second">{words.lead}</p>
        </div>
        <p className="stamp">
          {words.terminal}: <code>newstape setup</code>
        </p>
      </div>
      <div className="setup-grid">
        <SetupNav data={data} step={step} onStep={toStep} />
        <div className="setup-content">
          <StepContent data={data} step={step} onStep={toStep} />
          <SetupFoot
            step={step}
            isDone={doneSteps(data).has(step)}
            onStep={toStep}
            onEnd={() => change({ step: 'done' })}
          />
        </div>
      </div>
    </>
  );
}

function OperatorData() {
  const language = useLanguage();
  const words = dataWords(language);
  const { fields, change } = useAddress();
  const { data, error, retry } = useOwnData();
  const asked = fields.get('step');
  const isFirstRun = data !== null && asked === null && isUntouched(data);
  // The first run stays in its steps once something is there: the address says so from now on.
  useEffect(() => {
    if (isFirstRun) change({ step: SETUP_STEPS[0] }, { replace: true });
  }, [isFirstRun, change]);
  if (data === null)
    return (
      <Panel title={words.pageTitle} titleHidden>
        {error ? (
          <PanelError error={error} onRetry={() => void retry()} alone />
        ) : (
          <LoadingBlock label={words.loading} height={480} bars={6} />
        )}
      </Panel>
    );
  const step = isFirstRun ? SETUP_STEPS[0] : SETUP_STEPS.find((one) => one === asked);
  if (step !== undefined) return <Setup data={data} step={step} />;
  return (
    <>
      <div className="page-head data-head">
        <div>
          <h1 className="page-title">{words.pageTitle}</h1>
          <p className="second">{words.lead}</p>
        </div>
        <Link className="button" href="/data?step=companies">
          {words.setUpAgain}
        </Link>
      </div>
      <div className="data-panels">
        <OwnDataOverview data={data} />
      </div>
    </>
  );
}

/** `/data`: the way from nothing to the first chart in four steps, and then how it stands with every source and series. */
export function DataPage() {
  const language = useLanguage();
  const words = dataWords(language);
  const state = useQuery(serviceStateQuery);
  const isPast = useAsOf() !== null;
  usePageTitle(words.pageTitle);
  if (state.data === undefined)
    return (
      <Panel title={words.pageTitle} titleHidden>
        {state.error ? (
          <PanelError error={state.error} onRetry={() => void state.refetch()} alone />
        ) : (
          <LoadingBlock label={words.loading} height={480} bars={6} />
        )}
      </Panel>
    );
  const { mode, audience } = state.data;
  if (mode === 'demo')
    return (
      <>
        <div className="page-head">
          <h1 className="page-title">{words.demo.title}</h1>
        </div>
        <DemoStart mayStart={audience === 'operator'} />
      </>
    );
  if (audience === 'public')
    return (
      <>
        <div className="page-head">
          <h1 className="page-title">{words.pageTitle}</h1>
        </div>
        <div className="data-panels">
          <Panel title={words.access.title} titleHidden>
            <PanelMessage kind="empty" title={words.access.title} text={words.access.text} />
          </Panel>
          <OperatorPanel />
        </div>
      </>
    );
  return (
    <>
      {isPast && <p className="second data-past">{words.pastMoment}</p>}
      <OperatorData />
    </>
  );
}
