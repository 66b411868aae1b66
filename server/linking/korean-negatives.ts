import { fundBrandBefore, sportsTeamNames, sportsWords } from './data/korean-context-words.ts';
import { otherSenses } from './data/other-senses.ts';
import type { Finding } from './features.ts';
import { isAmbiguous } from './name-evidence.ts';
import type { NameRecord } from './name-record.ts';
import { nearWords, type SurfaceContext } from './surface-context.ts';

/** Adds what Korean words around a name say against it: its other meaning, a team, a fund, a medium as a source. */
export function koreanNegatives(context: SurfaceContext, found: Finding[]): void {
  const { surface } = context;
  const traits = koreanTraits(context);
  const other = traits.senses?.exec(nearWords(context.before, context.after))?.[0];
  if (other) found.push({ feature: 'otherSense', detail: other });
  const team = surface.suffix.particle === '' ? teamAfter.exec(context.tail)?.[0] : undefined;
  const sports = team ?? (traits.isTeam ? wordsOfSport(context) : undefined);
  if (sports) found.push({ feature: 'sports', detail: sports.trim() });
  if (traits.isOpen && calledAfter.has(surface.suffix.particle) && context.tail.startsWith(' 이름'))
    found.push({ feature: 'otherSense', detail: `${surface.suffix.particle} 이름` });
  const fund = context.namesFunds ? fundBrandBefore.exec(context.before.slice(-fundReach))?.[0] : undefined;
  if (fund && !/ [^ ]* $/.test(fund)) found.push({ feature: 'fund', detail: fund.trim() });
  const credit = traits.isMedium ? sourceCredit(context) : undefined;
  if (credit) found.push({ feature: 'newsSource', detail: credit.trim() });
}

const calledAfter: ReadonlySet<string> = new Set(['이라는', '라는']);

/** What of a name decides which Korean words can speak against it; worked out once for each name. */
interface KoreanTraits {
  /** Words of its other meaning. */
  readonly senses: RegExp | null;
  /** Whether a sports team has the name, against which words of sport speak: a sponsor's own event is its company's. */
  readonly isTeam: boolean;
  /** Whether it is a broadcaster, newspaper or publisher. */
  readonly isMedium: boolean;
  readonly isOpen: boolean;
}

const traitsOfNames = new WeakMap<NameRecord, KoreanTraits>();

function koreanTraits(context: SurfaceContext): KoreanTraits {
  const { record } = context.surface;
  const known = traitsOfNames.get(record);
  if (known) return known;
  const { name, spellings, group, nameClass } = record;
  const traits = {
    senses: otherSenses[name] ?? null,
    isTeam: group !== null || [name, ...spellings].some((one) => sportsTeamNames.has(one)),
    isMedium: mediumSector.test(context.sector) || mediumName.test(name),
    isOpen: isAmbiguous(nameClass),
  };
  traitsOfNames.set(record, traits);
  return traits;
}

/** Broadcasters and publishers, and not who makes their equipment, as Samsung Electronics does ("통신 및 방송 장비 제조업"). */
const mediumSector = /방송(?! 장비)|신문|출판/;
const mediumName = /TV$|방송$|경제$|일보$|신문$|뉴스$|디지틀조선|YTN|SBS|KNN|iMBC/;

/** Words of sport around a name: two in its sentence, or three in the text of which one is there or which is not about shares. */
function wordsOfSport(context: SurfaceContext): string | undefined {
  const here = context.wordsInSentence(sportsWords);
  const asksText = here.size === 1 || (here.size === 0 && !context.isMarketStory);
  const words = asksText ? context.wordsInText(sportsWords) : here;
  return here.size >= 2 || words.size >= 3 ? [...words].slice(0, 3).join(', ') : undefined;
}

const teamAfter =
  /^ ?(?:감독|선수|구단|배구단|농구단|축구단|야구단|프로게임단|팬들|타선|마운드|이글스|베어스|트윈스|자이언츠|라이온즈|타이거즈|랜더스|와이번스|위즈|히어로즈|다이노스|유니콘스|스틸러스|블루윙즈|점보스|스카이워커스|핑크스파이더스|썬더스|세이커스|나이츠|프로미)/;
/** The longest brand of a fund and the words between it and a name. */
const fundReach = 24;

/** "YTN에 따르면", "SBS 김민수 기자". */
function sourceCredit({ surface, tail }: SurfaceContext): string | undefined {
  const source =
    /^(?:에|이|가|은|는)?\s?(?:에 따르면|따르면|[^.,]{0,20}보도했|(?:단독 )?보도에|보도를|전했다|인터뷰|뉴스|드라마|예능|프로그램|라디오|기자|앵커|취재|단독 보도|[^.,]{0,16} 출연)/.exec(
      `${surface.suffix.particle}${tail}`,
    )?.[0];
  return source ?? /^ [가-힣]{2,4} ?(?:기자|특파원|앵커|논설위원)/.exec(tail)?.[0];
}
