import { menuWords } from '../data/menu-words.ts';
import { proseOf } from '../prose-line.ts';
import { findPrintedDates, type PrintedDate } from './printed-date.ts';
import { findRelativeStamps, type RelativeStamp } from './relative-stamp.ts';

/** What a page says a printed date is. `released` is the hour at which a desk let a story go, later than its publication. */
export type DateLabel = 'published' | 'released' | 'modified';

/** A date of a line of dates, with its label where the line names one. */
export interface LabelledDate extends PrintedDate {
  readonly label: DateLabel | null;
}

/** A relative stamp of a line of dates with its label. */
export interface LabelledRelative extends RelativeStamp {
  readonly label: DateLabel | null;
}

/** A line that consists of dates: "입력 2024.01.29 16:12 | 수정 2024.01.29 17:40", "업데이트 3시간 전". */
export interface DateLine {
  readonly dates: readonly LabelledDate[];
  readonly relatives: readonly LabelledRelative[];
  readonly labelled: boolean;
  /** Letters of the line that belong neither to a date nor to the words usual beside one. */
  readonly restLength: number;
}

const labels: readonly (readonly [DateLabel, string])[] = [
  [
    'modified',
    '기사\\s?수정|최종\\s?수정|수정|최종\\s?업데이트|업데이트됨?|갱신|last updated|updated|last modified|modified|revised',
  ],
  ['released', '출고'],
  [
    'published',
    '기사\\s?입력|최초\\s?입력|입력|기사\\s?등록|최초\\s?등록|등록|승인|송고|기사\\s?작성|작성|발행|게재|게시|보도|first published|originally published|published|publish date|posted|created|date',
  ],
];
const unit = '(?:일시|시간|시각|일자|일)?';
const labelBefore = labels.map(
  ([label, words]) =>
    [label, new RegExp(`(?:${words})${unit}(?:\\s(?:on|at))?\\s?[:：|=·]?\\s{0,3}$`, 'i')] as const,
);
const labelAfter = labels.map(
  ([label, words]) => [label, new RegExp(`^[\\s.,|·)]{0,4}(?:${words})(?![가-힣a-z])`, 'i')] as const,
);

/**
 * Reads a line as a line of dates; null where it holds none, or is a sentence that mentions one. A date without a year
 * counts only with a label or a time of day.
 */
export function dateLineOf(text: string): DateLine | null {
  if (text.length > 200) return null;
  const dates = /[\d０-９]/.test(text) ? labelledDates(text) : [];
  const relatives = labelledRelatives(text, dates);
  if (dates.length === 0 && relatives.length === 0) return null;
  const restLength = lettersBeside(text, [...dates, ...relatives]);
  const labelled = [...dates, ...relatives].some((date) => date.label !== null);
  if (dates.length === 0) return restLength <= 2 ? { dates, relatives, labelled, restLength } : null;
  const full = dates.some((date) => date.date !== null || date.time !== null || date.label !== null);
  if (!labelled && dates.every((date) => date.time === null) && proseOf(text) === 'prose') return null;
  const room = labelled ? 48 : full ? 44 : 0;
  return restLength <= room ? { dates, relatives, labelled, restLength } : null;
}

/** The relative stamps of a text that stand apart from its dates, with the labels before them. */
function labelledRelatives(text: string, dates: readonly LabelledDate[]): LabelledRelative[] {
  const apart = findRelativeStamps(text).filter(
    (one) => !dates.some((date) => one.start < date.end && date.start < one.end),
  );
  return apart.map((one) => {
    const ends = [...dates, ...apart].map(({ end }) => end).filter((end) => end <= one.start);
    const before = text.slice(Math.max(0, ...ends), one.start);
    return { ...one, label: labelOf(labelBefore, before) ?? labelOf(labelAfter, text.slice(one.end)) };
  });
}

/** The dates of a text with their labels. Labels stand before their dates or after them, the same way in one line. */
export function labelledDates(text: string): LabelledDate[] {
  const sure = findPrintedDates(text);
  const printed = sure.length > 0 ? sure : findPrintedDates(text, true);
  const first = printed[0];
  if (!first) return [];
  const last = printed.at(-1) ?? first;
  const labelsFirst =
    labelOf(labelBefore, text.slice(0, first.start)) !== null ||
    labelOf(labelAfter, text.slice(last.end)) === null;
  const all = printed.map((date, index) => {
    const before = text.slice(printed[index - 1]?.end ?? 0, date.start);
    const after = text.slice(date.end, printed[index + 1]?.start ?? text.length);
    const label = labelsFirst ? labelOf(labelBefore, before) : labelOf(labelAfter, after);
    return { ...date, label };
  });
  return sure.length > 0
    ? all
    : all.filter((date) => date.label !== null || date.time !== null || isAtEnd(text, date));
}

/** The label that a line without a date ends with, or null. */
export function labelIn(text: string): DateLabel | null {
  return labelOf(labelBefore, text);
}

function labelOf(patterns: readonly (readonly [DateLabel, RegExp])[], text: string): DateLabel | null {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function isAtEnd(text: string, date: PrintedDate): boolean {
  return date.end >= text.length - 1 && /[|·/[(]\s?$/.test(text.slice(0, date.start));
}

const besideWords =
  /입력|등록|승인|송고|작성|발행|게재|게시|수정|업데이트|출고|기사|최종|최초|일시|시간|댓글|조회수?|추천|published|posted|updated|modified|last|first|date|edition|\b(?:at|on|by|et|est|edt|kst|gmt|utc)\b/gi;
const reporter = /[가-힣]{2,4}\s?(?:기자|특파원|에디터|인턴기자)|[\w.+-]{2,40}@[\w.-]{2,40}/g;

function lettersBeside(text: string, dates: readonly Pick<PrintedDate, 'start' | 'end'>[]): number {
  const inOrder = [...dates].sort((a, b) => a.start - b.start);
  const rest = inOrder.reduceRight(
    (left, date) => `${left.slice(0, date.start)} ${left.slice(date.end)}`,
    text,
  );
  const words = rest
    .replaceAll(reporter, ' ')
    .replaceAll(besideWords, ' ')
    .split(/[^\p{L}\p{N}]+/u);
  return words
    .filter((word) => !menuWords.has(word.toLowerCase()))
    .join('')
    .replaceAll(/\d/g, '').length;
}
