/** Words of the page that makes widgets. A key missing from one language does not compile. */
export interface EmbedBuilderWords {
  pageTitle: string;
  lead: string;
  ignored: (fields: string) => string;

  /** The form. */
  formTitle: string;
  widget: string;
  widgets: Record<'chart' | 'ticker' | 'claim' | 'study', string>;
  company: string;
  changeCompany: string;
  claim: string;
  study: string;
  idHelp: Record<'claim' | 'study', string>;
  range: string;
  ranges: Record<'1m' | '3m' | '6m' | '1y' | '5y' | 'all', string>;
  usualRange: string;
  from: string;
  to: string;
  kinds: string;
  allKinds: string;
  selected: string;
  selectedNewest: string;
  selectedNone: string;
  events: string;
  allEvents: string;
  verdicts: string;

  momentTitle: string;
  moment: string;
  momentHelp: string;
  live: string;
  freezeNow: string;
  frozenAt: (moment: string) => string;
  unfreeze: string;

  look: string;
  theme: string;
  themeAuto: string;
  themes: Record<'light' | 'dark', string>;
  locale: string;
  localeAuto: string;
  locales: Record<'ko' | 'en', string>;
  colours: string;
  coloursAuto: string;
  transparent: string;
  height: string;
  width: string;
  usual: (pixels: number) => string;
  pixelsWrong: (least: number, most: number) => string;
  alt: string;
  altHelp: string;

  marks: string;
  marksHelp: string;
  marksFull: (most: number) => string;
  markDate: string;
  markHeadline: string;
  markAddress: string;
  markAdd: string;
  markRemove: (headline: string) => string;
  markNeeds: Record<'date' | 'headline' | 'address', string>;

  /** The preview. */
  previewTitle: string;
  previewLoading: string;
  tried: string;
  pixels: (width: string) => string;
  ground: string;
  grounds: Record<'light' | 'dark', string>;
  view: string;
  views: Record<'own' | 'everyone', string>;
  picture: string;
  pictureFor: string;
  wantsHeight: (wanted: number, has: number) => string;
  setHeight: (height: number) => string;
  /** The picture is shown smaller than it is drawn. */
  pictureSmall: (drawn: number) => string;
  setWidth: (width: string) => string;
  nothing: Record<
    'chart' | 'ticker' | 'claim' | 'study',
    { title: string; text: string; action: string | null }
  >;

  /** What stands against showing it to others. */
  warningsTitle: string;
  addressFault: Record<'private' | 'notHttps', (origin: string) => string>;
  termsForbid: string;
  termsNext: string;

  /** The code. */
  codeTitle: string;
  way: string;
  ways: Record<'iframe' | 'script' | 'element' | 'image' | 'address', string>;
  wayHelp: Record<'iframe' | 'script' | 'element' | 'image' | 'address', string>;
  save: string;
  saving: string;
  saveHelp: string;
  /** Where the preview shows more than readers may see. */
  saveOwnUse: string;
  saveFailed: string;

  /** Whether another page lets it in. */
  hostTitle: string;
  hostLead: string;
  hostAddress: string;
  hostAsk: string;
  hostAsking: string;
  hostPolicy: string;
  hostPolicyHelp: string;
  hostNoPolicy: string;
  hostNotRead: string;
  hostReportsOnly: string;
  hostMayNotCarry: (origin: string) => string;
  hostFound: (address: string) => string;
  hostMarkup: string;
  /** `told` is the server's own sentence. */
  hostFailed: (reason: string | null, told: string) => string;
  outcome: Record<'allowed' | 'withNonce' | 'blocked', string>;
  outcomeHelp: string;
  lacks: (directive: string, source: string) => string;
  lacksOwn: (inForce: string, own: string, source: string) => string;
  notes: Record<'styleIgnored' | 'pictureHidden' | 'pictureOnly', string>;
}
