import {
  EMBED_OPTION_NAMES,
  EMBED_WIDGETS,
  type EmbedWidget,
  WIDGET_SIZES,
} from '../../shared/drawing/embed-options.ts';
import { adoptStyle } from './adopt-style.ts';
import { chartView } from './chart-view.ts';
import { node } from './dom.ts';
import type { LoadFailure } from './fetch-reply.ts';
import { loadFacts } from './load-facts.ts';
import css from './widget.css?inline';
import { isOn, languageOf, lookStyle, systemIsDark } from './widget-look.ts';
import type { KeptChoice } from './widget-page.ts';
import type { ShownWidget, WidgetView } from './widget-view.ts';
import { loadWords, type WidgetWords } from './widget-words.ts';

/** The view that most pages need comes at once, the others when they are needed. */
const VIEWS: Readonly<Record<EmbedWidget, () => Promise<WidgetView>>> = {
  chart: async () => chartView,
  ticker: async () => (await import('./ticker-view.ts')).tickerView,
  claim: async () => (await import('./claim-view.ts')).claimView,
  study: async () => (await import('./study-view.ts')).studyView,
};

/** Options that change the look alone, for which no facts are read anew; then those that the server needs no more of. */
const LOOKS = /^(theme|colours|transparent|width|height|alt)$/;
const OWN = /^(theme|colours|transparent|width|height|alt|locale|live)$/;

/** How far below the part of the page that is seen a widget begins to load, in pixels. */
const AHEAD = '300px';

/** Where this script came from: the server that its widgets read. */
const ORIGIN = new URL(import.meta.url).origin;

/** Told to the page around a widget when it was drawn anew; `detail` is what it is about. */
export const DRAWN = 'newstape-drawn';

/**
 * A widget as an element. What stands in it on the page (a picture, a link) is shown until the widget is, and stays where it
 * cannot be loaded. Its attributes are the options of `shared/drawing/embed-options.ts`; a change of one updates it in place.
 */
abstract class NewstapeElement extends HTMLElement {
  static readonly observedAttributes = [...EMBED_OPTION_NAMES.map((name) => name.toLowerCase()), 'lang'];
  protected abstract readonly widget: EmbedWidget;
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #look = new CSSStyleSheet();
  readonly #box = node('section', { class: 'widget' });
  readonly #kept: KeptChoice = {};
  readonly #dress = () => this.#look.replaceSync(lookStyle(this, `${WIDGET_SIZES[this.widget].height}px`));
  readonly #sight = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#sight.disconnect();
      this.#isSeen = true;
      void this.#load();
    },
    { rootMargin: AHEAD },
  );
  #isSeen = false;
  #isPlanned = false;
  #isShown = false;
  /** Counts the loads, so that an older one that comes later is not shown. */
  #turn = 0;
  #hearing = new AbortController();

  constructor() {
    super();
    adoptStyle(this.#root, css);
    this.#root.adoptedStyleSheets.push(this.#look);
    this.#root.append(node('slot'));
  }

  connectedCallback(): void {
    this.#dress();
    systemIsDark.addEventListener('change', this.#dress);
    if (this.#isSeen) void this.#load();
    else this.#sight.observe(this);
  }

  disconnectedCallback(): void {
    systemIsDark.removeEventListener('change', this.#dress);
    this.#sight.disconnect();
    this.#hearing.abort();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.isConnected) return;
    this.#dress();
    if (LOOKS.test(name) || !this.#isSeen || this.#isPlanned) return;
    if (name === 'event') delete this.#kept.selectedKey;
    this.#isPlanned = true;
    // Several attributes that are set one after another are one change.
    queueMicrotask(() => {
      this.#isPlanned = false;
      void this.#load();
    });
  }

  async #load(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const locale = languageOf(this);
    this.#box.lang = locale;
    this.#box.ariaBusy = 'true';
    try {
      const asked = Promise.all([loadFacts(ORIGIN, this.widget, this.#query()), VIEWS[this.widget]()]);
      const words = await loadWords(locale);
      if (!this.#isShown && this.#isEmpty()) void this.#wait(words);
      const [loaded, view] = await asked;
      if (turn !== this.#turn || !this.isConnected) return;
      if ('failure' in loaded) return this.#fail(loaded.failure, words);
      const page = { words, locale, origin: ORIGIN, verdicts: isOn(this, 'verdicts') };
      const shown = await view(loaded.body, page, this.#kept);
      if (turn !== this.#turn) return;
      if (shown === null) return this.#fail({ kind: 'shape', status: 200, requestId: null }, words);
      this.#draw(shown);
    } catch (error) {
      if (!this.#isShown) this.#restore();
      throw error;
    }
  }

  /** Shows that the facts are read, unless they come first. */
  async #wait(words: WidgetWords): Promise<void> {
    const { loadingParts, styles } = await import('./widget-loading.ts');
    if (this.#box.ariaBusy === 'true' && !this.#isShown) this.#show(loadingParts(this.widget, words), styles);
  }

  #draw({ name, parts, instrument, styles }: ShownWidget): void {
    const title = `${name} · Newstape`;
    this.#box.ariaLabel = title;
    this.#box.ariaBusy = 'false';
    this.#show(parts, styles);
    this.#isShown = true;
    void this.#hear(isOn(this, 'live') && !this.hasAttribute('asof') ? instrument : null);
    this.dispatchEvent(new CustomEvent(DRAWN, { detail: title }));
  }

  /** What was drawn before stays; else what stands in the element; else what failed is said. */
  async #fail(failure: LoadFailure, words: WidgetWords): Promise<void> {
    this.#box.ariaBusy = 'false';
    if (this.#isShown) return;
    if (!this.#isEmpty()) return this.#restore();
    const { failureBox, styles } = await import('./widget-failure.ts');
    const subject = this.getAttribute('instrument') ?? '';
    this.#show([failureBox(this.widget, subject, failure, words, () => void this.#load())], styles);
  }

  #show(parts: readonly Node[], styles: readonly string[] = []): void {
    for (const style of styles) adoptStyle(this.#root, style);
    this.#box.replaceChildren(...parts);
    if (this.#box.parentNode !== this.#root) this.#root.replaceChildren(this.#box);
  }

  #restore(): void {
    this.#root.replaceChildren(node('slot'));
  }

  #isEmpty(): boolean {
    return !this.firstElementChild && !this.textContent?.trim();
  }

  /** The options that decide the facts, as a query. */
  #query(): URLSearchParams {
    const said = EMBED_OPTION_NAMES.filter((name) => !OWN.test(name)).flatMap((name) => {
      const value = this.getAttribute(name.toLowerCase());
      return value === null ? [] : [[name, value]];
    });
    return new URLSearchParams(said);
  }

  /** Reads anew whenever the share changes; null: no more. What it heard before ends last, so that the page keeps its connection. */
  async #hear(instrument: string | null): Promise<void> {
    const before = this.#hearing;
    const own = new AbortController();
    this.#hearing = own;
    if (instrument !== null) {
      const { hearChanges } = await import('./live-changes.ts');
      hearChanges(ORIGIN, own.signal, (changed) => {
        if (!changed || changed.has(instrument)) void this.#load();
      });
    }
    before.abort();
  }
}

/** Makes the elements known to the page; a second time changes nothing. */
export function defineWidgets(): void {
  for (const widget of EMBED_WIDGETS) {
    const name = `newstape-${widget}`;
    if (customElements.get(name)) continue;
    customElements.define(
      name,
      class extends NewstapeElement {
        protected override readonly widget = widget;
      },
    );
  }
}
