import type { GivenEvent } from '../../../shared/schemas/study-design.ts';
import type { StudyListReply, UnmatchedLine } from '../../../shared/schemas/study-request.ts';

/** The lines of a kept list as a text, each where it stood. */
export function textOfList({ rows, unmatched }: Pick<StudyListReply, 'rows' | 'unmatched'>): string {
  const lines = [
    ...rows.map(({ line, name, date }) => ({ line, text: `${name},${date}` })),
    ...unmatched.map(({ line, text }) => ({ line, text })),
  ];
  return lines
    .sort((one, other) => one.line - other.line)
    .map(({ text }) => text)
    .join('\n');
}

/** Rows of a design as the lines of a list. */
export function textOfRows(rows: readonly GivenEvent[]): string {
  return rows.map(({ instrumentId, date }) => `${instrumentId},${date}`).join('\n');
}

/** A list's text with one line's company told by its id; what stands behind the company stays. */
export function withCompany(text: string, { text: wanted }: Pick<UnmatchedLine, 'text'>, id: string): string {
  let isDone = false;
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => {
      if (isDone || line.trim() !== wanted.trim()) return line;
      isDone = true;
      const [, rest = ''] = /[,;\t]([^,;\t\r\n]*)$/.exec(line) ?? [];
      return `${id},${rest.trim()}`;
    })
    .join('\n');
}
