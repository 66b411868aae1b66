/** What one feature says: its weight in log-odds (positive speaks for the link) and its reading. */
export interface Feature {
  readonly weight: number;
  readonly meaning: string;
}

/**
 * The whole model: every feature that can speak for or against a link, with its signed weight. The score of a mention
 * is the calibrated logistic (`judge.ts`) of the sum of the weights of the features found. Weights were set by hand and
 * checked on `test/corpus`; they are ordered by what a reader would find convincing, not fitted.
 */
export const features = {
  // What the name says by itself.
  symbol: { weight: 5, meaning: 'a ticker, code or price nickname, which names one instrument' },
  bareTicker: {
    weight: 2.5,
    meaning: 'a ticker without a mark, in a list of tickers or before a price verb',
  },
  distinctiveName: { weight: 4, meaning: 'a name that is hardly anything else' },
  plainName: { weight: 2, meaning: 'a name that is no known word' },
  shortName: { weight: 0.6, meaning: 'a name of two syllables or letters' },
  companyWord: { weight: 1.3, meaning: 'a word too, but usually the company' },
  evenWord: { weight: -1.2, meaning: 'a word and a company' },
  ordinaryWord: { weight: -2.4, meaning: 'usually the word' },
  genericWord: {
    weight: -6,
    meaning: 'a word of everyday use; only a symbol or a legal form makes it a company',
  },
  holdingName: { weight: 0.2, meaning: 'the name of a group and of its listed holding' },
  partialName: { weight: -5, meaning: 'only the first word of a longer name' },
  shortenedName: { weight: -0.4, meaning: 'a coined word that a longer name begins with' },
  contestedName: { weight: -4, meaning: 'several companies have this name' },
  // Beside the name.
  symbolBeside: { weight: 6.5, meaning: 'the ticker or code of the same instrument follows' },
  otherNameBeside: { weight: 4, meaning: 'another name of the same company stands beside it in brackets' },
  legalMark: { weight: 6.5, meaning: '㈜ or a legal form such as Inc. belongs to the name' },
  // Korean context.
  priceStory: { weight: 3, meaning: 'it is the subject of a sentence about a price' },
  quoteBeside: { weight: 3, meaning: 'a price or a percentage stands behind it as in a list of quotations' },
  strongDoing: { weight: 2.2, meaning: 'it does what hardly anything but a company does' },
  countryFits: { weight: 1.5, meaning: 'the country of its market stands right before it' },
  secondParticle: {
    weight: 2.5,
    meaning: 'a particle after a name that ends like one shows that its end belongs to it',
  },
  companyPartner: { weight: 1.2, meaning: 'another company competes or deals with it' },
  tradedObject: { weight: 2.5, meaning: 'investors buy or sell it' },
  shareNoun: { weight: 3, meaning: 'a noun follows that only a share or an issuer has' },
  companyNounBefore: { weight: 3, meaning: 'a noun before it says that it is a company' },
  companyPredicate: { weight: 3, meaning: 'the sentence says that it is a company' },
  companyRole: { weight: 1.6, meaning: 'an officer or part of a company follows' },
  companyDoing: { weight: 1.2, meaning: 'it does what companies do' },
  sectorWord: { weight: 1.2, meaning: 'the sentence speaks of the sector of the company' },
  listedBeside: { weight: 2.5, meaning: 'it stands in a list with other listed companies' },
  listedTogether: { weight: 2.2, meaning: 'it stands in a list of three or more listed names' },
  headlineSubject: { weight: 2, meaning: 'it opens a line and a comma or a verb of companies follows' },
  listedHolding: { weight: 2.4, meaning: 'the text speaks of the holding, its shares or what it owns' },
  marketStory: { weight: 0.5, meaning: 'the text is about shares, and it is a subject in it' },
  groupBeside: { weight: -2.5, meaning: 'it stands in a list with the bare name of a group' },
  groupWord: { weight: -3.5, meaning: 'a word follows that belongs to a group' },
  bareNounBefore: { weight: -1.6, meaning: 'a noun right before it makes it the end of a longer noun' },
  lowerNounAfter: {
    weight: -1.4,
    meaning: 'a noun without a capital right after it makes it a word of the sentence',
  },
  bareNounAfter: { weight: -1.8, meaning: 'a noun right after it makes it the start of a longer noun' },
  oblique: { weight: -1, meaning: 'it is no subject here: a particle makes it object, place or means' },
  otherSense: { weight: -4, meaning: 'words nearby belong to its other meaning' },
  genitive: { weight: -2, meaning: 'of something: a word is told apart, a company is rarely' },
  countBefore: { weight: -4, meaning: 'a number before it makes it a unit' },
  personTitle: { weight: -4, meaning: 'it is the name of a person here' },
  particleClash: { weight: -2, meaning: 'the particle does not fit the sound of the name' },
  // English context.
  capitalInSentence: { weight: 2.2, meaning: 'a capital inside a sentence' },
  lowerCase: { weight: -7, meaning: 'no capital where the name has one' },
  englishPriceVerb: { weight: 3, meaning: 'a verb of a share price follows' },
  englishCompanyVerb: { weight: 3, meaning: 'a verb of what companies do follows' },
  englishShareNoun: { weight: 3, meaning: 'shares, stock, earnings or an officer follow' },
  englishShareBefore: { weight: 1.2, meaning: 'words before it lead to a company' },
  possessive: { weight: 0.8, meaning: 'a possessive follows' },
  apposition: { weight: 1.6, meaning: 'a comma and a description follow' },
  determiner: { weight: -3, meaning: 'an article or a possessive stands before it' },
  longerName: { weight: -2.6, meaning: 'capitals beside it belong to a longer name' },
  otherThing: { weight: -5, meaning: 'with the next word it names a place, event or building' },
  // The date of the article.
  notYetNamed: { weight: -2.5, meaning: 'the company did not have this name yet' },
  formerName: { weight: -0.5, meaning: 'the company had this name before' },
  beforeListing: { weight: -0.3, meaning: 'the article is older than the listing' },
  afterDelisting: { weight: -0.3, meaning: 'the article is younger than the last session of the line' },
  // Anything.
  personNamed: { weight: -2.5, meaning: 'a person of this name stands in the text' },
  personInText: { weight: 1.2, meaning: 'an officer of the company is named in the text' },
  groupMember: { weight: 0.5, meaning: 'another company of its group is named in the text' },
  sports: { weight: -5, meaning: 'words of sport: a team is meant' },
  fund: { weight: -6, meaning: 'part of the name of a fund' },
  button: { weight: -6, meaning: 'a button or a footer names a network to share or follow on' },
  placeName: { weight: -5, meaning: 'a state, a county or words that lead to a place: the place is meant' },
  newsSource: { weight: -6, meaning: 'a news medium as a source' },
  marketName: { weight: -6, meaning: 'the market is meant, not its index' },
  insideLongerName: { weight: -4, meaning: 'only the beginning of a longer name that was found' },
  exchangeContext: {
    weight: 1.1,
    meaning: 'the market that the text speaks of decides between two lines of one name',
  },
  notAnIssuer: { weight: -6, meaning: 'known, and not an instrument of the listings' },
  establishedInText: { weight: 1.8, meaning: 'the same company is certain elsewhere in the text' },
  wholeNameInText: { weight: 6, meaning: 'the whole name stands elsewhere in the text' },
} as const satisfies Record<string, Feature>;

/** The name of a feature of the table. */
export type FeatureName = keyof typeof features;

/** A feature that was found, with the words that spoke. */
export interface Finding {
  readonly feature: FeatureName;
  readonly detail: string;
  /** A part of the weight where the feature speaks more softly; 1 where absent. */
  readonly share?: number;
}
