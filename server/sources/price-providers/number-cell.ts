import * as z from 'zod';

/**
 * A number as providers write it: a JSON number, or text with or without thousands separators and a sign. Empty text, `-`
 * and null are no number given, which is null and never 0.
 */
export const NumberCellSchema = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((cell, context) => {
    const text = typeof cell === 'string' ? cell.trim() : cell;
    if (text === undefined || text === null || text === '' || text === '-') return null;
    if (typeof text === 'number') return text;
    // 1,234.5 as well as .5; groups of another size are a mistake.
    if (/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/.test(text) && /\d/.test(text)) {
      return Number(text.replaceAll(',', ''));
    }
    context.addIssue({ code: 'custom', message: `"${text.slice(0, 40)}" is not a number` });
    return z.NEVER;
  });
