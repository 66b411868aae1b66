import {
  koreanAllowedAfter,
  koreanCompanyNouns,
  koreanCompanyPredicate,
  koreanCompanyRoles,
  koreanCompanyVerbs,
  koreanFreeBefore,
  koreanPriceWords,
  koreanShareNouns,
  koreanStrictShareNouns,
  koreanStrongCompanyVerbs,
} from './data/korean-context-words.ts';
import { sectorWords } from './data/sector-words.ts';
import type { Finding } from './features.ts';
import { koreanNegatives } from './korean-negatives.ts';
import { listEvidence } from './list-evidence.ts';
import { isAmbiguous, isWord } from './name-evidence.ts';
import { quoteEvidence } from './quote-evidence.ts';
import type { Surface } from './surface.ts';
import type { SurfaceContext } from './surface-context.ts';

const subjectParticles: ReadonlySet<string> = new Set([
  '은',
  '는',
  '이',
  '가',
  '도',
  '만은',
  '등은',
  '등이',
  '등도',
  '역시',
]);
const obliqueParticle =
  /^(?:을|를|에|에서|에게|에는|에도|에서는|으로|로|으로는|처럼|보다|까지|부터|마다|인|이라는|라는)$/;

/** Adds what the Korean words around a name say. Nothing for what is never linked and for symbols. */
export function koreanEvidence(context: SurfaceContext, found: Finding[]): void {
  if (context.target === null || context.surface.form !== 'name' || !context.hasHangul) return;
  const { record } = context.surface;
  koreanNegatives(context, found);
  if (!isAmbiguous(record.nameClass) || context.language !== 'ko') return;
  positives(context, found);
  if (record.group !== null) holdingSense(context, found);
  if (isWord(record.nameClass) || record.nameClass === 'short') wordSense(context, found);
  personSense(context, found);
}

function positives(context: SurfaceContext, found: Finding[]): void {
  const { particle } = context.surface.suffix;
  const story = priceStory(context);
  if (story) found.push({ feature: 'priceStory', detail: story });
  else quoteEvidence(context, found);
  addNounAfter(context, found);
  addWordsBefore(context, found);
  if (subjectParticles.has(particle)) addDoing(context, found, story !== undefined);
  else addDealing(context, found);
  if (isSecondParticle(context.surface)) found.push({ feature: 'secondParticle', detail: particle });
  const word = sectorWordIn(context);
  if (word) found.push({ feature: 'sectorWord', detail: word });
  if (context.after.startsWith(', ') && context.opensSentence)
    found.push({ feature: 'headlineSubject', detail: context.after.slice(0, 12).trim() });
  listEvidence(context, found);
}

/** A noun right after the name that only a share, an issuer or its officers have. */
function addNounAfter({ surface, tail }: SurfaceContext, found: Finding[]): void {
  const { noun, particle } = surface.suffix;
  const strict = surface.record.nameClass === 'word';
  const shareNoun = (strict ? koreanStrictShareNouns : koreanShareNouns).exec(
    `${noun}${particleGap(particle)}${tail}`,
  )?.[0];
  if (shareNoun) found.push({ feature: 'shareNoun', detail: shareNoun.trim() });
  if (particle !== '' || surface.record.group !== null) return;
  const role = koreanCompanyRoles.exec(tail)?.[0];
  if (role) found.push({ feature: 'companyRole', detail: role.trim(), share: strict ? 0.75 : 1 });
}

/** "의류업체 한섬", "미국 타깃": what stands right before the name. */
function addWordsBefore(context: SurfaceContext, found: Finding[]): void {
  const near = context.before.slice(-nounReach);
  const gap = /(?<!\s)\s+['"]?$/.exec(near);
  const companyNoun = gap ? koreanCompanyNouns.exec(near.slice(0, gap.index))?.[0] : undefined;
  if (companyNoun) found.push({ feature: 'companyNounBefore', detail: companyNoun });
  if (!isKorean(context) && americaBefore.test(near))
    found.push({ feature: 'countryFits', detail: near.slice(-5).trim() });
}

/** What it does as the subject of the clause. */
function addDoing(context: SurfaceContext, found: Finding[], isPriceStory: boolean): void {
  const { tail, surface } = context;
  const called = koreanCompanyPredicate.exec(tail)?.[0];
  if (called) found.push({ feature: 'companyPredicate', detail: called.trim() });
  if (context.isMarketStory) found.push({ feature: 'marketStory', detail: surface.suffix.particle });
  if (isPriceStory) return;
  const strong = koreanStrongCompanyVerbs.exec(tail)?.[0];
  const doing = strong ?? koreanCompanyVerbs.exec(tail)?.[0];
  if (strong) found.push({ feature: 'strongDoing', detail: strong, share: isTopic(surface) ? 1 : 0.5 });
  else if (doing)
    found.push({
      feature: 'companyDoing',
      detail: doing,
      share: surface.record.nameClass === 'word' ? 0.5 : 1,
    });
}

/** What investors do with a share: "한화를 210억원어치 순매수했다". */
const tradedAfter =
  /^ [^.,]{0,24}?(?:순매수|순매도|사들|팔아치|쓸어 ?담|집중 매수|집중 매도|가장 많이 (?:사|샀|팔)|샀다|샀고|팔았|담았|매집)/;

/** What companies do together or against each other. */
const partnerAfter =
  /^ (?:[^.,]{0,16}?)(?:경쟁|손잡|손을 잡|합병|제휴|계약을|협력|공동|맞붙|격돌|합작|업무협약|양해각서|분쟁|소송)/;

/** What others do with it: investors buy it, a company competes with it. */
function addDealing({ tail, surface }: SurfaceContext, found: Finding[]): void {
  const { particle } = surface.suffix;
  const traded = particle === '을' || particle === '를' ? tradedAfter.exec(tail)?.[0] : undefined;
  if (traded) found.push({ feature: 'tradedObject', detail: traded.trim() });
  const partner = particle === '과' || particle === '와' ? partnerAfter.exec(tail)?.[0] : undefined;
  if (partner) found.push({ feature: 'companyPartner', detail: partner.trim() });
}

/** "나무가는", "사람인의": what looks like a particle is the end of the name where a further one follows. */
function isSecondParticle({ record, suffix }: Surface): boolean {
  if (!isWord(record.nameClass) || suffix.noun !== '') return false;
  return (
    record.name.length >= 3 &&
    /[가인로]$/.test(record.name) &&
    /^(?:는|은|의|를|을|도|와|과|에서|이|가)$/.test(suffix.particle)
  );
}

function isTopic({ suffix }: Surface): boolean {
  return suffix.particle === '은' || suffix.particle === '는';
}

const americaBefore = /(?:美|미국|뉴욕증시의?|뉴욕증시에서|나스닥 상장사|월가의?)[ ]?$/;

function isKorean({ target }: SurfaceContext): boolean {
  return target?.startsWith('KRX:') === true;
}

/** The longest noun for a company and a quotation mark. */
const nounReach = 16;

/** "의" before a share noun is part of the pattern; other particles end the noun phrase. */
function particleGap(particle: string): string {
  if (particle === '') return '';
  return particle === '의' ? '의' : '|';
}

function priceStory({ surface, tail, after, next, opensLine }: SurfaceContext): string | undefined {
  const { particle } = surface.suffix;
  const quietSubject =
    particle === '' &&
    (/^\s?(?:역시|모두|또한)/.test(tail) || /^\s?[/|]\s/.test(tail) || (opensLine && /^[,\s]/.test(after)));
  if (!subjectParticles.has(particle) && !quietSubject) return undefined;
  const nextSubject =
    next && subjectParticles.has(next.suffix.particle) ? next.start - surface.end : Number.POSITIVE_INFINITY;
  const clause = tail.slice(0, Math.max(0, nextSubject));
  const match = koreanPriceWords.exec(clause);
  if (!match) return undefined;
  if (isWord(surface.record.nameClass) && isPriceOfGoods(clause)) return undefined;
  const between = clause.slice(0, match.index);
  const otherSubject = (particle === '이' || particle === '가') && /[가-힣](?:이|가|은|는) /.test(between);
  return otherSubject ? undefined : wordUpTo(clause, match.index + match[0].trimEnd().length);
}

/** The word that ends there, whole: "25만3000원", not "0원". */
function wordUpTo(clause: string, end: number): string {
  return clause.slice(clause.lastIndexOf(' ', end - 1) + 1, end);
}

/** "레몬이 작년보다 40% 올랐다": goods are compared with a year ago, shares with the day before. */
function isPriceOfGoods(clause: string): boolean {
  return goodsPrice.test(clause) && !sharePrice.test(clause);
}

const goodsPrice = /(?:작년|지난해|전년|평년|예년|한 달 전|1년 전|전월)(?:보다| 같은|에 비해|에 견줘| ?대비)/;
const sharePrice = /주가|원에 |거래|마감|장중|상한가|하한가|강세|약세|영업이익|매출|실적/;

function wordSense({ surface, before, tail, next, gapAfter }: SurfaceContext, found: Finding[]): void {
  const { nameClass } = surface.record;
  const softness = nameClass === 'word' ? 1 : nameClass === 'evenWord' ? 0.8 : 0.45;
  const { particle, noun } = surface.suffix;
  if (obliqueParticle.test(particle) && nameClass !== 'companyWord' && nameClass !== 'short') {
    found.push({ feature: 'oblique', detail: particle, share: softness });
  }
  if (particle === '의' && nameClass !== 'companyWord' && !koreanStrictShareNouns.test(`의${tail}`)) {
    found.push({ feature: 'genitive', detail: tail.slice(0, 10).trim(), share: softness });
  }
  if (/[0-9][만천백억조]? ?$|(?:^|\s)(?:몇|수십|수백|수천|수만) ?(?:만 )?$/.test(before))
    found.push({ feature: 'countBefore', detail: before.slice(-3).trim() });
  const word = /(?<![가-힣A-Za-z0-9%])([가-힣A-Za-z0-9%]+) $/.exec(before)?.[1];
  if (word && /[가-힣]$/.test(word) && !koreanFreeBefore.test(word) && !koreanCompanyNouns.test(word)) {
    found.push({ feature: 'bareNounBefore', detail: word, share: softness });
  }
  const follows = /^ ([가-힣]+)/.exec(tail)?.[1];
  const nextIsName = next !== null && gapAfter === ' ';
  if (follows && particle === '' && noun === '' && !nextIsName && !koreanAllowedAfter.test(follows)) {
    found.push({ feature: 'bareNounAfter', detail: follows, share: softness });
  }
}

/** "배우 유진", "고영 씨": a person of that name. */
function personSense({ before, tail, surface }: SurfaceContext, found: Finding[]): void {
  const { particle } = surface.suffix;
  const person =
    /^ ?(?:씨|의원|감독|선수|기자|교수|배우|가수|후보|작가|변호사|박사|앵커|아나운서)(?![가-힣]{2})/.exec(
      tail,
    )?.[0];
  const personBefore = /(?:배우|가수|연예인|방송인|작가|감독|선수|모델|아이돌|개그맨|성악가|화가) $/.exec(
    before,
  )?.[0];
  if ((person && particle === '') || personBefore)
    found.push({ feature: 'personTitle', detail: (person ?? personBefore ?? '').trim() });
}

const groupAfter =
  /^ ?(?:그룹|계열|총수|오너|일가|가문|회장|부회장|명예회장|창업주|창업|사위|장남|장녀|[0-9]?남매|형제|자매|3세|4세|출신|맨|家|[가-힣]{2,4} (?:회장|부회장|총수|명예회장))/;
const holdingBefore = /(?:지주사|지주회사|지주|투자회사)(?:인|격인)? ?['"]?$/;
const holdingAfter =
  /^(?:\(?지주|를 비롯한 지주|가 보유한|의 자회사|의 손자회사|의 [가-힣A-Za-z0-9·]+(?: [가-힣A-Za-z0-9·]+){0,2}(?:인|이자) |의 지주|가 지분|, 지주)/;

function holdingSense({ surface, before, tail, after }: SurfaceContext, found: Finding[]): void {
  const group =
    surface.suffix.noun.startsWith('계열') || surface.suffix.noun === '출신'
      ? surface.suffix.noun
      : groupAfter.exec(surface.suffix.particle === '' ? tail : '')?.[0];
  if (group) found.push({ feature: 'groupWord', detail: group.trim() });
  const holding = holdingBefore.exec(before)?.[0] ?? holdingAfter.exec(after)?.[0];
  if (holding) found.push({ feature: 'listedHolding', detail: holding.trim() });
}

/** The words of the news by the sector of a listing, found once for each sector. */
const wordsOfSector = new Map<string, readonly RegExp[]>();

function sectorPatterns(sector: string): readonly RegExp[] {
  const known = wordsOfSector.get(sector);
  if (known) return known;
  const found = sectorWords.filter((row) => row.sector.test(sector)).map((row) => row.words);
  wordsOfSector.set(sector, found);
  return found;
}

function sectorWordIn(context: SurfaceContext): string | undefined {
  const { sector } = context;
  if (sector === '') return undefined;
  for (const words of sectorPatterns(sector)) {
    const word = words.exec(context.sentence)?.[0];
    if (word) return word;
  }
  return undefined;
}
