import type { FetchedPrices, FetchedSeries, FetchedSession } from '../pipeline/fetched-prices.ts';

/** Dates and ids that are named one by one; more of them are counted. */
const mostNamed = 10;

const nothingDue =
  'Nothing was due: name instruments to begin with, such as 005930 or NVDA, or --from to fetch sessions again';

/** What a run fetched, for a person at a terminal: what needs a look first, then the sum. */
export function fetchedText({ series, sessions, stored, requests, stopped }: FetchedPrices): string {
  const upToDate = series.filter(({ outcome }) => outcome === 'upToDate').length;
  const { added, revised, unchanged } = stored;
  // What ended the run is told once, below.
  const isToldByItself = (one: FetchedSeries | FetchedSession) =>
    one.outcome !== 'refused' || one.sentence !== stopped?.sentence;
  const lines = [
    ...series.filter(isToldByItself).flatMap(seriesLines),
    ...sessions.filter(isToldByItself).flatMap(sessionLines),
    ...(upToDate === 0 ? [] : [`${upToDate} up to date already`]),
    ...(series.length + sessions.length === 0 ? [nothingDue] : []),
    ...(stopped === null ? [] : [`Stopped: ${stopped.sentence}${againAt(stopped.retryAt)}`]),
    `${added} bars added, ${revised} revised, ${unchanged} unchanged; ${requests} requests`,
  ];
  return `${lines.join('\n')}\n`;
}

function againAt(retryAt: string | null): string {
  return retryAt === null ? '' : ` Run it again after ${retryAt}.`;
}

function seriesLines(one: FetchedSeries): string[] {
  const { instrumentId } = one;
  if (one.outcome === 'upToDate') return [];
  if (one.outcome === 'refused') return [`${instrumentId}: not stored: ${one.sentence}`];
  if (one.outcome === 'noData') return [`${instrumentId}: ${one.sentence}`];
  const { asked, stored, provisional, missingSessions, splits, leftOut, note } = one;
  const running = provisional === 0 ? '' : `, ${provisional} of them not final yet`;
  return [
    `${instrumentId}: ${asked.from} to ${asked.to}: ${stored.added} added, ${stored.revised} revised${running}`,
    ...splits.map(
      ({ sessionDate, ratio }) => `  split stated with ${sessionDate}: ${ratio} new for each old one`,
    ),
    ...(missingSessions.length === 0 ? [] : [`  sessions without a bar: ${named(missingSessions)}`]),
    ...leftOut.slice(0, mostNamed).map(({ subject, detail }) => `  left out: ${subject}: ${detail}`),
    ...(note === null ? [] : [`  ${note}`]),
  ];
}

function sessionLines(one: FetchedSession): string[] {
  if (one.outcome === 'refused') return [`${one.sessionDate}: not stored: ${one.sentence}`];
  if (one.outcome === 'noData') return [`${one.sessionDate}: ${one.sentence}`];
  const { sessionDate, bars, unknownInstruments, missingInstruments, leftOut } = one;
  const unknown = unknownInstruments === 0 ? '' : `, ${unknownInstruments} of instruments not known here`;
  return [
    `${sessionDate}: ${bars} bars${unknown}`,
    ...(missingInstruments.length === 0 ? [] : [`  not among them: ${named(missingInstruments)}`]),
    ...leftOut.slice(0, mostNamed).map(({ subject, detail }) => `  left out: ${subject}: ${detail}`),
  ];
}

function named(items: readonly string[]): string {
  const more = items.length - mostNamed;
  return items.slice(0, mostNamed).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
