/** No headline is longer. */
const longest = 140;

/** Where the headline of an article's text ends: the title that it begins with, else a first line without a full stop that more follows. 0: there is none. */
export function headlineEnd(text: string, title: string | null): number {
  if (title !== null && text.startsWith(title)) return title.length;
  const end = text.slice(0, longest).search(/\S\s*\n/) + 1;
  return end > 0 && text.slice(end).trim() !== '' && !/[.!?]/.test(text.charAt(end - 1)) ? end : 0;
}
