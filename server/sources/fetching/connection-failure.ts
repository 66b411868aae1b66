import { FetchFailure } from './fetch-failure.ts';

const sentences = new Map([
  ['ENOTFOUND', 'has no address: the name is unknown or misspelt'],
  ['EAI_AGAIN', 'has no address: the name server did not answer'],
  ['ECONNREFUSED', 'refuses connections'],
  ['EHOSTUNREACH', 'cannot be reached from this network'],
  ['ENETUNREACH', 'cannot be reached from this network'],
  ['ECONNRESET', 'broke off the connection before the answer was complete'],
  ['EPIPE', 'broke off the connection before the answer was complete'],
  ['UND_ERR_SOCKET', 'broke off the connection before the answer was complete'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'sent another number of bytes than its Content-Length announced'],
  ['Z_DATA_ERROR', 'sent an answer whose compression is damaged'],
  ['Z_BUF_ERROR', 'sent an answer whose compression ends too early'],
  ['EPROTO', 'does not speak TLS on this port, or none that is still safe'],
]);

/** Turns whatever ended an exchange into a `FetchFailure`; an error without a code is a fault of the program and is thrown on. */
export function connectionFailure(error: unknown, host: string, headerBytes: number): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const code = codeOf(error);
  if (code === null) throw error;
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'HPE_HEADER_OVERFLOW') {
    return new FetchFailure('tooLarge', `${host} sent an answer head of more than ${headerBytes} bytes.`);
  }
  if (code === 'ETIMEDOUT')
    return new FetchFailure('fetchTimeout', `${host} did not answer; try again later.`);
  return new FetchFailure('fetchFailed', `${host} ${sentences.get(code) ?? kindOf(code)}.`);
}

/** A connection tried at several addresses fails with all their errors; the first speaks for them. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : null;
}

function kindOf(code: string): string {
  if (code.startsWith('HPE_')) return `sent an answer that is not HTTP (${code})`;
  if (code.includes('CERT') || code.includes('ISSUER') || code.includes('SIGNATURE')) {
    return `has a certificate that cannot be trusted (${code})`;
  }
  if (code.includes('BROTLI') || code.includes('_FORMAT_') || code.startsWith('ERR_ZLIB')) {
    return `sent an answer whose compression is damaged (${code})`;
  }
  return `could not be fetched from (${code})`;
}
