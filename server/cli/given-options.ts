import { isSessionDate, type SessionDate } from '../../shared/units/session-date.ts';
import { UsageError } from './usage-error.ts';

/** What a person says of the files they name. */
export type Given = { url?: string; crawlDate?: SessionDate };

/** The options `--url` and `--crawl-date`, checked. Throws a `UsageError` for a date in another form. */
export function givenOf({ url, crawlDate }: { readonly url?: string; readonly crawlDate?: string }): Given {
  if (crawlDate !== undefined && !isSessionDate(crawlDate)) {
    throw new UsageError(`--crawl-date "${crawlDate}" is not a date written as YYYY-MM-DD`);
  }
  return { ...(url === undefined ? {} : { url }), ...(crawlDate === undefined ? {} : { crawlDate }) };
}
