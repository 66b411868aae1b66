/** Most bytes of a document that is read: real pages have at most about 1.6 MB. */
export const maxPageBytes = 5 * 1024 * 1024;

/** Deepest nesting of elements that is parsed: real pages have at most about 40; parsing time grows with its square. */
export const maxElementDepth = 256;

/** Most elements that are parsed. */
export const maxElements = 20_000;
