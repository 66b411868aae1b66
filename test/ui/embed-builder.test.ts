import fc from 'fast-check';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { embedFactsQuery } from '../../client/api/embed-facts.ts';
import { addressOfBuilder, builderOfAddress } from '../../client/app/embed-builder-address.ts';
import { embedBuilderLink, embedFieldsOfCompany } from '../../client/format/embed-builder-link.ts';
import { embedBuilderWords } from '../../client/format/embed-builder-words.ts';
import {
  type BuilderState,
  CODE_WAYS,
  GROUNDS,
  TRIED_WIDTHS,
} from '../../client/panels/embed-builder/builder-state.ts';
import { EmbedCodePanel } from '../../client/panels/embed-builder/embed-code-panel.tsx';
import { EmbedForm } from '../../client/panels/embed-builder/embed-form.tsx';
import { EmbedPreviewPanel } from '../../client/panels/embed-builder/embed-preview-panel.tsx';
import { EmbedWarnings } from '../../client/panels/embed-builder/embed-warnings.tsx';
import { heldFromReaders } from '../../client/panels/embed-builder/held-from-readers.ts';
import { HostJudgement } from '../../client/panels/embed-builder/host-judgement.tsx';
import { addressFault } from '../../client/panels/embed-builder/server-address.ts';
import { optionsFor } from '../../client/panels/embed-builder/widget-options.ts';
import { widgetTitle } from '../../client/panels/embed-builder/widget-title.ts';
import {
  DEFAULT_EMBED_OPTIONS,
  EMBED_WIDGETS,
  type EmbedOptions,
} from '../../shared/drawing/embed-options.ts';
import { readPolicies } from '../../shared/drawing/host-csp-policy.ts';
import { EmbedStudyReplySchema } from '../../shared/schemas/embed-reply.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { chartFixture } from '../support/embed-fixtures.ts';
import { renderPanel, wordsIn } from '../support/rendered-panel.ts';
import { studyReply } from '../support/study-replies.ts';

const unset = () => undefined;
const studied = studyReply();
const query = 'instrument=KRX%3A000660&range=3m';
const facts = chartFixture(new URLSearchParams(query));
const factsKey = embedFactsQuery(`/embed/chart.json?${query}`, 'own').queryKey;
const stateOf = (text: string) => builderOfAddress(new URLSearchParams(text)).state;

const days = fc.constantFrom(...['2024-01-22', '2024-01-29'].map((day) => sessionDate(day)));
const options: fc.Arbitrary<EmbedOptions> = fc.record({
  instrument: fc.constantFrom(null, instrumentId('KRX:000660'), instrumentId('XNYS:BRK/B')),
  claim: fc.constantFrom(null, 'c-1'),
  study: fc.constantFrom(null, 's-1'),
  range: fc.constantFrom(null, '3m', 'all'),
  from: fc.constant(null),
  to: fc.option(days),
  kinds: fc.constantFrom([], ['price'], ['deal', 'price']),
  events: fc.constantFrom([], ['KRX:000660|2024-01-22|x']),
  event: fc.constantFrom(null, 'none', 'KRX:000660|2024-01-22|x'),
  marks: fc.array(
    fc.record({
      date: days,
      headline: fc.constantFrom('a', 'b ¦ c'),
      address: fc.constantFrom(null, 'https://a.example/'),
    }),
    { maxLength: 3 },
  ),
  verdicts: fc.boolean(),
  theme: fc.constantFrom(null, 'dark'),
  locale: fc.constantFrom(null, 'en'),
  colours: fc.constantFrom(null, 'usSafe'),
  transparent: fc.boolean(),
  width: fc.constantFrom(null, 320),
  height: fc.constantFrom(null, 500),
  alt: fc.constantFrom(null, ...['값 & "값"', 'a|b']),
  asOf: fc.option(days),
  live: fc.boolean(),
});

const states: fc.Arbitrary<BuilderState> = fc
  .record({
    widget: fc.constantFrom(...EMBED_WIDGETS),
    way: fc.constantFrom(...CODE_WAYS),
    tried: fc.constantFrom(...TRIED_WIDTHS),
    ground: fc.constantFrom(...GROUNDS),
    options,
  })
  .map((state) => ({ ...state, options: optionsFor(state.widget, state.options) }));

describe('the address of the builder', () => {
  it('says a widget as a whole, and nothing that another kind of widget was told', () => {
    fc.assert(
      fc.property(states, fc.constantFrom('ko', null), (state, language) => {
        const address = new URL(addressOfBuilder(state, language), 'https://x.example');
        expect(address.searchParams.get('lang')).toBe(language);
        expect(builderOfAddress(address.searchParams)).toEqual({ state, ignored: [] });
      }),
    );
  });

  it('keeps what can be understood and names the rest', () => {
    const { state, ignored } = builderOfAddress(
      new URLSearchParams(`${query}&theme=pink&mark=yesterday&at=12&way=fax&height=9&lang=en&utm_source=x`),
    );
    expect(state.options).toMatchObject({ instrument: 'KRX:000660', range: '3m', theme: null, marks: [] });
    expect(ignored).toEqual(['theme=pink', 'mark=yesterday', 'height=9', 'way=fax', 'at=12']);
    expect(builderOfAddress(new URLSearchParams('')).ignored).toEqual([]);
    expect(builderOfAddress(new URLSearchParams('claim=x&widget=claim')).state.widget).toBe('claim');
  });

  it('is where links lead: with the view of a company page, a number, a study', () => {
    const fields = embedFieldsOfCompany(
      'XNYS:BRK/B',
      new URLSearchParams('kinds=none&event=none&range=1y&view=table'),
    );
    const link = new URL(embedBuilderLink('chart', fields), 'https://x.example');
    expect(builderOfAddress(link.searchParams)).toMatchObject({
      state: {
        widget: 'chart',
        options: { instrument: 'XNYS:BRK/B', range: '1y', event: 'none', kinds: [] },
      },
      ignored: [],
    });
    expect(embedBuilderLink('claim', { claim: 'a b' })).toBe('/embed?widget=claim&claim=a+b');
  });
});

describe('the address of a server', () => {
  it.each([
    ['http://localhost:8787', 'private'],
    ['http://127.0.0.1', 'private'],
    ['https://10.1.2.3', 'private'],
    ['https://172.20.0.1', 'private'],
    ['https://192.168.1.2:8443', 'private'],
    ['https://169.254.1.1', 'private'],
    ['https://100.64.0.1', 'private'],
    ['https://[::1]', 'private'],
    ['https://[fd00::1]', 'private'],
    ['https://[fe80::1]', 'private'],
    ['https://desk.local', 'private'],
    ['https://newstape', 'private'],
    ['https://a.internal', 'private'],
    ['http://news.example.org', 'notHttps'],
    ['http://172.32.0.1', 'notHttps'],
    ['https://news.example.org', null],
    ['https://8.8.8.8', null],
    ['https://[2001:4860::1]', null],
    ['https://mylocal.example', null],
  ])('%s: %s', (origin, fault) => {
    expect(addressFault(origin)).toBe(fault);
  });

  it('is warned of where others cannot reach it, and so are terms that keep prices from them', () => {
    const source = { id: 'p', name: 'Made prices', attribution: null, link: null };
    const warned = (origin: string, isHeld: boolean, isOperator: boolean) =>
      wordsIn(
        renderPanel(
          createElement(EmbedWarnings, {
            ...{ origin, isOperator },
            withheld: isHeld ? { reason: 'terms', sources: [source] } : undefined,
          }),
          [],
        ),
      );
    expect(warned('https://news.example.org', false, true)).toBe('');
    expect(warned('http://localhost:8787', false, true)).toContain(
      'http://localhost:8787 can be reached from',
    );
    expect(warned('https://news.example.org', true, false)).toContain('without values. Made prices');
    expect(warned('https://news.example.org', true, false)).not.toContain('state it');
    expect(warned('https://news.example.org', true, true)).toContain('state it: Data');
  });
});

describe('the panels', () => {
  const codeOf = (state: BuilderState) =>
    renderPanel(
      createElement(EmbedCodePanel, {
        state,
        ...{ origin: 'https://news.example.org', showsHeldPrices: false },
        view: 'own',
        onChange: unset,
      }),
      [{ key: factsKey, data: facts }],
    )
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');

  it.each([
    [
      'iframe',
      '<iframe src="https://news.example.org/embed/chart?instrument=KRX%3A000660&amp;range=3m" title="SK하이닉스 · Newstape"',
    ],
    [
      'script',
      '<script async src="https://news.example.org/embed/loader.js" data-instrument="KRX:000660" data-range="3m">',
    ],
    ['element', '<newstape-chart instrument="KRX:000660" range="3m"'],
    [
      'image',
      '<img src="https://news.example.org/embed/chart.svg?instrument=KRX%3A000660&amp;range=3m" alt="SK하이닉스 · Newstape"',
    ],
    ['address', '<code>https://news.example.org/embed/chart?instrument=KRX%3A000660&range=3m</code>'],
  ] as const)('give the code of the way %s', (way, code) => {
    expect(codeOf({ ...stateOf(query), way })).toContain(code);
  });

  it.each(EMBED_WIDGETS)('say the next step where a %s is about nothing yet', (widget) => {
    const state = stateOf(`widget=${widget}`);
    const panel = createElement(EmbedPreviewPanel, { state, view: 'own', onView: null, onChange: unset });
    expect(wordsIn(renderPanel(panel, []))).toContain(embedBuilderWords('en').nothing[widget].title);
    expect(wordsIn(codeOf(state))).toBe('');
  });

  it('ask as everyone does where the preview is that of readers, and as the page itself otherwise', () => {
    const shown = (view: 'own' | 'everyone') =>
      renderPanel(
        createElement(EmbedPreviewPanel, { state: stateOf(query), view, onView: unset, onChange: unset }),
        [{ key: embedFactsQuery(`/embed/chart.json?${query}`, view).queryKey, data: facts }],
      );
    expect(shown('own')).not.toContain('sandbox');
    expect(shown('everyone')).toMatch(/sandbox="allow-scripts [^"]*"/);
    expect(shown('everyone')).not.toContain('allow-same-origin');
  });

  it('offer each widget its own options alone', () => {
    const form = (of: string) =>
      wordsIn(
        renderPanel(
          createElement(EmbedForm, {
            state: stateOf(of),
            events: facts.events,
            now: null,
            company: 'C',
            onChange: unset,
          }),
          [],
        ),
      );
    const words = embedBuilderWords('en');
    const chart = form(query);
    for (const word of [words.range, words.selected, words.marks, words.live, words.freezeNow])
      expect(chart).toContain(word);
    expect(chart).toContain('2026-03-16');
    const study = form('widget=study&study=s');
    expect(study).toContain(words.study);
    for (const word of [words.range, words.kinds, words.marks, words.live, words.freezeNow])
      expect(study).not.toContain(word);
    expect(form('widget=claim&claim=c')).toContain(words.freezeNow);
  });

  it('tell a page’s judgement way by way, with what its policy lacks', () => {
    const { policies } = readPolicies(
      "default-src 'self'; frame-src https://news.example.org; script-src 'nonce-a'; connect-src *; style-src 'self'",
    );
    const panel = createElement(HostJudgement, {
      ...{ policies, server: 'https://news.example.org', pageOrigin: null, isLive: false },
    });
    const words = wordsIn(renderPanel(panel, []));
    expect(words).toContain('Frame open The style in the code is ignored');
    expect(words).toContain('Script open with nonce');
    expect(words).toContain('Picture closed default-src decides here: give the policy img-src');
  });

  it('warn of held-back prices only where readers see less for it: a study that keeps its means shows all', () => {
    const withheld = { reason: 'terms' as const, sources: [] };
    const study = EmbedStudyReplySchema.parse({
      ...{ widget: 'study', demoAsOf: null, frozenAt: null, id: 's', asOf: studied.asOf, withheld },
      ...{ sentence: studied.sentence, window: studied.window, chosenBy: studied.chosenBy },
      ...{ measure: studied.design.measure, aggregate: studied.aggregate, path: studied.path },
      ...{ benchmarks: [], priceSources: [] },
    });
    expect(study.aggregate).not.toBeNull();
    expect(heldFromReaders(study)).toBeUndefined();
    expect(heldFromReaders({ ...study, aggregate: null })).toBe(study.withheld);
    expect(heldFromReaders({ ...facts, withheld })).toBe(withheld);
    expect(heldFromReaders(facts)).toBeUndefined();
  });

  it('name a widget in its own language', () => {
    expect(widgetTitle(facts, DEFAULT_EMBED_OPTIONS)).toBe('SK하이닉스 · Newstape');
    expect(widgetTitle(facts, { ...DEFAULT_EMBED_OPTIONS, locale: 'en' })).toBe('SK hynix · Newstape');
  });
});

it.each(['ko', 'en'] as const)('the words in %s say association and never cause', (language) => {
  const texts = JSON.stringify(embedBuilderWords(language), (_, value) =>
    typeof value === 'function' ? value('1', '2', '3') : value,
  );
  expect(texts.match(/호재|악재|영향|오보|\bcaused\b|\bimpact\b|\bfake\b|\binsight|\beffect\b/i)).toBeNull();
});
