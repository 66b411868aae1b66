import type { Clock } from './clock.ts';

const fixed = (hours: number): Clock => ({ kind: 'fixed', minutes: hours * 60 });
const newYork = (hoursBehind: number): Clock => ({ kind: 'newYork', hoursBehind });
const european = (minutes: number): Clock => ({ kind: 'european', minutes });

/**
 * Zones as pages print them, in capitals without spaces. A name that several countries use has the meaning that finance
 * pages give it (`IST` is India's, `CST` Chicago's); `CET` is printed all year round and means the clock on the wall.
 */
const zones: readonly (readonly [clock: Clock, names: string])[] = [
  [fixed(9), 'KST JST 한국시간 한국시각 서울시간 KOREATIME SEOULTIME TOKYOTIME 일본시간'],
  [fixed(0), 'Z UTC GMT UT WET'],
  [european(0), 'LONDONTIME UKTIME 런던시간 영국시간'],
  [fixed(1), 'BST WEST'],
  [european(60), 'CET 유럽시간 독일시간'],
  [fixed(2), 'CEST SAST'],
  [european(120), 'EET'],
  [fixed(3), 'EEST MSK'],
  [fixed(4), 'GST'],
  [fixed(5), 'PKT'],
  [fixed(5.5), 'IST'],
  [fixed(7), 'ICT WIB'],
  [fixed(8), 'HKT SGT AWST PHT MYT HONGKONGTIME SINGAPORETIME BEIJINGTIME 중국시간'],
  [fixed(10), 'AEST'],
  [fixed(11), 'AEDT'],
  [fixed(12), 'NZST'],
  [fixed(13), 'NZDT'],
  [fixed(-5), 'EST EASTERNSTANDARDTIME'],
  [fixed(-4), 'EDT EASTERNDAYLIGHTTIME'],
  [fixed(-6), 'CST CENTRALSTANDARDTIME'],
  [fixed(-5), 'CDT CENTRALDAYLIGHTTIME'],
  [fixed(-7), 'MST'],
  [fixed(-6), 'MDT'],
  [fixed(-8), 'PST PACIFICSTANDARDTIME'],
  [fixed(-7), 'PDT PACIFICDAYLIGHTTIME'],
  [
    newYork(0),
    'ET EASTERNTIME EASTERN NEWYORKTIME U.S.EASTERNTIME 동부시간 동부시각 미동부시간 미동부시각 미국동부시간 미국동부시각 뉴욕시간',
  ],
  [newYork(1), 'CT CENTRALTIME'],
  [newYork(2), 'MT MOUNTAINTIME'],
  [newYork(3), 'PT PACIFICTIME'],
];

/** Clocks by the names of their zones. */
export const namedClocks: ReadonlyMap<string, Clock> = new Map(
  zones.flatMap(([clock, names]) => names.split(' ').map((name) => [name, clock] as const)),
);

/** Words for a clock that is neither the outlet's nor named: "현지시간", "local time". */
export const elsewherePattern = '현지\\s?시[간각]|local\\s(?:time|hours)';

/** An alternation for a regular expression that matches a zone behind a time of day, or the word for an unnamed clock. */
export const zonePattern = [
  '(?:GMT|UTC)\\s?[+-]\\d{1,2}(?::?\\d{2})?',
  '[+-]\\d{2}:?\\d{2}',
  '(?:U\\.?S\\.?\\s)?(?:Eastern|Central|Mountain|Pacific)(?:\\s(?:Standard|Daylight))?(?:\\sTime)?',
  '(?:New\\sYork|Seoul|Korea|Tokyo|London|UK|Hong\\sKong|Singapore|Beijing)\\stime',
  '(?:(?:미국?\\s?)?동부|뉴욕|한국|서울|일본|런던|영국|중국|유럽|독일)\\s?시[간각]',
  elsewherePattern,
  '(?:Z|[KJ]ST|A[EW]DT|A[EW]ST|NZ[SD]T|[ECMP][SD]?T|UTC|UT|GMT|BST|WES?T|EES?T|CES?T|HKT|SGT|IST|SAST|MSK|GST|PKT|ICT|WIB|PHT|MYT)(?=[^A-Za-z]|[A-Z][a-z]|$)',
].join('|');
