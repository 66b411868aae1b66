import { sectionMarkers } from './data/section-markers.ts';

/** What a section that is not the article holds. */
export type SectionKind = 'related' | 'ranking' | 'comments';

const kinds = new Map<string, SectionKind>(
  (['related', 'ranking', 'comments'] as const).flatMap((kind) =>
    sectionMarkers[kind].map((word) => [word, kind] as const),
  ),
);

/**
 * The kind of section that a line opens, or null for any other line. Counts, "more" words and ornaments around the
 * words do not matter: "93건의 관련기사 더보기" and "■ 관련 기사 (3)" both open a `related` section.
 */
export function markerOf(text: string): SectionKind | null {
  if (text.length > 40) return null;
  const letters = text.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
  const bare = letters.replace(/^(?:건의|개의)/, '').replace(/^the/, '');
  const core = bare.replace(
    /(?:더보기|전체보기|보기|목록|건|개|topten|top|viewall|seeall|showall|seemore|viewmore)$/,
    '',
  );
  return kinds.get(letters) ?? kinds.get(bare) ?? kinds.get(core) ?? null;
}
