import type { Finding } from './features.ts';
import type { SurfaceContext } from './surface-context.ts';

const marketAfter =
  /^\s?(?:시장|상장|상장사|상장기업|상장법인|이전|등록|입성|글로벌 세그먼트|벤처|위원회|협회|-listed|listed| market operator)/;

/** Where the name of an index means the market ("코스닥 상장사") and not the index. Empty for companies. */
export function marketEvidence({ surface, tail, target }: SurfaceContext): Finding[] {
  if (surface.record.kind !== 'index' || target === null) return [];
  const word = surface.suffix.particle === '' ? marketAfter.exec(tail)?.[0] : undefined;
  return word ? [{ feature: 'marketName', detail: word.trim() }] : [];
}
