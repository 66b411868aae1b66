import type { Language } from '../../shared/units/language.ts';

/** Words for the kinds of evidence that the linker weighs; several kinds may share theirs. */
const WORDS: readonly ({ features: readonly string[] } & Record<Language, string>)[] = [
  { features: ['symbol', 'bareTicker'], ko: '코드·별칭', en: 'ticker or nickname' },
  { features: ['distinctiveName', 'plainName', 'shortName'], ko: '이름의 뚜렷함', en: 'distinctness' },
  {
    features: ['companyWord', 'evenWord', 'ordinaryWord', 'genericWord'],
    ko: '낱말과 겹침',
    en: 'also a word',
  },
  { features: ['holdingName', 'listedHolding'], ko: '지주사', en: 'holding' },
  { features: ['partialName', 'shortenedName'], ko: '이름의 일부', en: 'part of a name' },
  { features: ['contestedName'], ko: '같은 이름 여럿', en: 'shared name' },
  { features: ['symbolBeside', 'codeBeside'], ko: '곁의 코드', en: 'code beside it' },
  { features: ['formerName'], ko: '옛 이름', en: 'former name' },
  { features: ['notYetNamed'], ko: '아직 쓰지 않던 이름', en: 'name not yet in use' },
  { features: ['beforeListing'], ko: '상장 전', en: 'before the listing' },
  { features: ['afterDelisting'], ko: '상장 폐지 뒤', en: 'after the delisting' },
  { features: ['personInText'], ko: '기사 속 임원', en: 'officer in the text' },
  { features: ['groupMember'], ko: '같은 그룹', en: 'same group' },
  { features: ['groupBeside'], ko: '곁의 그룹 이름', en: 'group beside it' },
  { features: ['countryFits'], ko: '앞의 나라 이름', en: 'country before it' },
  { features: ['exchangeContext'], ko: '거래소 문맥', en: 'exchange context' },
  { features: ['wholeArticle'], ko: '기사 전체', en: 'whole story' },
  { features: ['analystJudgement'], ko: '사람의 판단', en: 'a person’s judgement' },
  { features: ['otherNameBeside'], ko: '곁의 다른 이름', en: 'name beside it' },
  { features: ['legalMark'], ko: '회사 표기', en: 'legal form' },
  {
    features: ['priceStory', 'quoteBeside', 'marketStory', 'englishPriceVerb'],
    ko: '시세 문장',
    en: 'price sentence',
  },
  {
    features: ['shareNoun', 'tradedObject', 'englishShareNoun', 'englishShareBefore'],
    ko: '주식 낱말',
    en: 'share word',
  },
  {
    features: [
      'companyNounBefore',
      'companyPredicate',
      'companyRole',
      'companyPartner',
      'companyDoing',
      'strongDoing',
      'englishCompanyVerb',
      'possessive',
      'apposition',
      'koreaStory',
    ],
    ko: '회사 문맥',
    en: 'company context',
  },
  { features: ['sectorWord'], ko: '업종', en: 'sector' },
  { features: ['listedBeside', 'listedTogether'], ko: '나란한 종목', en: 'listed beside it' },
  { features: ['headlineSubject'], ko: '제목의 주어', en: 'headline subject' },
  { features: ['capitalInSentence', 'lowerCase'], ko: '대문자', en: 'capital' },
  { features: ['establishedInText', 'wholeNameInText'], ko: '본문의 다른 곳', en: 'elsewhere in text' },
  { features: ['notAnIssuer'], ko: '알려진 것', en: 'known to be' },
  {
    features: ['otherSense', 'otherThing', 'countBefore', 'sports'],
    ko: '다른 뜻의 문맥',
    en: 'another meaning',
  },
  { features: ['groupWord'], ko: '그룹을 뜻하는 말', en: 'group word' },
  { features: ['personNamed'], ko: '같은 이름의 사람', en: 'person of this name' },
  { features: ['personTitle'], ko: '사람의 직함', en: 'title of a person' },
  {
    features: ['bareNounBefore', 'bareNounAfter', 'longerName', 'insideLongerName'],
    ko: '더 긴 이름',
    en: 'longer name',
  },
  {
    features: ['genitive', 'lowerNounAfter', 'secondParticle', 'oblique', 'determiner', 'particleClash'],
    ko: '문장 속 자리',
    en: 'place in sentence',
  },
  { features: ['button'], ko: '공유 단추', en: 'share button' },
  { features: ['placeName'], ko: '장소 이름', en: 'name of a place' },
  { features: ['fund', 'newsSource', 'marketName'], ko: '다른 대상', en: 'something else meant' },
];

const OTHER: Record<Language, string> = { ko: '문맥', en: 'context' };

/** A kind of evidence in words; one that has none here is told as "context". */
export function linkFeatureText(feature: string, language: Language): string {
  return (WORDS.find(({ features }) => features.includes(feature)) ?? OTHER)[language];
}
