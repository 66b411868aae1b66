import type { Language } from '../../shared/units/language.ts';

/** Korean for the sources that Newstape itself names. Every other source is told by its own name, in its own language. */
const korean: Readonly<Record<string, string>> = {
  'Bundled daily prices': '함께 제공된 일별 시세',
  'Bundled listing': '함께 제공된 종목 목록',
  'Files read on this machine': '이 컴퓨터에서 읽은 파일',
  'Pages sent to this server': '이 서버로 보낸 페이지',
  'Newstape demo stories': 'Newstape 데모 기사',
};

/** Who told a story: its publisher, else the source that it came by. */
export function outletName(
  { publisher, sourceName: source }: { publisher: string | null; sourceName: string },
  language: Language,
): string {
  return publisher ?? sourceName(source, language);
}

/** A name or an attribution line of a source as a reader of a language reads it. */
export function sourceName(name: string, language: Language): string {
  return language === 'ko' && Object.hasOwn(korean, name) ? (korean[name] ?? name) : name;
}
