import type { AboutWords } from './about-words-shape.ts';

/** English words of the page "About the data". */
export const ABOUT_WORDS_EN: AboutWords = {
  pageTitle: 'About the data',
  pageLead:
    'How often Newstape links a story to the right company and reads it right, where the data come from, and what they cannot say.',

  linkingTitle: 'Links to companies, measured',
  linkingLead:
    'Labelled texts were read as any other, and each link was compared with the label. The baseline beside it links the longest name of the same dictionary at each place, without a look at the words around it.',
  measuredOn: (day) => `Measured on ${day}`,
  languages: { ko: 'Korean', en: 'English' },
  sets: {
    titleOnly: 'articles, headline alone',
    summary: 'articles, headline and first paragraph',
    fullText: 'articles, full text',
    passages: 'passages that the rules were checked on',
    freshPassages: 'passages set aside while the rules were written',
    laterArticles: 'further articles, written when the rules stood',
  },
  texts: 'texts',
  companies: 'companies',
  precision: 'precision',
  recall: 'recall',
  exactSpans: 'exact spans (F1)',
  wrongInTitle: 'wrong in headline',
  baseline: 'longest match: precision, recall',
  linkingCaption: 'Precision and recall of links by language and by how much was read',
  meanings: [
    'Companies: how many companies the labels name, each once a text; the n behind recall.',
    'Precision: of the companies linked, the share that is right. Recall: of the companies named, the share that was linked.',
    'Exact spans: the name must also begin and end where the label does. Indices and names that may be read either way count neither for nor against.',
  ],
  notMeasuredTitle: 'What is not measured',
  notMeasured: [
    'The articles and passages were written for Newstape in the style of market news; the rules were developed on the articles and on the passages marked so. Texts that nobody looked at will score lower, and other outlets and years may differ.',
    'The longest match has an easier task on a headline cut from a labelled article: such lines hold few words that are also names.',
    'First seen, before any error of theirs was looked at, the further articles had precision 1 and recall 0.97 in Korean, 1 and 0.954 in English; the passages set aside 0.968 and 0.972, 0.973 and 0.853. Their figures above are of rules that have since learned from some of their errors.',
    'Not measured: languages other than Korean and English, and names that changed after the dates in the dictionary.',
  ],

  pinnedTitle: 'Reading, dates, duplicates and numbers',
  pinnedLead:
    'The least that each figure may be: the tests fail below it. 1 means that every case is right; counts of errors may not rise above theirs. The first two groups are the articles and pages that the rules were developed on.',
  pinnedCaption: 'Pinned figures with the number of labelled cases',
  figure: 'figure',
  floor: 'floor',
  cases: 'n',
  moreOf: {
    articles: 'Labelled articles: links, dates, numbers',
    pages: 'Labelled pages',
    reading: 'Headlines and summaries, dates, same story, public suites',
  },

  operator: {
    title: 'For the operator',
    mayCorrect: 'This browser may correct links: on the page of a story and in the panel beside the chart.',
    lead: 'With the admin token links can be corrected from this browser, until the server is started anew.',
    token: 'Admin token',
    enter: 'Allow corrections',
  },

  sections: [
    {
      title: 'Where the data come from',
      sentences: [
        'Companies: a listing of 2,773 instruments of the Korea Exchange and 7,182 of the US exchanges comes with the product. It is a state of one day; renames and listings after it are added by hand.',
        'Names: Korean names of US companies, nicknames, groups and officers were collected for Newstape, each with its reason or source. Names that are words too were reviewed by hand.',
        'Prices: daily prices of 19 series come with the product for trying it out. Where each file first came from was not kept, so they are not passed on. Your own price files take their place.',
        'Stories: the demo’s stories were written for it and are not news. Your own come from the feeds and files that you add, and are shown only as far as each source’s terms allow.',
      ],
    },
    {
      title: 'What the figures rest on',
      sentences: [
        '52 weeks: the sessions from the same calendar date a year before to the day before, that day excluded; intraday highs and lows, or closing prices where it says so.',
        'Adjustment: the bundled prices are adjusted for splits and not for dividends, except Hanmi Semiconductor (042700), which is not adjusted for its split of 2022-04-06. Every chart states its own basis.',
        'Sessions: a story stands on the session that it tells of, else on the first that could react. Korean prices are those of the regular session; trading before it and after it is not in daily prices.',
        'A halt is not a return, and a missing session is never bridged.',
      ],
    },
    {
      title: 'Limits',
      sentences: [
        'A verdict belongs to one number and to the price data named beside it, never to a story or an outlet.',
        'What stands together on a chart is an association: it does not say why a price moved.',
        'A link can be wrong. Each shows what spoke for it, its score and what came next; the operator can correct it, and a correction outranks the linker and is kept.',
        'Information, not investment advice.',
      ],
    },
  ],
};
