import { type ClassifiedLine, isMarker, isSentence } from './classified-line.ts';
import type { MainLines } from './find-main.ts';
import { isHeadlineLike, storyGroups } from './story-groups.ts';

/** A headline or lead of another story that stood on a page. `title` is null where only a lead was there. */
export interface ReadTeaser {
  readonly title: string | null;
  /** The lead; the headline itself where there is no lead. */
  readonly text: string;
}

/** No page is asked for more teasers than this. */
const most = 200;

/** The other stories of a page: what stands outside its article as a headline with a lead, or in a list of headlines. Comments and menus are left out. */
export function splitTeasers(lines: readonly ClassifiedLine[], main: MainLines | null): ReadTeaser[] {
  const spans = main
    ? [[0, main.first - 1] as const, [main.last + 1, lines.length - 1] as const]
    : [[0, lines.length - 1] as const];
  return spans.flatMap(([first, last]) => teasersOf(lines, first, last, main === null)).slice(0, most);
}

function teasersOf(
  lines: readonly ClassifiedLine[],
  first: number,
  last: number,
  anywhere: boolean,
): ReadTeaser[] {
  return sections(lines, first, last, anywhere).flatMap(([from, to]) =>
    storyGroups(lines, from, to).flatMap((group) => {
      const indices = Array.from(
        { length: group.last - group.first + 1 },
        (_, offset) => group.first + offset,
      );
      const headlines = indices.filter(
        (index) => isHeadlineLike(lines[index]) && lines[index]?.kind !== 'data',
      );
      const lead = group.sentences.map((index) => lines[index]?.text ?? '').join('\n');
      const titles = headlines.map((index) => titleOf(lines[index]));
      const alone = lead === '' ? titles : titles.slice(0, -1);
      const withLead = lead === '' ? [] : [{ title: titles.at(-1) ?? null, text: lead }];
      return [...alone.map((title) => ({ title, text: title })), ...withLead];
    }),
  );
}

/** The parts of a span that hold other stories: under a heading of such, or, where the page has no article, anything but comments. */
function sections(
  lines: readonly ClassifiedLine[],
  first: number,
  last: number,
  anywhere: boolean,
): [number, number][] {
  const found: [number, number][] = [];
  let from: number | null = anywhere ? first : null;
  for (let index = first; index <= last; index += 1) {
    const line = lines[index];
    if (!isMarker(line) && line?.kind !== 'legal') {
      if (from === null && isSentence(line))
        from = isHeadlineLike(lines[index - 1]) && index > first ? index - 1 : index;
      continue;
    }
    if (from !== null && from < index) found.push([from, index - 1]);
    from = line?.kind === 'related' || line?.kind === 'ranking' ? index + 1 : null;
    if (line?.kind === 'comments') while (index + 1 <= last && !isMarker(lines[index + 1])) index += 1;
  }
  if (from !== null && from <= last) found.push([from, last]);
  return found;
}

function titleOf(line: ClassifiedLine | undefined): string {
  return (line?.text ?? '')
    .replace(/^(?:[•·‧∙▪◦*-]|\d{1,2}[.)위]?)\s+/, '')
    .replace(/\s?[|·]\s?[\d.\-/: ]{4,20}$/, '')
    .trim();
}
