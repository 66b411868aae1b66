/** The most characters of a feed, an OPML list or a sitemap that are read: 5 MiB, the same as of a page. */
export const maxFeedLength = 5 * 1024 * 1024;

/** The most elements that may stand inside one another. Real feeds stay below 30. */
export const maxFeedDepth = 256;

/** The most elements of one document. Real feeds have about 15 per entry. */
export const maxFeedElements = 150_000;

/** The most characters of text that a document may grow to by the entities that it declares. */
export const maxExpandedLength = 4 * maxFeedLength;

/** The most entries of one feed that are given; the rest is one rejection that says how many. */
export const maxFeedEntries = 5000;

/** The most characters of a title. A longer one is cut and ends in "…". */
export const maxTitleLength = 2000;

/** The most child sitemaps of an index, and the most feeds of an OPML list, that are given. */
export const maxListedAddresses = 10_000;

/** The longest tag, in characters, of a document that is read; it may hold a picture as a data address. */
export const maxTagLength = 512 * 1024;

/** The longest tag, in characters, that the feed libraries are given: their time grows with its square. */
export const maxLibraryTagLength = 32 * 1024;

/** The longest broken document, in characters, that the feed libraries are given. */
export const maxBrokenLibraryLength = 256 * 1024;

/** The most elements inside one another that each declare a namespace: of what is read, and of what the libraries are given. */
export const maxScopes = 32;
export const maxLibraryScopes = 8;

/** The most entries times elements of a document that the feed libraries are given: they look through the head for each entry. */
export const maxLibraryWork = 2_000_000;

/** The longest document, in characters, that the feed libraries are given. */
export const maxLibraryLength = 1024 * 1024;
