import type { Quantity } from './quantity.ts';

const units = [
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const spelled = new RegExp(
  `\\b(?:(?<tens>${tens.join('|')})(?:[- ](?<ones>${units.slice(1, 10).join('|')}))?|(?<unit>${units.slice(1).join('|')})|(?<half>half a|a half))(?<andHalf> and (?:a|one) half)?[ -](?<of>percent|per cent|pct|cents?|points|dollars?)\\b(?! points?\\b)`,
  'gi',
);

/** What a spelled number may count, by the first letters of the word. */
const counted: readonly (readonly [RegExp, Quantity['unit'], number])[] = [
  [/^p(?:er|ct)/i, 'pct', 1],
  [/^cent/i, 'USD', 0.01],
  [/^point/i, 'pt', 1],
  [/^dollar/i, 'USD', 1],
];

/**
 * English numbers in words up to ninety-nine and a half that count percent, points, dollars or cents ("three percent",
 * "twenty-five cents"), ascending. "Two percentage points" and "one percent point" count no percent and are left out.
 */
export function spelledQuantities(text: string): Quantity[] {
  return [...text.matchAll(spelled)].flatMap((match) => {
    const groups = match.groups ?? {};
    const kind = counted.find(([pattern]) => pattern.test(groups.of ?? ''));
    if (!kind) return [];
    const [, unit, factor] = kind;
    const half = groups.half || groups.andHalf ? 0.5 : 0;
    const end = match.index + match[0].length;
    return [
      {
        start: match.index,
        end,
        contextEnd: end,
        unit,
        magnitude: Number(((wholeOf(groups) + half) * factor).toPrecision(15)),
        upper: null,
        printedSign: 0,
        precision: (half === 0 ? 1 : 0.5) * factor,
        isAmount: false,
        isBand: false,
      },
    ];
  });
}

function wholeOf(groups: Record<string, string | undefined>): number {
  const places = (list: readonly string[], word: string | undefined) =>
    list.indexOf((word ?? '').toLowerCase());
  if (groups.tens) return (places(tens, groups.tens) + 2) * 10 + Math.max(0, places(units, groups.ones));
  return Math.max(0, places(units, groups.unit));
}
