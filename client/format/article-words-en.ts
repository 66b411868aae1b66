import type { ArticleWords } from './article-words-shape.ts';

/** English words of the article page. */
export const ARTICLE_WORDS_EN: ArticleWords = {
  pageTitle: 'Story',
  loading: 'Reading the story',
  unknownTitle: 'No such story',
  unknownText: (id) => `No story is stored under “${id}”. Look for it in the list of events.`,
  whyRead: 'evidence',
  teaserOf: 'This headline stood on the page of another story. It is not used for links or verdicts.',
  toParent: 'Go to that story',

  textTitle: 'The story',
  outlet: 'Outlet',
  source: 'Source',
  address: 'Address',
  coverageLabel: 'Read',
  coverage: { titleOnly: 'headline only', summary: 'headline and summary', fullText: 'full text' },
  givenOutLabel: 'Shown here',
  givenOut: {
    facts: 'headline and facts only',
    excerpt: 'the beginning, up to 300 characters',
    fullText: 'all of the text',
  },
  withheld:
    'The terms of this source let no text be shown here: headline, time, numbers and evidence only. The text is at the original.',
  onlyHeadline: 'The source gave only the headline. The text is at the original.',
  noText: 'No text was read.',

  dateTitle: 'Date and its evidence',
  day: 'Date',
  publishedAt: 'Published',
  precisionLabel: 'Precision',
  precision: {
    minute: 'known to the minute',
    day: 'only the day is known',
    unknown: 'date unknown',
  },
  basisLabel: 'Basis',
  revisedLabel: 'Revised',
  knownLabel: 'Known from',
  endOfDay: (day) => `the end of ${day}`,
  evidenceTitle: (count) => (count === 1 ? '1 piece of evidence' : `${count} pieces of evidence`),
  used: 'used',
  contradicts: 'contradicts',
  givesNoDay: 'settles no day',
  noEvidence: 'Nothing in it speaks of its date, so the story stands on no session.',
  conflictLead: (count) =>
    count === 1
      ? 'One piece of evidence of equal standing says otherwise.'
      : `${count} pieces of evidence of equal standing say otherwise.`,

  companiesTitle: 'Companies linked',
  noCompanies: 'No name in it is linked to a listed company.',
  companiesEvidence: 'evidence of the link',
  scoreLabel: 'score',
  scoreJudged: (figure, judgement) => `${figure}, ${judgement}`,
  scoreHelp:
    'The score runs from 0 to 1 and is the highest of the names linked to the company: how surely it is meant.',
  relevanceLabel: 'relevance',
  relevanceBar: (figure) => `relevance ${figure} of 1`,
  relevanceHelp: 'The relevance runs from 0 to 1: how much of the story is about the company.',
  runnerUpLabel: 'next best',
  runnerUp: (name, figure) => `${name}, score ${figure}`,
  noRunnerUp: 'nothing else was in question',
  linkerScore: (figure) => `linker’s score ${figure}`,
  notLinkedScore: (figure) => `score ${figure}`,
  otherNames: 'Recognised, but no listed company',
  mentionKind: {
    listed: 'listed',
    index: 'index',
    person: 'person',
    group: 'group',
    unlisted: 'not listed',
    notInListings: 'not in the listings',
    commonWord: 'ordinary word',
    product: 'product or service',
    place: 'place',
    media: 'news medium',
    exchange: 'exchange',
    fund: 'fund or ETF',
    sportsTeam: 'sports team',
    ambiguous: 'one of several, undecided',
  },
  judgedTitle: (count) =>
    count === 1 ? '1 name looked at and not linked' : `${count} names looked at and not linked`,
  judgement: { positive: 'linked', negative: 'not linked', unsure: 'undecided' },

  noNumbers: 'The story states no number that price data could settle.',

  sameStoryTitle: 'Same story elsewhere',
  firstReport: 'First report',
  echo: 'Echo',
  isFirst: (count) =>
    count === 1
      ? 'This is the first report; one echo followed.'
      : `This is the first report; ${count} echoes followed.`,
  standsAlone: 'No other story tells the same.',
  revisionsTitle: 'Revisions',
  firstState: 'as first read',
  changed: (what) => `changed: ${what}`,
  change: { title: 'headline', text: 'text', coverage: 'more of it was read' },
  unchanged: 'Nothing changed since it was first read.',
  reusedTitle: 'Another story came under this entry’s name',
  reusedText: 'The feed used the name of this story’s entry for another story too. They are kept apart.',
  teasersTitle: (count) =>
    count === 1 ? '1 other headline on the page' : `${count} other headlines on the page`,
  teasersText:
    'They are headlines of other stories and were not used for the links and verdicts of this one.',
};
