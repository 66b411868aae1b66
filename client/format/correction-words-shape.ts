import type { JudgementPlacement } from '../../shared/schemas/link-judgement-request.ts';

/** Labels and sentences of correcting links. A key missing from one language does not compile. */
export interface CorrectionWords {
  wrongCompany: string;
  /** For readers of screens: which company the control speaks of. */
  wrongCompanyOf: (name: string) => string;
  alsoAbout: string;
  /** What pressing a linked name in the text does, for readers of screens. */
  correctName: (name: string) => string;
  pressNames: string;

  wrongTitle: (name: string) => string;
  lead: string;
  rightTitle: string;
  where: string;
  wholeArticle: string;
  allArticles: (count: number) => string;
  rightCompany: string;
  rightCompanyOptional: string;
  chosen: (name: string) => string;
  chooseOther: string;
  searchPlaceholder: string;
  reason: string;
  reasonHelp: string;
  madeBy: string;
  unlink: string;
  link: string;
  move: string;
  cancel: string;
  saving: string;
  chooseFirst: string;

  unlinked: (name: string) => string;
  linked: (name: string) => string;
  moved: (from: string, to: string) => string;
  withdrawn: (name: string) => string;
  undoOnArticle: string;
  notKept: string;

  listTitle: string;
  listNone: string;
  said: Record<'wrong' | 'right', (name: string) => string>;
  /** The same where the company stands beside it. */
  saidShort: Record<'wrong' | 'right', string>;
  atSpan: (surface: string) => string;
  /** Of a link for the whole article. */
  noPlace: string;
  /** What is to be known of where a judgement stands; null where its words stand as they were. */
  placement: Record<JudgementPlacement, string | null>;
  by: (who: string, when: string) => string;
  operator: string;
  inForce: string;
  superseded: string;
  withdrawnBy: (who: string, when: string) => string;
  withdraw: string;
  withdrawOf: (what: string) => string;
  outranks: string;
}
