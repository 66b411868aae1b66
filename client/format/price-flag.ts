import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { Language } from '../../shared/units/language.ts';
import { formatNumber } from './number.ts';
import { formatChange } from './percent.ts';

/** From the close before to the close that a flag stands on, as a fraction; null where either is not there. */
type Step = number | null;

/** The kinds of price events that are flags. */
type FlagKind = Extract<
  PriceEvent['kind'],
  | 'halt'
  | 'suspectedSplit'
  | 'missingSession'
  | 'extraSession'
  | 'duplicateSession'
  | 'mixedBasis'
  | 'badRange'
  | 'zeroVolume'
>;

type FlagTexts = Record<FlagKind, (flag: PriceEvent, step: Step) => string>;

/** How a split is called, of so many new shares for one old one or the other way round; `unknown` without a ratio. */
interface SplitWords {
  readonly split: (shares: string) => string;
  readonly reverse: (shares: string) => string;
  readonly unknown: string;
}

function splitText(ratio: number | null, words: SplitWords): string {
  if (ratio === null || ratio <= 0) return words.unknown;
  const shares = Math.round((ratio >= 1 ? ratio : 1 / ratio) * 100) / 100;
  const text = formatNumber(shares, Number.isInteger(shares) ? 0 : 2);
  return ratio >= 1 ? words.split(text) : words.reverse(text);
}

function stepWords(step: Step, words: (change: string) => string): string {
  if (step === null) return '';
  const { arrow, figure } = formatChange(step);
  return words(`${arrow}${figure}`);
}

const SPLIT_KO: SplitWords = {
  split: (shares) => `1주를 ${shares}주로 나눈 분할`,
  reverse: (shares) => `${shares}주를 1주로 합친 병합`,
  unknown: '분할이나 병합',
};

const SPLIT_EN: SplitWords = {
  split: (shares) => `a split of ${shares} for 1`,
  reverse: (shares) => `a reverse split of 1 for ${shares}`,
  unknown: 'a split',
};

const KO: FlagTexts = {
  halt: () => '거래가 없어 직전 종가를 되풀이한 값이며, 등락으로 치지 않습니다.',
  suspectedSplit: ({ value }, step) =>
    `${stepWords(step, (change) => `직전 종가 대비 ${change}로, `)}${splitText(value, SPLIT_KO)}을 반영하지 않은 시세로 보입니다. 등락으로 치지 않습니다.`,
  mixedBasis: ({ value }, step) =>
    `${stepWords(step, (change) => `직전 종가 대비 ${change}입니다. `)}${splitText(value, SPLIT_KO)}을 반영한 시세와 반영하지 않은 시세가 이날을 사이에 두고 섞여 있습니다.`,
  missingSession: ({ basis }) =>
    basis === 'excluded' ? '틀린 값이라 뺀 시세입니다.' : '거래일이지만 시세가 없습니다.',
  extraSession: () => '휴장일인데 시세가 있어 쓰지 않습니다.',
  duplicateSession: () => '같은 거래일의 서로 다른 시세가 두 번 들어와 다른 날과 견주지 않습니다.',
  badRange: () => '고가나 저가가 그날의 다른 값과 어긋나 쓰지 않습니다.',
  zeroVolume: () => '시세는 움직였는데 거래량이 0이라 거래량을 쓰지 않습니다.',
};

const EN: FlagTexts = {
  halt: () => 'Nothing was traded: the close only repeats an earlier one and is no change.',
  suspectedSplit: ({ value }, step) =>
    `${stepWords(step, (change) => `${change} from the last close: `)}prices seem not to reflect ${splitText(value, SPLIT_EN)}. It counts as no change.`,
  mixedBasis: ({ value }, step) =>
    `${stepWords(step, (change) => `${change} from the last close: `)}prices on one side of this session reflect ${splitText(value, SPLIT_EN)}, on the other they do not.`,
  missingSession: ({ basis }) =>
    basis === 'excluded' ? 'The bar was wrong and is left out.' : 'The exchange traded, and there is no bar.',
  extraSession: () => 'The exchange was closed: the bar is not used.',
  duplicateSession: () => 'The source gave two different bars: it is compared with no other session.',
  badRange: () => 'High or low contradicts another price of the day and is not used.',
  zeroVolume: () => 'The price moved on a volume of 0: the volume is not used.',
};

function isFlagKind(kind: PriceEvent['kind']): kind is FlagKind {
  return kind in KO;
}

/** Of a step that a person gave the split of. */
function adjustedText(ratio: number | null, language: Language): string {
  return language === 'ko'
    ? `${splitText(ratio, SPLIT_KO)}이 있었다고 보고 등락을 셉니다.`
    : `Counts as ${splitText(ratio, SPLIT_EN)}: the change is over it.`;
}

/**
 * Why a flag stands on a session, in one or two sentences: composed from its kind and figures, so that both languages say
 * the same. Nothing for what is no flag, or was accepted as it stands. `step` is the change of the close to that session.
 */
export function priceFlagText(flag: PriceEvent, step: Step, language: Language): string {
  const { kind, resolution, value } = flag;
  if (!isFlagKind(kind) || resolution === 'accepted') return '';
  const isStep = kind === 'suspectedSplit' || kind === 'mixedBasis';
  if (isStep && resolution === 'adjusted') return adjustedText(value, language);
  return (language === 'ko' ? KO : EN)[kind](flag, step);
}
