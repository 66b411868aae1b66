/** What was caught by a form, by its place. */
type Caught = readonly string[];

/** Parts of the frame of a page that may stand between a date and the headline. */
const FRAME: Readonly<Record<string, string>> = {
  'the weather': '날씨',
  'a menu': '메뉴',
  'a list of stories': '기사 목록',
};

const alternatives = (days: string) => days.replaceAll(' or ', ' 또는 ');

/**
 * Forms of the parts of a date's note and their Korean, from what each form caught; the first that fits is taken. The notes
 * are made where dates are read; names of markup (`article:published_time`) stay as they are.
 */
export const DATE_NOTES_KO: readonly (readonly [RegExp, (caught: Caught) => string])[] = [
  [/^labelled as the publication$/, () => '발행·입력으로 표시됨'],
  [/^labelled as the release$/, () => '출고로 표시됨'],
  [/^labelled as a change$/, () => '수정으로 표시됨'],
  [/^stands near the headline without a label$/, () => '제목 가까이에 표시 없이 서 있음'],
  [
    /^the year is not printed: the latest up to the crawl$/,
    () => '연도가 없어 수집일까지 가장 가까운 해로 봄',
  ],
  [/^no such day$/, () => '그런 날이 없음'],
  [
    /^can be read as (.+), and nothing on the page decides$/,
    ([days = '']) => `${alternatives(days)}로 읽을 수 있고 페이지에 가릴 근거가 없음`,
  ],
  [/^it lies after the day the page was fetched$/, () => '페이지를 가져온 날보다 뒤임'],
  [/^the printed weekday is not that of this day$/, () => '적힌 요일이 그날의 요일이 아님'],
  [/^it stands in the page's head, far over the headline$/, () => '제목보다 훨씬 위, 페이지 머리에 있음'],
  [/^it stands under the text without a label$/, () => '본문 아래에 표시 없이 서 있음'],
  [
    /^it belongs to the page's frame: (.+) stands between it and the headline$/,
    ([frame = '']) => `페이지의 틀에 속함(제목과의 사이에 ${FRAME[frame] ?? frame})`,
  ],
  [
    /^it is the day the page was fetched, in the page's head, and the text does not speak of it$/,
    () => '페이지 머리에 있는 수집일이며 본문은 그날을 말하지 않음',
  ],
  [
    /^it says (\S+), the date chosen is (\S+)$/,
    ([day = '', chosen = '']) => `${day}이라고 하며, 고른 날짜는 ${chosen}`,
  ],
  [
    /^it says (\S+), the time chosen is (\S+)$/,
    ([moment = '', chosen = '']) => `${moment}이라고 하며, 고른 시각은 ${chosen}`,
  ],
  [/^in the outlet's own time zone the day is (\S+)$/, ([day = '']) => `매체가 있는 곳의 날짜로는 ${day}`],
  [/^a date in the page's address$/, () => '페이지 주소 속 날짜'],
  [/^a past day that the report mentions$/, () => '기사가 말하는 지난날'],
  [
    /^a whole date in the text that stands for the day of the report$/,
    () => '본문에 온전히 적힌, 보도한 날을 뜻하는 날짜',
  ],
  [/^the report speaks of day (\d+) as its own$/, ([day = '']) => `기사가 ${day}일을 그날로 말함`],
  [
    /^the report speaks of day (\d+) as its own, a day abroad: the report comes the day after$/,
    ([day = '']) => `기사가 현지 ${day}일을 말함: 보도는 그다음 날`,
  ],
  [/^the month is printed: (\d+)$/, ([month = '']) => `${month}월이라고 적혀 있음`],
  [/^says that the year is (\d+)$/, ([year = '']) => `${year}년이라고 말함`],
  [/^names month (\d+) as its own$/, ([month = '']) => `${month}월을 이달로 말함`],
  [/^the first trading day of a year is in January$/, () => '한 해의 첫 거래일은 1월에 있음'],
  [/^the last trading day of a year is in December$/, () => '한 해의 마지막 거래일은 12월에 있음'],
  [/^the weekday is printed$/, () => '요일이 적혀 있음'],
  [/^(\d+) months after month (\d+)$/, ([months = '', from = '']) => `${from}월에서 ${months}개월 뒤`],
  [
    /^(\d+) months after month (\d+) is month (\d+)$/,
    ([months = '', from = '', month = '']) => `${from}월에서 ${months}개월 뒤는 ${month}월`,
  ],
  [
    /^(\d+) months after month (\d+) is month (\d+) of (\d+)$/,
    ([months = '', from = '', month = '', year = '']) =>
      `${from}월에서 ${months}개월 뒤는 ${year}년 ${month}월`,
  ],
  [
    /^results of quarter (\d) come out in the months ([\d and]+)$/,
    ([quarter = '', months = '']) => `${quarter}분기 실적은 ${months.replaceAll(' and ', '·')}월에 나옴`,
  ],
  [/^day (\d+) must exist in the month before$/, ([day = '']) => `지난달에 ${day}일이 있어야 함`],
  [/^day (\d+) must exist in the same month$/, ([day = '']) => `같은 달에 ${day}일이 있어야 함`],
  [
    /^"([^"]*)" and "([^"]*)" name the same month: the year is (\d+)$/,
    ([one = '', other = '', year = '']) => `‘${one}’과 ‘${other}’이 같은 달을 말하므로 ${year}년`,
  ],
  [
    /^counts from the moment of reading, and names no single day$/,
    () => '읽는 때부터 세므로 날을 정하지 못함',
  ],
  [
    /^counts from the moment of reading, and names (.+)$/,
    ([days = '']) => `읽는 때부터 세므로 ${alternatives(days)}일 수 있음`,
  ],
  [/^counts from the moment at which the page was fetched$/, () => '페이지를 가져온 때부터 거꾸로 셈'],
  [/^the feed's stamp of the entry's publication$/, () => '피드에 적힌 발행 시각'],
  [/^the feed's stamp of the entry's last change$/, () => '피드에 적힌 수정 시각'],
  [/^the feed's stamp of the entry's [a-z ]+ names no single day$/, () => '피드의 시각이 하루를 정하지 못함'],
  [/^only the day as written counts$/, () => '적힌 날짜만 씀'],
  [
    /^it lies after the moment of the fetch, (\S+): the feed's clock or zone is wrong$/,
    ([moment = '']) => `가져온 때(${moment})보다 뒤이므로 피드의 시계나 시간대가 틀림`,
  ],
  [/^it lies after the day of the fetch, (\S+)$/, ([day = '']) => `가져온 날(${day})보다 뒤임`],
  [/^(\S+) of the JSON-LD$/, ([name = '']) => `JSON-LD의 ${name}`],
  [/^itemprop (\S+)$/, ([name = '']) => `itemprop ${name}`],
  [/^a time element of the page$/, () => '페이지의 time 요소'],
  [/^(\S+) of an element of the page$/, ([name = '']) => `페이지 요소의 ${name}`],
  [/^the page's (\S+)$/, ([name = '']) => `페이지의 ${name}`],
];
