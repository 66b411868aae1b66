import { readFeedStamp } from '../../../../server/articles/dates/feed-stamp.ts';
import { dateCases, dateOfCase } from '../../../corpus/measure-dates.ts';

const stamps = [
  '2024-03-10 02:30:00',
  '2024-03-31T01:30:00 CET',
  'Mon, 22 Jan 2024 23:30:00 GMT',
  '22 Jan 2024',
];
const found = dateCases().map((one) => {
  const { date, publishedAt, precision, revised } = dateOfCase(one);
  return [one.id, date, publishedAt, precision, revised?.date ?? null, revised?.at ?? null];
});
const read = stamps.flatMap((stamp) => [
  readFeedStamp(stamp, { language: 'ko' }),
  readFeedStamp(stamp, { language: 'en' }),
]);
// The offset shows that the process does run in the zone that it was given.
const offset = new Date(2024, 6, 9).getTimezoneOffset();
process.stdout.write(JSON.stringify({ offset, found, read }));
