/**
 * An address as a feed writes it, made absolute against `base`; null where it is empty, is not of http or https, or is
 * relative and there is no base. A host that is written without a scheme ("www.example.com/a") gets https, and the
 * scheme "feed:" is taken away.
 */
export function resolveAddress(written: string | null, base: string | null): string | null {
  const given = (written?.trim() ?? '').replace(/^feed:(?:(?=https?:)|(?=\/\/))/i, '');
  if (given === '') return null;
  const address = /^www\.[\w-]+\./i.test(given) ? `https://${given}` : given;
  if (!URL.canParse(address, base ?? undefined))
    return address.startsWith('//') ? resolveAddress(`https:${address}`, null) : null;
  const url = new URL(address, base ?? undefined);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
