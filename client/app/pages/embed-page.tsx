import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { embedPath } from '../../../shared/drawing/embed-code.ts';
import { isInstrumentId } from '../../../shared/units/instrument-id.ts';
import { type EmbedView, embedFactsQuery } from '../../api/embed-facts.ts';
import { serviceStateQuery } from '../../api/service-state.ts';
import { embedBuilderWords } from '../../format/embed-builder-words.ts';
import type { BuilderState } from '../../panels/embed-builder/builder-state.ts';
import { EmbedCodePanel } from '../../panels/embed-builder/embed-code-panel.tsx';
import { EmbedForm } from '../../panels/embed-builder/embed-form.tsx';
import { EmbedPreviewPanel } from '../../panels/embed-builder/embed-preview-panel.tsx';
import { EmbedWarnings } from '../../panels/embed-builder/embed-warnings.tsx';
import { heldFromReaders } from '../../panels/embed-builder/held-from-readers.ts';
import { HostCheckPanel } from '../../panels/embed-builder/host-check-panel.tsx';
import { optionsFor, subjectOf } from '../../panels/embed-builder/widget-options.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { addressOfBuilder, builderOfAddress } from '../embed-builder-address.ts';
import { EmbedCompany } from '../embed-company.tsx';
import { useAddress } from '../use-address.ts';
import { usePageTitle } from '../use-page-title.ts';

/** Keeps a widget in the address. The moment that it is frozen at is the page's own: links would keep the one before. */
function keep(state: BuilderState, fields: URLSearchParams): void {
  navigate(addressOfBuilder(state, fields.get('lang')), { replace: true });
}

/** A chart or a line without a company is one of the company that the service opens with. */
function useBuilder() {
  const { fields } = useAddress();
  const text = fields.toString();
  const { state: asked, ignored } = useMemo(() => builderOfAddress(new URLSearchParams(text)), [text]);
  const service = useQuery(serviceStateQuery).data;
  const first = service?.firstInstrumentId ?? null;
  const isNew = (asked.widget === 'chart' || asked.widget === 'ticker') && asked.options.instrument === null;
  const instrument = isNew && first !== null && isInstrumentId(first) ? first : asked.options.instrument;
  const state: BuilderState = { ...asked, options: { ...asked.options, instrument } };
  const change = (part: Partial<BuilderState>) => {
    const next = { ...state, ...part };
    keep({ ...next, options: optionsFor(next.widget, next.options) }, fields);
  };
  return { state, ignored, service, change };
}

/** The facts of the widget as everyone is told them, and all events of its chart, chosen or not. */
function useFacts({ widget, options }: BuilderState) {
  const enabled = subjectOf(widget, options) !== null;
  const still = { ...options, live: false };
  const ask = (path: string, view: EmbedView) => ({ ...embedFactsQuery(path, view), enabled });
  const everyone = useQuery(ask(embedPath(widget, still, '.json'), 'everyone')).data;
  const whole = { ...still, kinds: [], events: [], event: null, marks: [] };
  const all = useQuery({
    ...ask(embedPath('chart', whole, '.json'), 'own'),
    enabled: enabled && widget === 'chart',
  }).data;
  return {
    withheld: everyone && heldFromReaders(everyone),
    events: all?.widget === 'chart' ? all.events : [],
  };
}

/** `/embed`: a widget for another page, with its options in the address. */
export function EmbedPage() {
  const words = embedBuilderWords(useLanguage());
  const { state, ignored, service, change } = useBuilder();
  const { withheld, events } = useFacts(state);
  const [view, setView] = useState<EmbedView>('own');
  const isOperator = service?.audience === 'operator';
  const isTwofold = isOperator && withheld !== undefined;
  const shown = isTwofold ? view : 'own';
  const { origin } = window.location;
  usePageTitle(words.pageTitle);
  return (
    <>
      <div className="page-head">
        <h1 className="page-title">{words.pageTitle}</h1>
        <p className="second">{words.lead}</p>
      </div>
      <div className="embed-grid">
        {ignored.length > 0 && (
          <p className="second embed-ignored" role="status">
            {words.ignored(ignored.map((one) => `‘${one}’`).join(', '))}
          </p>
        )}
        <EmbedForm
          state={state}
          events={events}
          now={service?.now ?? null}
          company={
            <EmbedCompany
              id={state.options.instrument}
              onChange={(instrument) =>
                change({ options: { ...state.options, instrument, events: [], event: null } })
              }
            />
          }
          onChange={change}
        />
        <EmbedPreviewPanel state={state} view={shown} onView={isTwofold ? setView : null} onChange={change} />
        <div className="embed-aside">
          <EmbedWarnings origin={origin} withheld={withheld} isOperator={isOperator} />
          <EmbedCodePanel
            state={state}
            origin={origin}
            view={shown}
            showsHeldPrices={isTwofold && shown === 'own'}
            onChange={change}
          />
          <HostCheckPanel origin={origin} isLive={state.options.live} mayAsk={isOperator} />
        </div>
      </div>
    </>
  );
}
