const tails: readonly RegExp[] = [
  /\s?(?:[/|=]\s?)?[가-힣]{2,4}\s?(?:선임|수석|인턴|객원)?\s?기자\s?[=(]?\s?(?:[\w.+-]{2,40}@[\w.-]{2,40})?\)?\s?$/,
  /\s?\(?[\w.+-]{2,40}@[\w-]{2,30}\.[\w.-]{2,12}\)?\s?$/,
  /\s?[<[(]?\s?(?:저작권자|copyrights?|ⓒ|©|무단\s?전재|무단\s?복제)[^\n]{0,120}$/i,
  /\s?[<[(]\s?사진\s?[=:][^\n\])>]{0,60}[\])>]\s?$/,
];

/**
 * Length of a last line without what outlets put behind its last sentence: a reporter's name or address, a line of
 * rights, a photograph's credit. A line that is nothing else keeps its length.
 */
export function sentenceEnd(line: string): number {
  let end = line.length;
  for (let round = 0; round < tails.length; round += 1) {
    const match = tails
      .map((tail) => tail.exec(line.slice(0, end)))
      .find((one) => one && /[.!?"'”’)\]다요]\s*$/.test(line.slice(0, one.index)) && one.index > 20);
    if (!match) break;
    end = line.slice(0, match.index).trimEnd().length;
  }
  return end;
}
