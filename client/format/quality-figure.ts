import type { Language } from '../../shared/units/language.ts';

/** Parts of the names of pinned figures, in Korean; longer parts first where one holds another. */
const KOREAN: readonly (readonly [english: string, korean: string])[] = [
  [
    'relevance: whom an article is about (area under ROC)',
    '비중: 기사가 다루는 종목을 가려냄 (수신자 조작 특성 곡선 아래 넓이)',
  ],
  ['relevance: the most relevant is one that it is about', '비중: 가장 큰 종목이 기사가 다루는 종목'],
  ['scores as probabilities: 1 − mean distance from the truth', '확률로서의 점수: 1 − 실제와의 평균 거리'],
  ['linking, instruments of an article', '연결, 기사의 종목'],
  ['linking, mentions with any overlap', '연결, 겹치는 표기'],
  ['linking, mentions with the exact span', '연결, 자리까지 같은 표기'],
  ['linking, wrong links in the title line', '연결, 제목의 잘못된 연결'],
  ['linking, wrong links', '연결, 잘못된 연결'],
  ['date of the article', '기사의 날짜'],
  ['boundaries of the article', '기사의 시작과 끝'],
  ['claims found with their date', '찾은 수치, 날짜까지'],
  ['claims found', '찾은 수치'],
  ['verdicts of found claims', '찾은 수치의 판정'],
  ['verdicts right of all claims', '모든 수치 가운데 맞은 판정'],
  ['false contradictions', '틀렸다고 잘못 본 수치'],
  ['missed contradictions', '놓친 틀린 수치'],
  ['article or not', '기사인지 아닌지'],
  ['first sentence', '첫 문장'],
  ['last sentence', '마지막 문장'],
  ['no foreign text', '다른 글이 섞이지 않음'],
  ['labelled dates: day, time, precision, basis', '정답을 단 날짜: 날짜, 시각, 정밀도, 근거'],
  ['labelled dates: wrong days', '정답을 단 날짜: 틀린 날짜'],
  ['labelled dates: day', '정답을 단 날짜: 날짜'],
  ['same story: pairs', '같은 이야기: 짝'],
  ['same story: false joins', '같은 이야기: 잘못 묶음'],
  ["Readability's pages: words of the text", 'Readability의 페이지: 본문의 낱말'],
  ["Readability's pages: titles", 'Readability의 페이지: 맞은 제목 수'],
  ["gofeed's feeds: fields", 'gofeed의 피드: 항목'],
  ["feedparser's files: uncaught errors", 'feedparser의 파일: 잡지 못한 오류'],
  ["feedparser's files: over 5 s", 'feedparser의 파일: 5초 넘김'],
  ["feedparser's files: all entries given", 'feedparser의 파일: 모든 항목을 읽음'],
  ['titleOnly: ', '제목만: '],
  ['summary: ', '제목과 첫 문단: '],
  ['pages: ', '페이지: '],
  ['instruments', '종목'],
  ['date', '날짜'],
  ['(character F1)', '(글자 F1)'],
  ['(accuracy)', '(정확도)'],
  ['(count)', '(건)'],
  ['(precision)', '(정밀도)'],
  ['(recall)', '(재현율)'],
];

const ENGLISH: readonly (readonly [written: string, read: string])[] = [
  ['titleOnly: ', 'headline alone: '],
  ['summary: ', 'headline and first paragraph: '],
];

/** The name of a pinned figure as a person reads it: "titleOnly: claims found (F1)" is "제목만: 찾은 수치 (F1)". Parts without a word stay. */
export function qualityFigureText(figure: string, language: Language): string {
  const table = language === 'ko' ? KOREAN : ENGLISH;
  return table.reduce((text, [from, to]) => text.replace(from, to), figure);
}
