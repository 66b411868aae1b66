import type { ProblemFacts, ProblemWords } from './problem-words-shape.ts';

/** The server's own sentence, which is English and says more than the kind. */
const asTold = ({ detail }: ProblemFacts) => detail;

/** English sentences about requests that the server refused, or could not answer. */
export const PROBLEM_WORDS_EN: ProblemWords = {
  kind: {
    badParameter: asTold,
    badBody: () => 'The server could not read what this page sent. Load the page again.',
    badRequest: asTold,
    adminTokenNeeded: () =>
      'Only the operator of this server may do this. Enter the admin token on the page About the data.',
    withheld: () => 'The terms of the source keep these prices for the operator of this server.',
    crossSite: () => 'The server takes this from its own pages alone. Open the dashboard at its own address.',
    notFound: asTold,
    methodNotAllowed: () => 'The server cannot do this here. Load the page again.',
    gone: () => 'This was removed.',
    tooLarge: () => 'This is larger than the server takes.',
    unsupportedMediaType: () => 'The server does not read this kind of file.',
    unknownHost: () => 'The server does not answer at this address. Use the address that it was set up for.',
    rejectedDocument: asTold,
    tooManyRequests: () => 'Too many requests in a short time. Try again in a moment.',
    internal: () => 'Something went wrong in the server. Its log tells more under the request id.',
    notReady: () => 'The server is not ready yet. Try again in a moment.',
    databaseUnusable: () =>
      'The database cannot be used now. The server’s log tells more under the request id.',
    databaseLocked: () => 'Another program is writing to the database. Try again in a moment.',
  },
  code: {
    nothingThere: () => 'Nothing is at this address.',
    noInstrument: (value) => `No company has the code ${value('id')}. Search for it by name.`,
    noPrices: (value) => `No prices are stored for ${value('id')}.`,
    noArticle: () => 'No story is at this address.',
    noEvent: () => 'No event is at this address. Open it from the chart or the list of events.',
    noGroup: (value) => `No group is called “${value('name')}”.`,
    noSession: (value) => `${value('date')} is no session of this market. Choose another day.`,
    noCheck: () => 'No check is kept at this address.',
    noStudy: () => 'No study is kept at this address. Run it again from its design.',
    noStudyList: () => 'This list is not kept any more. Paste it again.',
    noJob: () => 'This job is not there any more.',
    noSource: (value) => `No source that is collected has the id ${value('id')}.`,
    noNumber: () => 'This number is not told any more: its story was read again. Open the list again.',
    noJudgement: () => 'This correction is not there any more. Load the page again.',
    notDemo: () => 'This server is no demo: it serves your own data already.',
    addressForOperator: () =>
      'Only the operator of this server may have an address fetched. Paste the text of the story instead.',
    onlyByKeeper: () =>
      'Only whoever kept this may remove it, from the same browser, or the operator of this server.',
    wrongToken: () =>
      'This is not the admin token. It was shown in the terminal when the server first started.',
    emptyFile: () => 'The file is empty.',
    unreadableCursor: () => 'This place in the list is not known. Start at its first page.',
    datesOutOfOrder: (value) => `The first day ${value('from')} is after the last day ${value('to')}.`,
    unknownInstruments: (value) => `No company has the code ${value('ids')}. Add it first.`,
    alreadyThere: () => 'This company is there already.',
    badMarket: () =>
      'The market and the code do not fit together. Korean codes have six digits or capitals; elsewhere write the symbol as the exchange does.',
    badDate: () => 'The days do not fit together: the last one is before the first.',
    badName: () => 'Give a name that has a letter or a digit.',
    sameName: () => 'This name is there already.',
    unknownName: () => 'The company does not have this name.',
    noProvider: (value) => `No service of prices is called ${value('id')}.`,
    providerNotReady: (value) =>
      `${value('name')} is not set up: set ${value('variable')} and start the server again.`,
    numberReadAnew: (value) =>
      `This number now reads “${value('quote')}”: its story was read again. Open the list again.`,
    textReadAnew: () => 'The text of the story has changed. Load the page again.',
    teaserWithoutLinks: () => 'This is a teaser of another story. Correct the link in that story.',
    noTextForLink: () => 'The story has no text that a link could stand in.',
    termsOfLater: (value) => `${value('date')} has not come yet. Give the day on which you read the terms.`,
    termsUnnamed: () => 'Say where the terms that allow it stand, or name your contract.',
    termsUndated: () => 'Say on which day you read the terms that allow it.',
    displayTooNarrow: () => 'What may be passed on may be shown to others too.',
    fullTextNotAllowed: () => 'Full text is given out only where the terms allow it. Say that they do.',
    oneNameForSeveral: () => 'A name is for one feed alone.',
    basisUnknown: (value) => `Say what the prices of ${value('name')} are adjusted for.`,
    fileWithoutPrices: (value) => `${value('name')} holds no line that can be read as prices.`,
    windowBackwards: (value) =>
      `The window ${value('window')} ends before it begins. Write the earlier session first.`,
    estimationReachesEvent: (value) =>
      `The estimation window ${value('estimation')} has to end before the event and its window ${value('window')}.`,
    estimationTooShort: (value) =>
      `The estimation window ${value('estimation')} has ${value('sessions')} sessions, and an event needs ${value('needed')}.`,
    tooManyEvents: (value) =>
      `The design leaves ${value('count')} events, and a study takes ${value('most')} at most. Narrow the companies or the dates.`,
    studyTooLarge: () =>
      'The study took longer or needed more memory than it may. Narrow the companies or the dates, and run it again.',
    listTooLong: (value) =>
      `The list has ${value('count')} lines, and a study takes ${value('most')} at most. Paste a part of it.`,
    tooManyNames: (value) =>
      `The list has ${value('count')} different names, and ${value('most')} are looked up at most. Give codes instead.`,
  },
};
