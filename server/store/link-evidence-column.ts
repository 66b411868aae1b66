import type { LinkEvidence } from '../../shared/schemas/mention.ts';

type StoredEvidence = readonly [
  feature: LinkEvidence['feature'],
  weight: LinkEvidence['weight'],
  detail: LinkEvidence['detail'],
];

/** What speaks for a link as it is kept: a list for each piece, without the names of its parts. */
export function linkEvidenceColumn(evidence: readonly LinkEvidence[]): string {
  return JSON.stringify(
    evidence.map(({ feature, weight, detail }): StoredEvidence => [feature, weight, detail]),
  );
}

/** What speaks for a link, from how it is kept. Whether it is what it should be is looked at with the mention that it is of. */
export function linkEvidenceOf(column: string): LinkEvidence[] {
  // A row that an earlier version wrote in an order of its own was left as it was.
  const stored: readonly (StoredEvidence | LinkEvidence)[] = JSON.parse(column);
  return stored.map((piece) => {
    if (!isStored(piece)) return piece;
    const [feature, weight, detail] = piece;
    return { feature, weight, detail };
  });
}

function isStored(piece: StoredEvidence | LinkEvidence): piece is StoredEvidence {
  return Array.isArray(piece);
}
