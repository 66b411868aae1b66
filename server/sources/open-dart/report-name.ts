/** A report's name taken apart. */
export interface ReportName {
  /** Marks in brackets before the name, without the brackets, in order: `기재정정`. */
  readonly marks: readonly string[];
  /** The name behind the marks. */
  readonly plain: string;
  /** True where a mark says that the report changes one that was filed under the same name before. */
  readonly isCorrection: boolean;
}

/**
 * Marks of a report that changes an earlier one of the same name, by the legend of DART's list of filings (report name,
 * 보고서명): contents corrected, attachments corrected, attachments added, terms of an issue settled. The others (an order
 * to correct, an extension) are filings of their own.
 */
const correctingMarks: ReadonlySet<string> = new Set(['기재정정', '첨부정정', '첨부추가', '발행조건확정']);

/** Takes a report's name apart. Example: `[기재정정]단일판매ㆍ공급계약체결` has the mark `기재정정`. */
export function readReportName(written: string): ReportName {
  const marks: string[] = [];
  let plain = written.replaceAll(/\s+/g, ' ').trim();
  for (let mark = leadingMark(plain); mark !== null; mark = leadingMark(plain)) {
    marks.push(mark.name);
    plain = plain.slice(mark.length).trim();
  }
  return { marks, plain, isCorrection: marks.some((mark) => correctingMarks.has(mark)) };
}

function leadingMark(text: string): { name: string; length: number } | null {
  const found = /^\[([^[\]]{1,20})\]/.exec(text);
  return found?.[1] === undefined ? null : { name: found[1].trim(), length: found[0].length };
}

/** Equal for two writings of one name: spaces and the various middle dots do not count. */
export function reportNameKey({ plain }: Pick<ReportName, 'plain'>): string {
  return plain.normalize('NFKC').replaceAll(/[\s·ㆍ・‧•ᆞ]/gu, '');
}
