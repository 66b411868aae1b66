import type { ClaimStatement } from '../../shared/schemas/claim.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { type Draft, emptyStatement } from './draft.ts';
import type { Frame } from './frame.ts';
import { printedValue } from './printed-value.ts';

type Column =
  | 'name'
  | 'close'
  | 'open'
  | 'high'
  | 'low'
  | 'quote'
  | 'changePct'
  | 'changeAbs'
  | 'marketCap'
  | 'other';

const columnNames: readonly (readonly [Column, RegExp])[] = [
  ['marketCap', /시가총액|시총|market cap/i],
  ['changePct', /등락률|등락율|상승률|하락률|변동률|% ?change|chg ?%|%/i],
  ['changeAbs', /등락폭|등락|전일비|전일 ?대비|대비|change|chg/i],
  ['close', /종가|마감|close|last/i],
  ['open', /시가|시초가|open/i],
  ['high', /고가|high/i],
  ['low', /저가|low/i],
  ['quote', /현재가|price/i],
  ['name', /종목|회사|기업|company|name|stock|ticker|지수/i],
];
const separator = /\s*[/|\t;]\s*|\s{2,}/;

/** The columns of a table's head ("종목명 / 종가 / 등락률"); null where a line is none. */
export function tableColumns(line: string): Column[] | null {
  const cells = line
    .trim()
    .split(separator)
    .filter((cell) => cell !== '');
  if (cells.length < 2 || /\d/.test(line.replace(/52/g, ''))) return null;
  const columns = cells.map((cell) => columnNames.find(([, pattern]) => pattern.test(cell))?.[0] ?? 'other');
  return columns.filter((column) => column !== 'other' && column !== 'name').length > 0 &&
    cells.every((cell) => cell.length <= 12)
    ? columns
    : null;
}

/** True where a line holds nothing but a name and numbers, so that it is a row of a table. */
export function isTableRow(
  line: string,
  nameEnd: number,
  frames: readonly Frame[],
  lineStart: number,
): boolean {
  let rest = '';
  let from = nameEnd;
  for (const { quantity } of frames) {
    if (quantity.start < from) return false;
    rest += `${line.slice(from - lineStart, quantity.start - lineStart)} `;
    from = quantity.contextEnd;
  }
  rest += line.slice(from - lineStart);
  return (
    rest.replace(/\([0-9A-Z:. ]{1,14}\)|상승|하락|보합|포인트|USD|KRW|[\s/|;,:()[\]\-–▲▼△▽↑↓+%원]/g, '') ===
    ''
  );
}

/** The statements of a table's row: by the columns of the head, else the first number is the close and signed ones are changes. */
export function rowClaims(
  frames: readonly Frame[],
  line: string,
  lineStart: number,
  instrument: Instrument,
  day: SessionDate | null,
  columns: readonly Column[] | null,
): Draft[] {
  const falls = /▼|▽|하락|↓/.test(line);
  const rises = /▲|△|상승|↑/.test(line);
  const usesHead = columns !== null && cellOf(line, line.length) + 1 === columns.length;
  let hasPrice = false;
  const drafts: Draft[] = [];
  for (const { quantity } of frames) {
    const named: Column | undefined = usesHead
      ? columns[cellOf(line, quantity.start - lineStart)]
      : undefined;
    const column: Column = named ?? guessedColumn(quantity, hasPrice);
    hasPrice ||= column === 'close';
    const sign = quantity.printedSign !== 0 ? quantity.printedSign : falls ? -1 : rises ? 1 : 0;
    const kinded = statementKind(column, quantity, instrument, sign);
    if (!kinded) continue;
    const isChange = kinded.kind === 'change_pct' || kinded.kind === 'change_abs';
    const counted = { ...quantity, unit: kinded.unit };
    const statement: ClaimStatement = {
      ...emptyStatement,
      instrumentId: instrument.id,
      date: day,
      ...printedValue(counted, isChange ? sign : 1, null),
      ...kinded,
      changeBase: isChange ? 'previousClose' : null,
      start: quantity.start,
      end: quantity.end,
      quote: '',
    };
    drafts.push({ statement, instrument, role: isChange ? null : 'level', period: null });
  }
  return drafts;
}

function cellOf(line: string, place: number): number {
  return line.slice(0, place).trimStart().split(separator).length - 1;
}

function guessedColumn(quantity: Frame['quantity'], hasPrice: boolean): Column {
  if (quantity.unit === 'pct') return 'changePct';
  if (quantity.isAmount) return 'other';
  if (quantity.printedSign !== 0 || (hasPrice && quantity.unit === 'pt')) return 'changeAbs';
  return hasPrice ? 'other' : 'close';
}

type Kinded = Pick<ClaimStatement, 'kind' | 'unit' | 'session'>;

function statementKind(
  column: Column,
  quantity: Frame['quantity'],
  instrument: Instrument,
  sign: number,
): Kinded | null {
  const { currency } = instrument;
  if (column === 'changePct')
    return quantity.unit === 'pct' && sign !== 0
      ? { kind: 'change_pct', unit: 'pct', session: 'regular' }
      : null;
  if (quantity.unit === 'pct' || (quantity.unit !== 'bare' && quantity.unit !== currency)) return null;
  if (column === 'changeAbs')
    return sign === 0 ? null : { kind: 'change_abs', unit: currency, session: 'regular' };
  if (column === 'marketCap')
    return quantity.isAmount ? { kind: 'market_cap', unit: currency, session: 'regular' } : null;
  if (column === 'quote') return { kind: 'intraday_price', unit: currency, session: 'intraday' };
  return column === 'close' || column === 'open' || column === 'high' || column === 'low'
    ? { kind: column, unit: currency, session: 'regular' }
    : null;
}
