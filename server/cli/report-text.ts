import type { IngestReport } from '../../shared/schemas/article-reply.ts';
import type { NamedClaim } from '../../shared/schemas/event-reply.ts';
import type { SourcePoll } from '../../shared/schemas/feed-state.ts';

/** The summary of one document for a person at a terminal. */
export function reportText(report: IngestReport): string {
  if (report.outcome === 'rejected' || report.article === null) {
    return `${report.locator}\n  left out (${report.rejection?.reason}): ${report.rejection?.detail}`;
  }
  const { article } = report;
  const evidence = article.date.evidence.map((one) => `    ${one.basis}: "${one.surface}": ${one.note}`);
  return [
    `${report.locator}: ${report.outcome}`,
    `  title    ${article.title ?? '(none)'}`,
    `  date     ${article.date.date ?? 'not determined'} (precision: ${article.date.precision}; known by: ${article.date.basis})`,
    ...evidence,
    ...(report.notices ?? []).map((notice) => `  notice   ${notice}`),
    `  teasers  ${report.teaserCount} other stories on the page were kept apart`,
    '  companies',
    ...report.instruments.map(
      (one) =>
        `    ${one.instrumentId}  ${one.name}  (${one.role}, ${one.mentionCount} mentions, score ${one.score.toFixed(2)})\n` +
        `      ${one.evidence.slice(0, 4).join('; ')}`,
    ),
    ...entityLines(report),
    '  numbers',
    ...(report.claims.length > 0 ? report.claims.map(claimLine) : ['    no price claim found']),
    '  events',
    ...report.events.map(
      (event) =>
        `    ${event.instrumentId}  session ${event.sessionDate ?? 'unknown'}, ${event.relation} (${event.relationReason})`,
    ),
  ].join('\n');
}

/** How one attempt to collect a source went, for a person at a terminal. */
export function pollText(poll: SourcePoll): string {
  if (poll.failure) return `${poll.sourceId}: not collected (${poll.failure.reason}): ${poll.failure.detail}`;
  if (poll.outcome === 'notModified') return `${poll.sourceId}: nothing new`;
  return `${poll.sourceId}: ${poll.entriesNew} new, ${poll.entriesChanged} changed, ${poll.entriesUnchanged} as before, ${poll.entriesRejected} left out`;
}

function entityLines({ otherEntities }: IngestReport): string[] {
  if (otherEntities.length === 0) return [];
  return ['  also recognised, not linked', ...otherEntities.map(({ name, kind }) => `    ${name} (${kind})`)];
}

function claimLine(claim: NamedClaim): string {
  const name =
    claim.instrumentNameKorean ?? claim.instrumentNameEnglish ?? claim.instrumentId ?? 'unknown company';
  const stated = claim.value === null ? 'no price stated' : `${claim.value} ${claim.unit}`;
  const found = claim.reference?.value == null ? '' : `; prices say ${rounded(claim.reference.value)}`;
  const since =
    claim.reason === 'beforeSeries' && claim.seriesStart ? `; prices start on ${claim.seriesStart}` : '';
  return `    ${name}  ${claim.kind}  ${stated}  ${claim.date ?? 'date unknown'}  "${claim.quote}": ${claim.verdict} (${claim.reason}${found}${since})`;
}

function rounded(value: number): number {
  return Number(value.toPrecision(8));
}
