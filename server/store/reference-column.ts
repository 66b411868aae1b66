import { type ClaimReference, ClaimReferenceSchema } from '../../shared/schemas/claim.ts';

const nothing: Readonly<Record<string, null>> = Object.fromEntries(
  Object.keys(ClaimReferenceSchema.shape).map((name) => [name, null]),
);

/** What the price data say of a number as it is kept: without the names of what they say nothing of. */
export function referenceColumn(reference: ClaimReference): string {
  return JSON.stringify(Object.fromEntries(Object.entries(reference).filter(([, value]) => value !== null)));
}

/** What the price data say of a number, from how it is kept. */
export function storedReference(column: string): ClaimReference {
  return ClaimReferenceSchema.parse({ ...nothing, ...JSON.parse(column) });
}
