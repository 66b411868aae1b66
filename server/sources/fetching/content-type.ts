/** What a Content-Type header says: the media type in lower case without parameters, and the charset as written; null where it says neither. */
export interface ContentType {
  readonly mediaType: string | null;
  readonly charset: string | null;
}

/** Reads a Content-Type header (RFC 9110, section 8.3): `text/html; charset="EUC-KR"` is text/html in EUC-KR. */
export function contentTypeOf(header: string | null): ContentType {
  const [first = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim());
  const mediaType = /^[\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127}$/.test(first) ? first.toLowerCase() : null;
  const charset = parameters
    .map((parameter) => /^charset\s*=\s*["']?([\w.:+-]{1,40})/i.exec(parameter)?.[1])
    .find((name) => name !== undefined);
  return { mediaType, charset: charset ?? null };
}
