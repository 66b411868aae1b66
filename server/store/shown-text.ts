/** Most UTF-16 units of a text that is shown where its source does not let it be given out. */
const excerptLength = 300;

/**
 * As much of a text as may be shown: all of it where its source says that it may be passed on, else its beginning up to
 * the end of a word, with an ellipsis. `unknown` counts as no.
 */
export function shownText(text: string, redistribute: string): string {
  if (redistribute === 'yes' || text.length <= excerptLength) return text;
  const beginning = text.slice(0, excerptLength);
  const lastSpace = beginning.search(/\s\S*$/);
  return `${beginning.slice(0, lastSpace > 0 ? lastSpace : excerptLength - 1).trimEnd()}…`;
}
