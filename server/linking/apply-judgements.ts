import type { LinkJudgement } from '../../shared/schemas/link-judgement.ts';
import { JUDGED_WORDS } from '../../shared/schemas/link-judgement-request.ts';
import type { LinkEvidence, Mention, RunnerUp } from '../../shared/schemas/mention.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { judgementsInForce } from './judgements-in-force.ts';
import { LINKER_VERSION } from './link-text.ts';
import type { PlacedJudgement } from './place-judgement.ts';
import { leadEndOf, Standing, titleEndOf } from './relevance.ts';

/** The article that judgements speak of. */
export interface JudgedText {
  readonly text: string;
  readonly title: string | null;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The feature of all that a person said. Its weight is 0: it is not weighed, it decides. */
const PERSON = 'analystJudgement';
/** The feature of a link that a person made for the whole article, and that so stands over its headline. */
const WHOLE_ARTICLE = 'wholeArticle';

/**
 * The mentions of an article after what people said about them. `judgements` are those that were made and not withdrawn,
 * in the order of their making; of several on the same thing the last decides.
 *
 * `wrong` makes the positive mentions of the instrument (those that touch the span, or all) negative; the linker's score,
 * evidence and runner-up stay. `right` links the span, whatever the linker said there, and what it said becomes the
 * runner-up; without a span, or where its words are gone from the text, it confirms the links to the instrument, and where
 * there is none makes one over the headline (`isWholeArticleLink`), which may overlap others. A link that a person made
 * has the score 1. Ascending by start.
 *
 * @example applyJudgements(linkText(text, …), judgementsKnown(judgements, null), { text, title })
 */
export function applyJudgements(
  mentions: readonly Mention[],
  judgements: readonly LinkJudgement[],
  article: JudgedText,
): Mention[] {
  const placed = judgementsInForce(judgements, article.text);
  const judged = placed.reduce<readonly Mention[]>(
    (before, one) => (one.judgement.verdict === 'wrong' ? refuse(before, one) : link(before, one, article)),
    mentions,
  );
  return judged === mentions ? [...mentions] : withStanding(mentions, judged, article);
}

/** True of a link that a person made for the article as a whole: its span is the headline, and no name of the instrument. */
export function isWholeArticleLink({ evidence }: Pick<Mention, 'evidence'>): boolean {
  return evidence.some(({ feature }) => feature === WHOLE_ARTICLE);
}

function refuse(mentions: readonly Mention[], placed: PlacedJudgement): readonly Mention[] {
  // Words that are gone have no link left that could be wrong.
  if (placed.placement === 'wordsGone') return mentions;
  const isMeant = (mention: Mention) =>
    isLinkTo(mention, placed.judgement.instrumentId) &&
    (placed.span === null || overlaps(mention, placed.span));
  if (!mentions.some(isMeant)) return mentions;
  return mentions
    .filter((mention) => !(isMeant(mention) && isWholeArticleLink(mention)))
    .map((mention) => (isMeant(mention) ? refused(mention, placed) : mention));
}

/** What it is instead is not known, so it is `ambiguous`: numbers beside it are still about no other company. */
function refused(mention: Mention, placed: PlacedJudgement): Mention {
  return {
    ...mention,
    instrumentId: null,
    kind: 'ambiguous',
    entityName: null,
    judgement: 'negative',
    role: 'mentioned',
    relevance: 0,
    evidence: [said(placed), ...mention.evidence],
  };
}

function link(
  mentions: readonly Mention[],
  placed: PlacedJudgement,
  article: JudgedText,
): readonly Mention[] {
  const { span } = placed;
  const { instrumentId } = placed.judgement;
  const isMeant = (mention: Mention) =>
    isLinkTo(mention, instrumentId) && (span === null || overlaps(mention, span));
  if (mentions.some(isMeant)) {
    return mentions.map((mention) =>
      isMeant(mention) ? { ...mention, evidence: [said(placed), ...mention.evidence] } : mention,
    );
  }
  const kind = mentions.find((mention) => isLinkTo(mention, instrumentId))?.kind ?? 'listed';
  const place = span ?? headlineOf(article);
  if (place === null) return mentions;
  const covered =
    span === null ? [] : mentions.filter((mention) => isSpoken(mention) && overlaps(mention, span));
  const made: Mention = {
    ...place,
    surfaceForm: article.text.slice(place.start, place.end),
    ...{ instrumentId, kind, entityName: null, judgement: 'positive', role: 'mentioned', score: 1 },
    evidence: span === null ? [said(placed), wholeArticle(placed)] : [said(placed)],
    relevance: 0,
    runnerUp: runnerUpOf(covered),
    linkerVersion: LINKER_VERSION,
  };
  const others = mentions.filter((mention) => !covered.includes(mention));
  return [...others, made].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** False of a link over the headline, under which other names may stand. */
function isSpoken(mention: Mention): boolean {
  return !isWholeArticleLink(mention);
}

/** What the linker said of the words, the likeliest of several; null where it said nothing. */
function runnerUpOf(covered: readonly Mention[]): RunnerUp | null {
  const [likeliest] = covered.toSorted((a, b) => b.score - a.score);
  if (!likeliest) return null;
  const { instrumentId, kind, entityName, score } = likeliest;
  return { instrumentId, kind, entityName, score };
}

/** Verdict, instrument and day. Who said it and why stand with the judgement, which not everyone may read. */
function said({ judgement }: PlacedJudgement): LinkEvidence {
  const { verdict, instrumentId, madeAt } = judgement;
  return { feature: PERSON, weight: 0, detail: `${instrumentId}: ${verdict}, ${madeAt.slice(0, 10)}` };
}

function wholeArticle({ judgement, placement }: PlacedJudgement): LinkEvidence {
  const detail =
    placement === 'wordsGone' ? `"${judgement.span?.surfaceForm ?? ''}" is no longer in the text` : '';
  return { feature: WHOLE_ARTICLE, weight: 0, detail };
}

/** The headline where the text begins with it, else the text's first line, cut to 160 UTF-16 units; null of a blank text. */
function headlineOf({ text, title }: JudgedText): Span | null {
  const start = text.search(/\S/);
  if (start < 0) return null;
  const headline = title?.trim() ?? '';
  const line = text.startsWith(headline, start) && headline !== '' ? headline : firstLine(text, start);
  const cut = line.slice(0, JUDGED_WORDS);
  const isHalved = /[\ud800-\udbff]$/.test(cut);
  return { start, end: start + cut.length - (isHalved ? 1 : 0) };
}

function firstLine(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).trimEnd();
}

function isLinkTo(mention: Mention, instrumentId: InstrumentId): boolean {
  return mention.judgement === 'positive' && mention.instrumentId === instrumentId;
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/**
 * Role and relevance of links that a person made: those of the linker's own links to the instrument, else by the same
 * rules from all mentions. What the linker said of other companies stays as it was.
 */
function withStanding(
  linked: readonly Mention[],
  judged: readonly Mention[],
  { text, title }: JudgedText,
): Mention[] {
  const headline = title?.trim() ?? '';
  const titleEnd = text.includes(headline) ? titleEndOf(text, headline) : 0;
  const standing = new Standing(judged, titleEnd, leadEndOf(text));
  return judged.map((mention) => {
    if (mention.judgement !== 'positive' || mention.relevance > 0) return mention;
    const known = linked.find(
      (one) => one.judgement === 'positive' && one.instrumentId === mention.instrumentId,
    );
    const { role, relevance } = known ?? standing.of(mention);
    return { ...mention, role, relevance };
  });
}
