import type { Period } from './grammar.ts';

const quarters: Readonly<Record<string, readonly [number, number]>> = {
  '1분기': [1, 3],
  '2분기': [4, 6],
  '3분기': [7, 9],
  '4분기': [10, 12],
  상반기: [1, 6],
  하반기: [7, 12],
};

const period = new RegExp(
  [
    '(?<lastYear>(?:작년|지난해)\\s?(?:한 해|1년|연간|내내|에만)(?:\\s?(?:동안|에만|내내|에|간|은))?(?=\\s)|(?:작년|지난해)(?:에|은|에는)?(?= (?:[^ ]{1,30}(?: 주가)?[은는이가] )?(?:주가[는가] )?$))',
    '(?<pastYear>지난 한 해)(?:\\s?(?:동안|에만|내내|간))?(?=[\\s,])',
    '(?<yearNamed>(?:19|20)\\d{2})년\\s?(?:한 해|1년간|연간|에만)',
    '(?<half>올해?|지난해|작년)?\\s?(?<part>[1-4]분기|상반기|하반기)(?:에만|에|동안|간|\\s)',
    '(?<yearToDate>(?:작년|지난해|전년) ?말(?:보다| 대비| 이후|부터|에 비|[과와] (?:비교|견[주줘]))|올해(?:는|에)?(?= (?:[^ ]{1,30}(?: 주가)?[은는이가] )?(?:주가[는가] )?$)|올해 들어|올 들어|올해에만|올해만|연초 (?:이후|대비|부터)|연초보다|연초[와과] 비교|연초에 비|올해 초(?:부터| 이후| 대비)|새해 들어|올 ?초(?:부터| 이후| 대비|보다|에 비)|(?<![가-힣])연간(?= ?(?:상승률|하락률|수익률|등락률)))',
    '(?<monthToDate>이달 들어|이번 달(?: 들어|에만)?|이달에만)',
    '(?<weekToDate>이번 주(?: 들어|에만)?|(?:전주|지난주) ?(?:말|금요일)(?:보다| ?대비|에 비|[과와] (?:비교|견))|(?:첫째|둘째|셋째|넷째|다섯째|마지막) ?주(?:에|에는|간)?(?=[\\s,])|한 주(?:간| 동안| ?새)?|(?<![가-힣])주간(?: 기준(?:으로)?|으?로는?)?)',
    '(?<lastMonth>지난달(?:에만|에는?| 한 달| 동안)?(?=\\s)(?!\\s?\\d))',
    '(?<lastWeek>지난주(?:에만|에는?| 한 주)?(?=\\s)(?!\\s?[월화수목금]))',
    '(?<namedMonth>\\d{1,2})월(?:에만| 한 ?달(?:간| 동안|에만)?| 들어)(?=\\s)',
    '(?<same>같은 기간|이 기간)',
    '(?<weekBack>(?:일주일|1주일|한 주) 전(?=보다|\\s?대비|에 비해|과 비교)|전주(?=보다|\\s?대비))',
    '(?<monthBack>(?:한 ?달|1개월) 전(?=보다|\\s?대비|에 비해|과 비교))',
    '(?:(?:최근|지난)\\s?)?(?<sessions>\\d{1,2})\\s?거래일\\s?(?:간|동안|새|사이)',
    '(?:(?:최근|지난)\\s?)?(?<days>이틀|사흘|나흘|닷새|엿새)(?:간| 동안| 새| 사이)',
    '(?<since>\\d{1,2}일 (?:이후|이래)(?:로|에만)?(?=\\s)(?!\\s?(?:처음|최대|최고|최저|가장|첫|\\d{1,9}\\S{0,3} ?만)))',
    '(?<vague>(?:(?:최근|지난)\\s?)?(?:\\d{1,4}|한|두|세|석|네|넉|반)\\s?(?:개월|달|년|주|거래일|일)\\s?(?:간|동안|새|사이)|(?:일주일|보름)(?:간| 동안| 새| 사이))',
  ].join('|'),
  'g',
);

const counts: Readonly<Record<string, number>> = { 이틀: 2, 사흘: 3, 나흘: 4, 닷새: 5, 엿새: 6 };

/** The stretch of time that a Korean change is told of; the last one in these words. Null where it is of one session. */
export function koreanPeriodOf(words: string): Period | null {
  const match = [...words.matchAll(period)].at(-1);
  const groups = match?.groups;
  if (!match || !groups) return null;
  if (groups.weekBack) return { type: 'back', unit: 'week', count: 1 };
  if (groups.monthBack) return { type: 'back', unit: 'month', count: 1 };
  if (
    /^\s?(?:고점|저점|최고|최저|평균|실적|매출|영업|순이익|[1-4]분기|말|같은|동기|초|보다|대비|\d{1,2}월|마지막)/.test(
      words.slice(match.index + match[0].length),
    )
  )
    return null;
  if (groups.sessions) return { type: 'sessions', count: Number(groups.sessions), isCounted: true };
  if (groups.days) return { type: 'sessions', count: counts[groups.days] ?? 0, isCounted: false };
  if (groups.same) return { type: 'same' };
  if (groups.vague ?? groups.since) return { type: 'vague' };
  if (groups.lastYear) return { type: 'wholeYear', yearsBack: 1 };
  if (groups.pastYear) return { type: 'pastYear' };
  if (groups.yearNamed) return { type: 'year', year: Number(groups.yearNamed) };
  if (groups.yearToDate) return { type: 'toDate', since: 'year' };
  if (groups.monthToDate) return { type: 'toDate', since: 'month' };
  if (groups.weekToDate) return { type: 'toDate', since: 'week' };
  if (groups.lastMonth) return { type: 'whole', unit: 'month' };
  if (groups.lastWeek) return { type: 'whole', unit: 'week' };
  if (groups.namedMonth) return { type: 'namedMonth', month: Number(groups.namedMonth) };
  const months = quarters[groups.part ?? ''];
  if (!months) return null;
  const yearsBack = /지난해|작년/.test(groups.half ?? '') ? 1 : 0;
  return { type: 'part', yearsBack, fromMonth: months[0], toMonth: months[1] };
}
