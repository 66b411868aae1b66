import type { DateFinding } from '../../shared/schemas/article.ts';
import type {
  CheckedCompany,
  CheckedNumber,
  CheckFacts,
  MissingFromText,
} from '../../shared/schemas/check-reply.ts';
import type { Mention } from '../../shared/schemas/mention.ts';
import type { NewsEvent } from '../../shared/schemas/news-event.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Language } from '../../shared/units/language.ts';
import { EXTRACTOR_VERSION } from '../articles/read-page.ts';
import { CLAIM_VERSION } from '../claims/extract-claims.ts';
import { LINKER_VERSION } from '../linking/link-text.ts';
import { shownQuote } from '../store/shown-text.ts';
import { EVENT_VERSION } from '../studies/news-events.ts';
import type { CheckedClaim } from './check-claims.ts';
import type { CheckTextContext } from './check-text-context.ts';
import { drawnNumber } from './check-text-drawn.ts';

/** What was found in a text. */
export interface CheckedText {
  readonly language: Language;
  readonly date: DateFinding;
  readonly dateStated: boolean;
  readonly mentions: readonly Mention[];
  readonly claims: readonly CheckedClaim[];
  readonly events: readonly NewsEvent[];
}

type Lookups = Pick<CheckTextContext, 'reference' | 'seriesOf' | 'sourceOf'>;

/** An article states a few dozen numbers; a text with more is a table, of which the first are enough. */
const mostNumbers = 300;

const mostOtherNames = 40;

/** The longest piece of evidence in the text's own words, in UTF-16 units. */
const mostDetail = 160;

const noName: readonly Mention['kind'][] = ['commonWord', 'ambiguous', 'listed', 'index'];

/** The facts of a text: all that a check found but the text. `names` are those of the instruments as the reference has them. */
export async function factsOfText(lookups: Lookups, found: CheckedText): Promise<CheckFacts> {
  const { date, language, dateStated } = found;
  const numbers = await checkedNumbers(lookups, found.claims.slice(0, mostNumbers));
  const companies = await checkedCompanies(lookups, found);
  const sourceIds = [
    ...companies.flatMap(({ prices }) => prices?.sourceId ?? []),
    ...numbers.flatMap(({ priceSourceId }) => priceSourceId ?? []),
  ];
  return {
    language,
    date: date.date,
    publishedAt: date.publishedAt,
    datePrecision: date.precision,
    dateBasis: date.basis,
    dateStated,
    companies,
    otherNames: otherNames(found.mentions),
    numbers,
    missing: missingFrom(companies, numbers, date),
    sources: await sourcesOf(lookups, sourceIds),
    versions: {
      extractor: EXTRACTOR_VERSION,
      linker: LINKER_VERSION,
      claims: CLAIM_VERSION,
      events: EVENT_VERSION,
    },
  };
}

async function checkedNumbers(lookups: Lookups, claims: readonly CheckedClaim[]): Promise<CheckedNumber[]> {
  const numbers: CheckedNumber[] = [];
  for (const [index, claim] of claims.entries()) {
    const { instrumentId } = claim;
    const names = namesOf(lookups, instrumentId);
    numbers.push({
      ...claim,
      id: `n${index + 1}`,
      claimVersion: CLAIM_VERSION,
      quote: shownQuote(claim.quote, claim.value),
      instrumentNameKorean: names.nameKorean,
      instrumentNameEnglish: names.nameEnglish,
      drawn: drawnNumber(claim, instrumentId === null ? null : await lookups.seriesOf(instrumentId)),
    });
  }
  return numbers;
}

async function checkedCompanies(
  lookups: Lookups,
  { events, mentions, claims }: CheckedText,
): Promise<CheckedCompany[]> {
  const companies: CheckedCompany[] = [];
  for (const event of events) {
    const { instrumentId } = event;
    const own = mentions.filter((one) => one.judgement === 'positive' && one.instrumentId === instrumentId);
    const surest = own.reduce<Mention | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
    const series = await lookups.seriesOf(instrumentId);
    const [first, last] = [series?.bars[0], series?.bars.at(-1)];
    const { mic, sessionDate, reactionSessionDate, phase, relation, relationReason, role } = event;
    companies.push({
      ...{ instrumentId, mic, sessionDate, reactionSessionDate, phase, relation, relationReason, role },
      ...namesOf(lookups, instrumentId),
      surfaceForms: [...new Set(own.map((one) => one.surfaceForm))].slice(0, 10),
      score: surest?.score ?? 0,
      evidence: [...(surest?.evidence ?? [])]
        .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
        .map((one) => ({ ...one, detail: one.detail.slice(0, mostDetail) })),
      prices:
        series && first && last
          ? { sourceId: series.sourceId, firstSession: first.sessionDate, lastSession: last.sessionDate }
          : null,
    });
  }
  // Those that numbers are about come first, then what the text is about.
  const told = (company: CheckedCompany) =>
    claims.filter((claim) => claim.instrumentId === company.instrumentId).length;
  const isSubject = ({ role }: CheckedCompany) => Number(role === 'subject');
  return companies.sort((a, b) => told(b) - told(a) || isSubject(b) - isSubject(a));
}

function namesOf({ reference }: Lookups, id: InstrumentId | null) {
  const instrument = id === null ? null : reference.instrumentOf(id);
  return { nameKorean: instrument?.nameKorean ?? null, nameEnglish: instrument?.nameEnglish ?? null };
}

/** Names that were recognised as something else than a listed company, each once. */
function otherNames(mentions: readonly Mention[]): CheckFacts['otherNames'] {
  const names = new Map<string, CheckFacts['otherNames'][number]>();
  for (const { instrumentId, kind, entityName, surfaceForm } of mentions) {
    if (instrumentId !== null || noName.includes(kind)) continue;
    const name = entityName ?? surfaceForm;
    names.set(`${kind} ${name}`, { name, kind });
  }
  return [...names.values()].slice(0, mostOtherNames);
}

function missingFrom(
  companies: readonly CheckedCompany[],
  numbers: readonly CheckedNumber[],
  date: DateFinding,
): MissingFromText[] {
  const hasPrices = numbers.some(({ priceSourceId }) => priceSourceId !== null);
  const isEachDated =
    numbers.length > 0 && numbers.every((one) => one.date !== null || one.fromDate !== null);
  const isLinked = companies.length > 0 || numbers.some(({ instrumentId }) => instrumentId !== null);
  return [
    ...(isLinked ? [] : (['company'] as const)),
    ...(date.date === null && !isEachDated ? (['date'] as const) : []),
    ...(numbers.length === 0 ? (['number'] as const) : []),
    ...(numbers.length > 0 && isLinked && !hasPrices ? (['prices'] as const) : []),
  ];
}

async function sourcesOf({ sourceOf }: Lookups, ids: readonly string[]): Promise<CheckFacts['sources']> {
  const sources: CheckFacts['sources'] = [];
  for (const id of new Set(ids)) {
    const source = await sourceOf(id);
    sources.push({ id, name: source?.name ?? id, attribution: source?.attribution ?? null });
  }
  return sources;
}
