import type { Grammar } from './grammar.ts';
import { adnominal, koreanClauseStart, splitKoreanGap } from './korean-clauses.ts';
import { koreanDayWordsOf } from './korean-days.ts';
import { isKoreanExcluded, koreanChangeBaseOf } from './korean-exclusions.ts';
import { koreanExtremeWords } from './korean-extremes.ts';
import {
  isKoreanChangeAmount,
  isKoreanChangeOpen,
  koreanHedgeOf,
  koreanMoveIn,
  koreanMoveOf,
} from './korean-moves.ts';
import { koreanPeriodOf } from './korean-periods.ts';
import {
  isKoreanMarketValue,
  isKoreanPriceOpen,
  koreanDayPartOf,
  koreanPriceRoleOf,
} from './korean-prices.ts';
import {
  describesUnknownName,
  hasUnknownKoreanSubject,
  koreanCountOfSubjects,
  koreanOtherSubjects,
  koreanRoleOf,
} from './korean-subjects.ts';

const priceForward =
  /^(?:이던|이었던|였던|인|의|규모의|(?:에|으로|로) (?:출발|마감|시작|장을 마|거래를 마|거래를 시작|장을 시작|개장)(?:한|친))\s$/;
const extremeForward =
  /^(?:를|을|도)?\s?(?:새로 |다시 |또 |연일 )?(?:쓴|기록한|경신한|갈아치운|찍은|세운|달성한)\s$/;

/** What is told of an earlier day in passing: "마쳤었다", "40만2000원이었던 점을 감안하면", "마친 바 있다". */
const told =
  /(?:쳤|했|났|었|았|냈)었[다던고으죠지는]|던 (?:점|것|데)[을과에]? ?(?:감안|고려|비교|비하|비해|견주)|[가-힣] (?:바|적)(?:이|도)? 있(?:다|었|습|는)/;

/** "주간 결산", "한 주 새", "둘째 주"; not "상승한 주가". */
const ofStretch =
  /(?<![가-힣])(?:주간(?!사)|월간|한 ?주(?![가-힣])|(?:첫째|둘째|셋째|넷째|다섯째|마지막) ?주(?![가-힣]))/;

/** How claims are read in Korean: labels stand before a number, the verb that says what it did behind it. */
export const korean: Grammar = {
  splitGap: splitKoreanGap,
  verbsFollow: true,
  moveOf: koreanMoveOf,
  moveBehind: (words) => koreanMoveIn(words)?.direction ?? 0,
  isChangeAmount: isKoreanChangeAmount,
  hedgeOf: koreanHedgeOf,
  priceRoleOf: koreanPriceRoleOf,
  isPriceOpen: isKoreanPriceOpen,
  isChangeOpen: isKoreanChangeOpen,
  dayPartOf: koreanDayPartOf,
  isMarketValue: isKoreanMarketValue,
  isExcluded: isKoreanExcluded,
  changeBaseOf: koreanChangeBaseOf,
  periodOf: ({ before }) =>
    koreanPeriodOf(before.slice(koreanClauseStart(before)).replace(/\([^()]{0,20}\)/g, '')),
  rowPeriodOf: (line) => (/(?:수익|등락|상승|하락)률/.test(line) ? koreanPeriodOf(line) : null),
  dayWordsOf: koreanDayWordsOf,
  extremeWordsOf: koreanExtremeWords,
  roleOf: koreanRoleOf,
  hasForeignSubject: hasUnknownKoreanSubject,
  mayLeaveOut: () => true,
  clauseStart: koreanClauseStart,
  describesUnknown: describesUnknownName,
  countOfSubjects: koreanCountOfSubjects,
  otherSubjectsOf: koreanOtherSubjects,
  pointsForward: (between) =>
    adnominal.exec(between)?.[0] === between || extremeForward.test(between) || priceForward.test(between),
  describesNext: (tail) => adnominal.test(tail),
  isDistributive: (sentence) => /각각|\d%,? ?(?:와 |과 )?\d[\d.]*% /.test(sentence),
  isShared: (words) => /나란히|모두|동반|일제히|둘 다|함께/.test(words),
  isIntradayReport: (text) =>
    /\d{1,2}시(?: ?\d{1,2}분)? ?(?:현재|기준)/.test(text.slice(0, 600)) &&
    !/마감했|거래를 마쳤|장을 마쳤|거래를 끝냈|장을 끝냈|마감했다/.test(text),
  isPeriodReport: (text) => ofStretch.test(text.slice(0, 160)),
  isAside: (sentence) => told.test(sentence),
  isListJoint: (between) => /^\s?(?:와|과|,|·|및|하고|그리고|,\s?그리고)\s?$/.test(between),
};
