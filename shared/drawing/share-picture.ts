import type { CheckedNumber, CheckFacts } from '../schemas/check-reply.ts';
import type { Language } from '../units/language.ts';
import { fixedPalette } from './fixed-palette.ts';
import { fittedText } from './label.ts';
import { element, escapeXml } from './markup.ts';
import { sharePictureValue } from './share-picture-value.ts';
import { type SharePictureWords, sharePictureWords } from './share-picture-words.ts';
import { textWidth } from './text-width.ts';
import { verdictPath } from './verdict-glyph.ts';

/** The size of the picture that links show, in pixels. */
export const SHARE_PICTURE_SIZE = { width: 1200, height: 630 } as const;

const left = 72;
const right = SHARE_PICTURE_SIZE.width - left;
const colours = fixedPalette('light', 'korea');

/** Rows of numbers that have room. */
const mostRows = 4;
const rowHeight = 74;
const firstRow = 290;

/** Numbers that differ come first, then what matches, what is not out yet, and what has no data. */
const order: readonly CheckedNumber['verdict'][] = ['contradicted', 'verified', 'pending', 'unverifiable'];

/**
 * The picture of a kept check as one SVG: its answer, the numbers that differ (then others) with both values, the day of the
 * check. It holds facts alone, no sentence of the text. Words in the language of the text.
 */
export function drawSharePicture(facts: CheckFacts, answer: string, madeAt: string): string {
  const words = sharePictureWords(facts.language);
  const { width, height } = SHARE_PICTURE_SIZE;
  const numbers = [...facts.numbers].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': answer,
      'font-family': 'Pretendard, "Apple SD Gothic Neo", "Malgun Gothic", NanumGothic, sans-serif',
    },
    element('rect', { width, height, fill: colours.panel }),
    brand(),
    ...headline(answer),
    ...numbers
      .slice(0, mostRows)
      .map((one, row) => numberRow(one, firstRow + row * rowHeight, facts.language)),
    ...(numbers.length === 0 ? [line(words.noNumbers, left, firstRow, 30, colours['ink-2'])] : []),
    ...foot(facts, words, madeAt),
    ...terms(facts, words),
  );
}

function brand(): string {
  return line('Newstape', left, 76, 30, colours.ink, { weight: 600 });
}

function headline(answer: string): string[] {
  const size = 48;
  return wrapped(answer, right - left, size)
    .slice(0, 2)
    .map((part, index) => line(part, left, 142 + index * 60, size, colours.ink, { weight: 600 }));
}

/** A sentence in as many lines as the width takes, parted behind a comma or a colon where one is. */
function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  const fits = (one: string) => textWidth(one, size) <= width * 1.08;
  const phrases = text.split(/(?<=[,:]) /).flatMap((phrase) => (fits(phrase) ? [phrase] : phrase.split(' ')));
  for (const phrase of phrases) {
    const last = lines.at(-1);
    const longer = last === undefined ? phrase : `${last} ${phrase}`;
    if (last !== undefined && fits(longer)) lines.splice(-1, 1, longer);
    else lines.push(phrase);
  }
  return lines;
}

/** One number: sign, value of the text, company and kind, value of the prices. */
function numberRow(number: CheckedNumber, y: number, language: Language): string {
  const words = sharePictureWords(language);
  const differs = number.verdict === 'contradicted';
  const { told, found } = sharePictureValue(number, language);
  const name = nameOf(number, language);
  const label = `${name} ${words.kind[number.kind]}`;
  const size = 32;
  const toldWidth = Math.max(textWidth(told, size), 60) + 74;
  const box = differs
    ? element('rect', {
        x: left - 4,
        y: y - 40,
        width: toldWidth,
        height: 56,
        rx: 6,
        fill: colours.highlight,
      })
    : '';
  const ink = differs ? colours['on-highlight'] : colours.ink;
  const sign = verdictPath(number.verdict, ink, `translate(${left + 12} ${y - 26}) scale(2.2)`);
  const tail = found === null ? words.verdict[number.verdict] : `${words.price} ${found}`;
  const labelLeft = left + Math.max(toldWidth, 250) + 24;
  const tailWidth = textWidth(tail, size);
  return [
    element('line', { x1: left, x2: right, y1: y + 30, y2: y + 30, stroke: colours.line }),
    box,
    sign,
    line(told, left + 52, y, size, ink, { weight: 600 }),
    line(fittedText(label, right - tailWidth - 32 - labelLeft, 28), labelLeft, y, 28, colours['ink-2']),
    line(tail, right, y, size, found === null ? colours['ink-3'] : colours.ink, {
      weight: found === null ? 400 : 600,
      anchor: 'end',
    }),
  ].join('');
}

function nameOf(
  { instrumentNameKorean, instrumentNameEnglish, instrumentId }: CheckedNumber,
  language: Language,
): string {
  const [first, second] =
    language === 'ko'
      ? [instrumentNameKorean, instrumentNameEnglish]
      : [instrumentNameEnglish, instrumentNameKorean];
  return first ?? second ?? instrumentId ?? '';
}

function foot(facts: CheckFacts, words: SharePictureWords, madeAt: string): string[] {
  const days = [...new Set(facts.numbers.flatMap(({ date }) => date ?? []))].sort();
  const session = days.at(-1) ?? facts.date;
  const parts = [...(session === null ? [] : [session]), words.madeAt(madeAt.slice(0, 10))];
  return [
    line(words.foot, left, 604, 20, colours['ink-3']),
    line(parts.join(' · '), right, 76, 22, colours['ink-3'], { anchor: 'end' }),
  ];
}

/** The lines that the sources of the prices ask for, whole whatever their length, and that values are kept back where they are. */
function terms({ numbers, sources }: CheckFacts, words: SharePictureWords): string[] {
  const isHeldBack = numbers.some(({ withheld }) => withheld !== undefined);
  const parts = sources.map(({ attribution, name }) => attribution ?? name);
  const text = [...(isHeldBack ? [words.withheld] : []), ...parts].join(' · ');
  if (text === '') return [];
  const size = Math.min(20, (20 * (right - left)) / textWidth(text, 20));
  return [line(text, left, 574, size, colours['ink-3'])];
}

function line(
  text: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  { weight = 400, anchor = 'start' }: { readonly weight?: number; readonly anchor?: 'start' | 'end' } = {},
): string {
  return element(
    'text',
    {
      x,
      y,
      fill,
      'font-size': size,
      'font-weight': weight,
      'text-anchor': anchor === 'start' ? null : anchor,
    },
    escapeXml(text),
  );
}
