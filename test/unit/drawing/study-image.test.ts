import { expect, test } from 'vitest';
import { DEFAULT_EMBED_OPTIONS } from '../../../shared/drawing/embed-options.ts';
import { PAGE_PALETTE } from '../../../shared/drawing/fixed-palette.ts';
import { drawStudyImage } from '../../../shared/drawing/study-image.ts';
import { drawStudyPlot, studyPlotSentence } from '../../../shared/drawing/study-plot.ts';
import { studyPlotFixture } from '../../support/study-plot-fixture.ts';

const study = studyPlotFixture();

test('the sentence says how many, the mean over the window, its interval, and that zero is inside', () => {
  expect(studyPlotSentence(study, 'en')).toBe(
    '48 events of 8 companies: mean return beyond the index over [+1,+10] +1.20% (95 % interval −0.80% to +3.20%, zero is inside)',
  );
  expect(studyPlotSentence(study, 'ko')).toBe(
    '사건 48건, 기업 8곳: 지수 대비 평균 누적 수익률 [+1,+10] +1.20% (95% 구간 −0.80% ~ +3.20%, 0 포함)',
  );
});

test('too few events for a mean are said', () => {
  const few = {
    ...study,
    sentence: { ...study.sentence, n: 1, mean: null, interval: null, zeroInside: null },
  };
  expect(studyPlotSentence(few, 'en')).toBe('1 event of 8 companies, too few for a mean');
});

test('the image holds the plot, what was chosen by is dashed and named no result, and whose prices they are', () => {
  const svg = drawStudyImage(study, DEFAULT_EMBED_OPTIONS);
  expect(svg.match(/stroke-dasharray="3 3"/g)).toHaveLength(1);
  for (const text of [
    '점선: 고른 기준, 결과 아님',
    '코스피',
    '출처: Prices: made for a test',
    'Newstape',
    '연관일 뿐',
  ])
    expect(svg).toContain(text);
  expect(svg).not.toMatch(/NaN|Infinity|url\(|<script/);
});

test('line and bands begin at 0 of the session before the window, which is in the plot, day 0 studied or not', () => {
  const begins = (reply: typeof study) => {
    const size = { width: 640, height: 300 };
    const paths = drawStudyPlot(reply, size, PAGE_PALETTE, 'en').match(/ d="M[\d.]+ [\d.]+L[^"]+"/g) ?? [];
    return paths.map((path) => /M([\d.]+ [\d.]+)L/.exec(path)?.[1]);
  };
  const window = study.path.filter(({ part }) => part === 'window');
  const withDayZero = window.map((step) => ({ ...step, offset: step.offset - 1 }));
  const [grey, tinted, edges, line, ...more] = begins({ ...study, path: withDayZero });
  expect([grey, tinted, edges, more]).toEqual([line, line, line, []]);
  expect(line).toMatch(/^16 /);
  const [first, second, third, dashed, studied] = begins(study);
  expect([first, second, third]).toEqual([studied, studied, studied]);
  expect(dashed).not.toBe(studied);
});

test('a study without means is drawn all the same', () => {
  const path = study.path.map((step) => ({ ...step, cumulative: null, placebo: null, aar: null }));
  expect(drawStudyImage({ ...study, path, aggregate: null }, DEFAULT_EMBED_OPTIONS)).not.toMatch(
    /NaN|Infinity/,
  );
  expect(drawStudyImage({ ...study, path: [] }, DEFAULT_EMBED_OPTIONS)).not.toMatch(/NaN|Infinity/);
});
