import { writeFileSync } from 'node:fs';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { localDateOf, localTimeOf } from '../../shared/units/zoned-time.ts';
import { makePrices } from '../year/made-prices.ts';
import { makeStories } from '../year/made-stories.ts';
import { shortSpan, yearSpan } from '../year/script-span.ts';
import type { TrialSetting } from './trial.ts';

/** Writes a file of JSON lines with the stories of the scripted year (short: of its month), and gives how many they are. */
export function writeStoryLines(path: string, scale: TrialSetting['scale']): number {
  const span = scale === 'full' ? yearSpan : shortSpan;
  const stories = makeStories(span, makePrices(span));
  const lines = stories.map(({ id, feed, publishedAt, words }) =>
    JSON.stringify({
      id,
      // With its moment in the text, so that what is known of a story does not depend on when it is read.
      text: [
        words.title,
        feed === 'wire' ? `Published: ${publishedAt}` : `입력 ${inSeoul(publishedAt)}`,
        ...words.paragraphs,
      ].join('\n\n'),
      url: `https://news.example/${id}`,
      crawl_date: publishedAt.slice(0, 10),
    }),
  );
  writeFileSync(path, `${lines.join('\n')}\n`);
  return stories.length;
}

/** As Korean outlets print it: `2024.01.22 16:03`. */
function inSeoul(moment: InstantUtc): string {
  const date = localDateOf(moment, 'Asia/Seoul').replaceAll('-', '.');
  return `${date} ${localTimeOf(moment, 'Asia/Seoul').slice(0, 5)}`;
}
