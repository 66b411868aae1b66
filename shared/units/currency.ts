/**
 * The codes of the currencies in use (ISO 4217, list one: national currencies; funds, metals and testing codes left out),
 * and `pt` for index points. Source: https://www.six-group.com/en/products-services/financial-information/data-standards.html
 */
export const CURRENCIES = [
  ...(['KRW', 'USD', 'pt'] as const),
  ...(['AED', 'AFN', 'ALL', 'AMD', 'ANG', 'AOA', 'ARS', 'AUD', 'AWG', 'AZN', 'BAM', 'BBD', 'BDT'] as const),
  ...(['BGN', 'BHD', 'BIF', 'BMD', 'BND', 'BOB', 'BRL', 'BSD', 'BTN', 'BWP', 'BYN', 'BZD', 'CAD'] as const),
  ...(['CDF', 'CHF', 'CLP', 'CNY', 'COP', 'CRC', 'CUP', 'CVE', 'CZK', 'DJF', 'DKK', 'DOP', 'DZD'] as const),
  ...(['EGP', 'ERN', 'ETB', 'EUR', 'FJD', 'FKP', 'GBP', 'GEL', 'GHS', 'GIP', 'GMD', 'GNF', 'GTQ'] as const),
  ...(['GYD', 'HKD', 'HNL', 'HTG', 'HUF', 'IDR', 'ILS', 'INR', 'IQD', 'IRR', 'ISK', 'JMD', 'JOD'] as const),
  ...(['JPY', 'KES', 'KGS', 'KHR', 'KMF', 'KPW', 'KWD', 'KYD', 'KZT', 'LAK', 'LBP', 'LKR', 'LRD'] as const),
  ...(['LSL', 'LYD', 'MAD', 'MDL', 'MGA', 'MKD', 'MMK', 'MNT', 'MOP', 'MRU', 'MUR', 'MVR', 'MWK'] as const),
  ...(['MXN', 'MYR', 'MZN', 'NAD', 'NGN', 'NIO', 'NOK', 'NPR', 'NZD', 'OMR', 'PAB', 'PEN', 'PGK'] as const),
  ...(['PHP', 'PKR', 'PLN', 'PYG', 'QAR', 'RON', 'RSD', 'RUB', 'RWF', 'SAR', 'SBD', 'SCR', 'SDG'] as const),
  ...(['SEK', 'SGD', 'SHP', 'SLE', 'SOS', 'SRD', 'SSP', 'STN', 'SVC', 'SYP', 'SZL', 'THB', 'TJS'] as const),
  ...(['TMT', 'TND', 'TOP', 'TRY', 'TTD', 'TWD', 'TZS', 'UAH', 'UGX', 'UYU', 'UZS', 'VED', 'VES'] as const),
  ...(['VND', 'VUV', 'WST', 'XAF', 'XCD', 'XCG', 'XOF', 'XPF', 'YER', 'ZAR', 'ZMW', 'ZWG'] as const),
] as const;

/** What a price or an amount is counted in: a currency by its ISO 4217 code, or `pt` for index points. */
export type Currency = (typeof CURRENCIES)[number];

const known: ReadonlySet<string> = new Set(CURRENCIES);

/** True for the shape of a code: three capitals, or `pt`. For the widget, which has no room for the list and reads what this service wrote. */
export function hasCurrencyShape(text: string): text is Currency {
  return /^(?:[A-Z]{3}|pt)$/.test(text);
}

/** True for the code of a currency in use, in capitals, and for `pt`. `GBX` (pence) is no code of ISO 4217. */
export function isCurrency(text: string): text is Currency {
  return known.has(text);
}

/** The currencies that have no smaller coin in use (ISO 4217, minor unit 0). */
const whole: ReadonlySet<string> = new Set([
  ...['KRW', 'JPY', 'VND', 'CLP', 'ISK', 'PYG', 'UGX', 'XAF', 'XOF', 'XPF', 'KMF', 'BIF', 'DJF', 'GNF'],
  ...['RWF', 'VUV'],
]);

/** The currencies that are divided by a thousand (ISO 4217, minor unit 3). */
const thousandths: ReadonlySet<string> = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/** With how many decimals an amount is printed: won and yen whole, dollars and points with 2. Example: `currencyDecimals('KWD')` is 3. */
export function currencyDecimals(currency: Currency): number {
  if (whole.has(currency)) return 0;
  return thousandths.has(currency) ? 3 : 2;
}
