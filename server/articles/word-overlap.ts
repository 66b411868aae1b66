const particles =
  /(?:으로는|에서는|에게는|까지|부터|에서|에게|으로|이라|라는|이나|보다|처럼|과의|와의|은|는|이|가|을|를|의|에|도|로|와|과|만|들)$/;
const stopWords = new Set(
  'the and for with that this from have has was were are its will said says after over into than their more about been but not new'.split(
    ' ',
  ),
);

/** The words of a text that tell its topic: Korean words without their particles, English words of four letters and more, numbers left out. */
export function topicWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[가-힣]{2,}|[a-z][a-z&.'-]{2,}/g) ?? [];
  return new Set(words.map(stem).filter((word) => word.length >= 2 && !stopWords.has(word)));
}

function stem(word: string): string {
  if (!/[가-힣]/.test(word)) return word.replace(/(?:'s|s|ed|ing)$/, '').replace(/(?<![.'-])[.'-]+$/, '');
  const bare = word.replace(particles, '');
  return bare.length >= 2 ? bare : word;
}

/** Share (0 to 1) of the first set's words that the second has; 0 where the first is empty. A Korean word counts also as the start of a longer one. */
export function coverage(words: ReadonlySet<string>, within: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  const longer = [...within];
  const hits = [...words].filter(
    (word) =>
      within.has(word) ||
      (word.length >= 2 &&
        longer.some((other) => other.startsWith(word) || (other.length >= 3 && word.startsWith(other)))),
  );
  return hits.length / words.size;
}
