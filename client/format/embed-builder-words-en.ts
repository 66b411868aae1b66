import type { EmbedBuilderWords } from './embed-builder-words-shape.ts';

/** English words of the page that makes widgets. */
export const EMBED_BUILDER_WORDS_EN: EmbedBuilderWords = {
  pageTitle: 'Widget',
  lead: 'A chart, a line, a badge or a plot for another page: choose, look, paste the code.',
  ignored: (fields) => `Left out of the address, not understood: ${fields}`,

  formTitle: 'What it shows',
  widget: 'Kind of widget',
  widgets: { chart: 'Chart', ticker: 'Line', claim: 'Badge', study: 'Study plot' },
  company: 'Company',
  changeCompany: 'Another company',
  claim: 'Id of the number',
  study: 'Id of the study',
  idHelp: {
    claim: 'In the list of numbers, “Badge” beside a number brings it here.',
    study: 'Below a study, “Widget” brings it here.',
  },
  range: 'Stretch of time',
  ranges: {
    ...{ '1m': '1 month', '3m': '3 months', '6m': '6 months' },
    ...{ '1y': '1 year', '5y': '5 years', all: 'everything' },
  },
  usualRange: 'as usual (6 months)',
  from: 'From',
  to: 'To',
  kinds: 'Stories about',
  allKinds: 'all',
  selected: 'Selected story',
  selectedNewest: 'the newest in view',
  selectedNone: 'none',
  events: 'Stories shown',
  allEvents: 'all in view',
  verdicts: 'Verdicts on the numbers of the selected story',

  momentTitle: 'As known when',
  moment: 'Frozen at the end of',
  momentHelp:
    'A frozen widget stays as it was known then, whatever is corrected later. Without a day it shows what is known when it is read.',
  live: 'Follows what comes in while the page is open',
  freezeNow: 'Freeze as known now',
  frozenAt: (moment) => `Frozen as known at ${moment}`,
  unfreeze: 'Do not freeze',

  look: 'How it looks',
  theme: 'Colours of the ground',
  themeAuto: 'as the page has it',
  themes: { light: 'light', dark: 'dark' },
  locale: 'Language',
  localeAuto: 'the reader’s',
  locales: { ko: '한국어', en: 'English' },
  colours: 'Up and down',
  coloursAuto: 'as the language has it',
  transparent: 'Without a ground of its own',
  height: 'Height, pixels',
  width: 'Width of the picture, pixels',
  usual: (pixels) => `usually ${pixels}`,
  pixelsWrong: (least, most) => `A whole number from ${least} to ${most}`,
  alt: 'Read out in place of the picture',
  altHelp: 'Empty: one sentence made from the data.',

  marks: 'Marks of your own',
  marksHelp: 'A day with your headline, and where it leads.',
  marksFull: (most) => `A widget has at most ${most} marks.`,
  markDate: 'Day',
  markHeadline: 'Headline',
  markAddress: 'Address (may be empty)',
  markAdd: 'Add mark',
  markRemove: (headline) => `Remove the mark “${headline}”`,
  markNeeds: {
    date: 'Give the day of the mark.',
    headline: 'Give a headline of 1 to 200 characters.',
    address: 'The address must begin with https:// or http://.',
  },

  previewTitle: 'Preview',
  previewLoading: 'Reading the widget',
  tried: 'Width of the column',
  pixels: (width) => `${width} px`,
  ground: 'Ground of the page',
  grounds: { light: 'Light page', dark: 'Dark page' },
  view: 'Who is looking',
  views: { own: 'What you see', everyone: 'What readers see' },
  picture: 'Picture',
  pictureFor: 'Where no script runs, this stands in its place.',
  wantsHeight: (wanted, has) =>
    `At this width the widget wants ${wanted} pixels of height; its frame has ${has}.`,
  pictureSmall: (drawn) => `The picture is drawn ${drawn} pixels wide, and is small here.`,
  setWidth: (width) => `Draw it ${width} wide`,
  setHeight: (height) => `Make it ${height} high`,
  nothing: {
    chart: {
      title: 'No company chosen',
      text: 'Choose a company, and its chart stands here.',
      action: null,
    },
    ticker: {
      title: 'No company chosen',
      text: 'Choose a company, and its line stands here.',
      action: null,
    },
    claim: {
      title: 'No number chosen',
      text: 'In the list of numbers, “Badge” beside a number brings it here.',
      action: 'To the numbers',
    },
    study: {
      title: 'No study chosen',
      text: 'Run a study; “Widget” below it brings it here.',
      action: 'To the study',
    },
  },

  warningsTitle: 'Before you paste it',
  addressFault: {
    private: (origin) =>
      `${origin} can be reached from this machine or its network alone: on other machines the widget stays empty. Open this page at the server’s public address and copy the code there.`,
    notHttps: (origin) =>
      `${origin} is no https: browsers show no frame and run no script of it on a page of https. Put the server behind https first.`,
  },
  termsForbid:
    'The terms of these prices do not let others see them: readers get the marks and words without values.',
  termsNext: 'If you hold a licence that allows it, state it:',

  codeTitle: 'Code',
  way: 'Way in',
  ways: { iframe: 'Frame', script: 'Script', element: 'Element', image: 'Picture', address: 'Address' },
  wayHelp: {
    iframe: 'Works nearly everywhere, and keeps to itself.',
    script: 'One line that puts the widget where it stands; it takes the height that it needs.',
    element: 'As the script, with a picture until it is there, and attributes that pages may change.',
    image: 'For newsletters and pages that strip scripts. Where SVG is not shown, write .png for .svg.',
    address: 'For WordPress and others that know oEmbed: on a line of its own.',
  },
  save: 'Save as files',
  saving: 'Saving',
  saveHelp:
    'A page, SVG, PNG, tables and JSON that need no server and do not change. They hold what the preview shows.',
  saveOwnUse: 'They hold prices that the terms do not let others see: keep them to yourself.',
  saveFailed: 'Not saved.',

  hostTitle: 'Does the other page allow it?',
  hostLead: 'A page says by its Content-Security-Policy what may stand on it.',
  hostAddress: 'Address of the page',
  hostAsk: 'Ask the page',
  hostAsking: 'Asking the page',
  hostPolicy: 'Or paste its policy',
  hostPolicyHelp: 'The header, lines of headers, or the page’s <meta>.',
  hostNoPolicy: 'The page sends no policy in its headers: every way in is open.',
  hostNotRead: "No policy is in this text. It looks like: default-src 'self'; frame-src https://…",
  hostReportsOnly: 'The policy only reports what it would block: it blocks nothing.',
  hostMayNotCarry: (origin) =>
    `This server does not let pages of ${origin} carry its widgets: add it to NEWSTAPE_EMBED_ORIGINS.`,
  hostFound: (address) => `Asked: ${address}`,
  hostMarkup: 'A policy that stands in the page’s own markup is not seen this way: paste it.',
  hostFailed: (_reason, told) => told,
  outcome: { allowed: 'open', withNonce: 'open with nonce', blocked: 'closed' },
  outcomeHelp: 'Give the script of the code the nonce of the page: nonce="…".',
  lacks: (directive, source) => `${directive} has to get ${source}`,
  lacksOwn: (inForce, own, source) =>
    `${inForce} decides here: give the policy ${own} with what ${inForce} has, and ${source}`,
  notes: {
    styleIgnored: 'The style in the code is ignored: set the size in the page’s own sheet.',
    pictureHidden:
      'The picture that stands in until the widget is there is not shown: img-src lacks this server.',
    pictureOnly: 'No script runs in the frame: it shows the picture.',
  },
};
