import type { Finding } from './features.ts';
import type { SurfaceContext } from './surface-context.ts';

/** What stands behind a share in a list of quotations: "SK(4.37%)", "SK 13만1300원(-9.39%)", "SK ▲2.1%". */
const quotation =
  /^(?:\s?\(\s?[+\-−–▲▼△▽]?\s?\d{1,3}(?:\.\d{1,2})?\s?%\s?\)|\s?[:|]?\s{1,2}\d[\d만천,.]{0,12}원\s?\(\s?[+\-−–▲▼△▽]?\s?\d{1,3}(?:\.\d{1,2})?\s?%|\s?[:|]?\s?[+\-−▲▼△▽]\s?\d{1,3}\.\d{1,2}\s?%)/;

/** Percentages that companies have otherwise. */
const shares = /점유율|지분|비중|득표|찬성|응답|선호도|확률|보유율|인지도|성장률|이익률|가동률|수율/;

/** Adds that a price or a percentage stands behind a name as it does in a list of quotations, in a text about shares. */
export function quoteEvidence(context: SurfaceContext, found: Finding[]): void {
  if (!context.isMarketStory) return;
  const quoted = quotation.exec(context.tail)?.[0];
  if (quoted && !shares.test(context.sentence)) found.push({ feature: 'quoteBeside', detail: quoted.trim() });
}
