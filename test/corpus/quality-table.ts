import { aboutWords } from '../../client/format/about-words.ts';
import { qualityFigureText } from '../../client/format/quality-figure.ts';
import type { MeasuredQuality, MeasuredShares } from '../../shared/schemas/measured-quality.ts';

const words = aboutWords('en');
const shares = ({ precision, recall }: MeasuredShares) => `${precision}, ${recall}`;

/** `docs/quality.md`: the figures of the page "About the data" as text. */
export function qualityDocument({ measuredOn, links, pinned }: MeasuredQuality): string {
  const rows = links.map(
    ({ language, set, texts, instruments, exactSpansF1, wrongInTitle, baseline }) =>
      `| ${words.languages[language]} | ${words.sets[set]} | ${texts} | ${instruments.asked} | ${shares(instruments)} | ${exactSpansF1} | ${wrongInTitle} | ${shares(baseline)} |`,
  );
  const floors = pinned.map(
    ({ figure, floor, cases }) => `| ${qualityFigureText(figure, 'en')} | ${floor} | ${cases ?? '–'} |`,
  );
  return `${[
    '# Measured quality',
    `${words.measuredOn(measuredOn)}. The page "${words.pageTitle}" of the dashboard shows the same figures; a test keeps both equal to what is measured. To measure anew: \`NEWSTAPE_MEASURED_ON=2026-11-25 npx vitest run test/corpus/quality.test.ts\` with the day of the measurement.`,
    `## ${words.linkingTitle}`,
    words.linkingLead,
    [
      '| language | texts read | texts | companies | precision, recall | exact spans (F1) | wrong in headline | longest match: precision, recall |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
    list(words.meanings),
    `### ${words.notMeasuredTitle}`,
    list(words.notMeasured),
    `## ${words.pinnedTitle}`,
    words.pinnedLead,
    ['| figure | floor | n |', '| --- | --- | --- |', ...floors].join('\n'),
  ].join('\n\n')}\n`;
}

const list = (sentences: readonly string[]) => sentences.map((sentence) => `- ${sentence}`).join('\n');
