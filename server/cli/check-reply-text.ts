import type {
  CheckedCompany,
  CheckedNumber,
  CheckFacts,
  CheckReply,
} from '../../shared/schemas/check-reply.ts';
import { currencyDecimals } from '../../shared/units/currency.ts';

/** What a check found, for a person at a terminal. */
export function checkReplyText({ article, facts }: CheckReply): string {
  const { numbers, companies, missing } = facts;
  return [
    article.title ?? '(no headline)',
    dateText(facts),
    ...(article.checkedLength === null
      ? []
      : [`The text is long: its first ${article.checkedLength} characters were checked.`]),
    ...(article.linesAround === 0
      ? []
      : [
          `It looks like a page: ${article.linesAround} lines around its article were left out (--whole checks them too).`,
        ]),
    '',
    summary(numbers),
    ...numbers.map((number, index) => `  ${index + 1}. ${numberText(number)}`),
    '',
    companies.length === 0 ? 'No listed company was found.' : 'Companies:',
    ...companies.flatMap(companyLines),
    ...missing.map((one) => advice[one]),
  ].join('\n');
}

const advice: Readonly<Record<CheckFacts['missing'][number], string>> = {
  company: 'No listed company: write the full name or the code, such as 005930 or NVDA.',
  date: 'No date was found: say the day of publication with --date YYYY-MM-DD.',
  number:
    'No price or change was found: closes, opens, highs, lows, changes, 52-week and record highs were looked for.',
  prices: 'There are no prices of these companies: give a folder of daily prices with --prices.',
};

const verdicts: Readonly<Record<CheckedNumber['verdict'], string>> = {
  verified: 'matches price data',
  contradicted: 'differs from price data',
  pending: 'price not published yet',
  unverifiable: 'cannot be checked here',
};

const relations: Readonly<Record<CheckedCompany['relation'], string>> = {
  precedes: 'published before the move',
  reports: 'reports the move',
  unclear: 'order unclear',
};

function dateText({ date, dateBasis, dateStated }: CheckFacts): string {
  if (date === null) return 'Date: not found';
  return `Date: ${date} (${dateStated ? 'as stated' : dateBasis})`;
}

function summary(numbers: readonly CheckedNumber[]): string {
  const counts = Object.entries(verdicts).flatMap(([verdict, words]) => {
    const count = numbers.filter((number) => number.verdict === verdict).length;
    return count === 0 ? [] : [`${words} ${count}`];
  });
  const head = `${numbers.length} ${numbers.length === 1 ? 'number' : 'numbers'}`;
  return counts.length === 0 ? head : `${head}: ${counts.join(', ')}`;
}

function numberText(number: CheckedNumber): string {
  const { instrumentId, kind, quote, date, verdict, reason } = number;
  const name = number.instrumentNameKorean ?? number.instrumentNameEnglish ?? 'company unknown';
  const day = date ?? 'day unknown';
  const found = foundText(number);
  return [
    `${name}${instrumentId === null ? '' : ` (${instrumentId})`} ${kind} "${quote}" on ${day}:`,
    verdicts[verdict],
    found === null ? '' : `(story ${amount(number.value, number)}, price ${found})`,
    reason === 'matches' || reason === 'differs' ? '' : `[${reason}]`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function foundText(number: CheckedNumber): string | null {
  const { reference } = number;
  if (reference === null) return null;
  if (reference.value !== null) return amount(reference.value, number);
  if (reference.low === null || reference.high === null) return null;
  return `${amount(reference.low, number)} to ${amount(reference.high, number)}`;
}

function amount(value: number | null, { unit }: Pick<CheckedNumber, 'unit'>): string {
  if (value === null) return 'none';
  if (unit === 'pct') return `${value > 0 ? '+' : ''}${value.toFixed(2)} %`;
  return value.toFixed(currencyDecimals(unit));
}

function companyLines(company: CheckedCompany): string[] {
  const { instrumentId, surfaceForms, score, evidence, relation, relationReason, sessionDate } = company;
  const name = company.nameKorean ?? company.nameEnglish;
  const why = evidence.map(({ feature, detail }) => `${feature} (${detail})`).join(', ');
  return [
    `  ${instrumentId}${name === null ? '' : ` ${name}`}: named as ${surfaceForms.join(', ')}, score ${score}; ${why}`,
    `    ${relations[relation]} [${relationReason}]${sessionDate === null ? '' : `, session ${sessionDate}`}`,
  ];
}
