import type { MarketCalendar } from '../../../shared/schemas/market-extremes-reply.ts';
import type { SessionRow } from '../../../shared/schemas/market-session-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import type { CitedFigure } from '../../format/citation.ts';
import { companyPage } from '../../format/cited-prices.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { formatNumber, formatPrice, formatSigned } from '../../format/number.ts';
import { formatSignedChange } from '../../format/percent.ts';
import { screenWords } from '../../format/screen-words.ts';
import { todayWords } from '../../format/today-words.ts';

/** The session that a row is of. */
export interface RowSession {
  readonly calendar: MarketCalendar;
  readonly date: SessionDate;
}

/** What a share did on a session, as it can be cited: on its own page, at that session. */
export function citedRow(row: SessionRow, { date }: RowSession, language: Language): CitedFigure {
  const words = todayWords(language);
  const { change, close, lessIndex, volumeRatio } = row;
  const values = [
    {
      label: screenWords(language).close,
      text: close === null ? null : `${formatPrice(close, row.currency)} ${row.currency}`,
    },
    { label: words.change, text: change === null ? null : formatSignedChange(change) },
    { label: words.lessIndex, text: lessIndex === null ? null : `${formatSigned(lessIndex * 100)}%p` },
    { label: words.volume, text: volumeRatio === null ? null : `${formatNumber(volumeRatio, 1)}×` },
  ];
  const name = instrumentName(row, language, instrumentCode(row.instrumentId));
  return {
    values: values.flatMap(({ label, text }) => (text === null ? [] : [{ label, text }])),
    ...{ count: null, interval: null, basis: [], source: row.priceSource, method: null },
    instrument: { id: row.instrumentId, name },
    session: date,
    page: companyPage(row.instrumentId, { from: date, to: date, view: 'table' }),
  };
}
