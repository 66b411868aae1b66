import {
  EMBED_OPTION_NAMES,
  EMBED_WIDGETS,
  type EmbedWidget,
  embedSize,
} from '../../shared/drawing/embed-options.ts';
import { adoptStyle } from './adopt-style.ts';
import { chartView } from './chart-view.ts';
import { node } from './dom.ts';
import type { LoadFailure } from './fetch-reply.ts';
import { loadFacts } from './load-facts.ts';
import css from './widget.css?inline';
import { languageOf, lookStyle, systemIsDark } from './widget-look.ts';
import type { KeptChoice } from './widget-page.ts';
import { loadingParts, messageBox } from './widget-states.ts';
import type { ShownWidget, WidgetView } from './widget-view.ts';
import { loadWords, type WidgetWords } from './widget-words.ts';

/** The view that most pages need comes at once, the others when they are needed. */
const VIEWS: Readonly<Record<EmbedWidget, () => Promise<WidgetView>>> = {
  chart: async () => chartView,
  ticker: async () => (await import('./ticker-view.ts')).tickerView,
  claim: async () => (await import('./claim-view.ts')).claimView,
  study: async () => (await import('./study-view.ts')).studyView,
};

/** Options that change the look alone: no facts are read anew for them. */
const LOOKS: readonly string[] = ['theme', 'colours', 'transparent', 'width', 'height', 'alt'];
/** Options that the server knows nothing of. */
const OWN: readonly string[] = [...LOOKS, 'locale', 'live'];

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
  readonly #dress = () =>
    this.#look.replaceSync(lookStyle(this, `${embedSize(this.widget, SAID_NOTHING).height}px`));
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
  #stopHearing: (() => void) | null = null;

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
    this.#hear(null);
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.isConnected) return;
    this.#dress();
    if (LOOKS.includes(name) || !this.#isSeen || this.#isPlanned) return;
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
    this.#box.setAttribute('aria-busy', 'true');
    try {
      const words = await loadWords(locale);
      if (!this.#isShown && this.#isEmpty()) this.#show(loadingParts(this.widget, words));
      const loaded = await loadFacts(ORIGIN, this.widget, this.#query());
      if (turn !== this.#turn || !this.isConnected) return;
      if ('failure' in loaded) return this.#fail(loaded.failure, words);
      const page = { words, locale, origin: ORIGIN, verdicts: this.#isOn('verdicts') };
      const view = await VIEWS[this.widget]();
      const shown = await view(loaded.body, page, this.#kept);
      if (turn !== this.#turn) return;
      if (shown === null) return this.#fail({ kind: 'shape', status: 200, requestId: null }, words);
      this.#draw(shown);
    } catch (error) {
      if (!this.#isShown) this.#restore();
      throw error;
    }
  }

  #draw({ name, parts, instrument, styles = [] }: ShownWidget): void {
    for (const style of styles) adoptStyle(this.#root, style);
    const title = `${name} · Newstape`;
    this.#box.setAttribute('aria-label', title);
    this.#show(parts);
    this.#isShown = true;
    this.#hear(this.#isOn('live') && !this.hasAttribute('asof') ? instrument : null);
    this.dispatchEvent(new CustomEvent(DRAWN, { detail: title }));
  }

  /** What was drawn before stays; else what stands in the element; else what failed is said. */
  async #fail(failure: LoadFailure, words: WidgetWords): Promise<void> {
    this.#box.setAttribute('aria-busy', 'false');
    if (this.#isShown) return;
    if (!this.#isEmpty()) {
      this.#restore();
      return;
    }
    const { failureBox } = await import('./widget-failure.ts');
    const subject = this.getAttribute('instrument') ?? '';
    const retry = () => void this.#load();
    const isNameless = failure.refused?.some((name) => ['instrument', 'claim', 'study'].includes(name));
    this.#show([
      isNameless ? messageBox(words.badAddress) : failureBox(this.widget, subject, failure, words, retry),
    ]);
  }

  #show(parts: readonly Node[]): void {
    this.#box.setAttribute('aria-busy', 'false');
    this.#box.replaceChildren(...parts);
    if (this.#box.parentNode !== this.#root) this.#root.replaceChildren(this.#box);
  }

  #restore(): void {
    this.#root.replaceChildren(node('slot'));
  }

  #isEmpty(): boolean {
    return this.childElementCount === 0 && this.textContent?.trim() === '';
  }

  #isOn(name: string): boolean {
    const value = this.getAttribute(name);
    return value === 'on' || value === '';
  }

  /** The options that decide the facts, as a query. */
  #query(): URLSearchParams {
    const said = EMBED_OPTION_NAMES.filter((name) => !OWN.includes(name)).flatMap((name) => {
      const value = this.getAttribute(name.toLowerCase());
      return value === null ? [] : [[name, value]];
    });
    return new URLSearchParams(said);
  }

  #hear(instrument: string | null): void {
    this.#stopHearing?.();
    this.#stopHearing = null;
    if (instrument === null) return;
    const hear = (changed: ReadonlySet<string> | null) => {
      if (changed === null || changed.has(instrument)) void this.#load();
    };
    let isWanted = true;
    let stop: (() => void) | null = null;
    void import('./live-changes.ts').then(({ hearChanges }) => {
      if (isWanted) stop = hearChanges(ORIGIN, hear);
    });
    this.#stopHearing = () => {
      isWanted = false;
      stop?.();
    };
  }
}

const SAID_NOTHING = { width: null, height: null };

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
