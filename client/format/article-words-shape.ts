import type { DateFinding } from '../../shared/schemas/article.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import type { Coverage, RevisionChange } from '../../shared/schemas/revision.ts';
import type { GiveOut } from '../../shared/schemas/source.ts';

/** Labels and sentences of the article page. A key missing from one language does not compile. */
export interface ArticleWords {
  pageTitle: string;
  loading: string;
  unknownTitle: string;
  unknownText: (id: string) => string;
  /** The way from a list to the article page. */
  whyRead: string;
  teaserOf: string;
  toParent: string;

  textTitle: string;
  outlet: string;
  source: string;
  address: string;
  coverageLabel: string;
  coverage: Record<Coverage, string>;
  givenOutLabel: string;
  givenOut: Record<GiveOut, string>;
  /** Why no text stands here: the source's terms. */
  withheld: string;
  /** Why no text stands here: the source gave none. */
  onlyHeadline: string;
  noText: string;

  dateTitle: string;
  day: string;
  publishedAt: string;
  precisionLabel: string;
  precision: Record<DateFinding['precision'], string>;
  basisLabel: string;
  revisedLabel: string;
  knownLabel: string;
  endOfDay: (day: string) => string;
  evidenceTitle: (count: number) => string;
  used: string;
  contradicts: string;
  givesNoDay: string;
  noEvidence: string;
  conflictLead: (count: number) => string;

  companiesTitle: string;
  noCompanies: string;
  /** Of a company that the story only names: opens what the link rests on. */
  companiesEvidence: string;
  scoreLabel: string;
  /** The score of the best span with what it was judged: "0.99, linked". */
  scoreJudged: (figure: string, judgement: string) => string;
  scoreHelp: string;
  relevanceLabel: string;
  /** What the bar beside the figure shows, for readers of screens. */
  relevanceBar: (figure: string) => string;
  relevanceHelp: string;
  runnerUpLabel: string;
  runnerUp: (name: string, figure: string) => string;
  noRunnerUp: string;
  /** Of a link that a person refused. */
  linkerScore: (figure: string) => string;
  notLinkedScore: (figure: string) => string;
  otherNames: string;
  mentionKind: Record<Mention['kind'], string>;
  judgedTitle: (count: number) => string;
  judgement: Record<Mention['judgement'], string>;

  noNumbers: string;

  sameStoryTitle: string;
  firstReport: string;
  echo: string;
  isFirst: (count: number) => string;
  standsAlone: string;
  revisionsTitle: string;
  firstState: string;
  changed: (what: string) => string;
  change: Record<RevisionChange, string>;
  unchanged: string;
  reusedTitle: string;
  reusedText: string;
  teasersTitle: (count: number) => string;
  teasersText: string;
}
