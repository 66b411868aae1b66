import type { Finding } from './features.ts';
import type { SurfaceContext } from './surface-context.ts';

const marketAfter =
  /^\s?(?:시장|상장|상장사|상장기업|상장법인|이전|등록|입성|글로벌 세그먼트|벤처|위원회|협회|-listed|listed| market operator)/;

/** Adds where the name of an index means the market ("코스닥 상장사") and not the index. Nothing for companies. */
export function marketEvidence(context: SurfaceContext, found: Finding[]): void {
  const { surface, target } = context;
  if (surface.record.kind !== 'index' || target === null) return;
  const word = surface.suffix.particle === '' ? marketAfter.exec(context.tail)?.[0] : undefined;
  if (word) found.push({ feature: 'marketName', detail: word.trim() });
}
