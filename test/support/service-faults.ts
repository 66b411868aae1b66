import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { brokenOff, guardPage, type ProviderAnswer, status } from './price-provider-site.ts';

/** Something that goes wrong with a service's answer, and what a person is told. */
export interface ServiceFault {
  readonly name: string;
  readonly answer: ProviderAnswer;
  /** `failed`: the attempt counts as none. `fetched`: the rest of the answer was used. */
  readonly outcome: 'failed' | 'fetched';
  /** The sentence that is kept; of a `fetched` one, the sentence about what was left out. */
  readonly sentence: RegExp;
}

const failing = (name: string, answer: ProviderAnswer, sentence: RegExp): ServiceFault => ({
  ...{ name, answer, sentence },
  outcome: 'failed',
});

/** The faults that any service may have. `body`: a good answer of it, with Korean or other letters outside ASCII. */
export function commonFaults(body: string): ServiceFault[] {
  const bomb = gzipSync(Buffer.alloc(30_000_000));
  return [
    failing('a web page with status 200', guardPage, /sent a web page in place of .+; nothing was stored/),
    failing('an empty answer', '', /sent an empty answer; nothing was stored/),
    failing('a body that ends too early', body.slice(0, -30), /sent an answer that is cut short/),
    failing(
      'a connection that breaks off',
      brokenOff(body),
      /gave no answer: .+ (?:broke off|another number of bytes than its Content-Length)/,
    ),
    failing(
      'a gzip bomb',
      (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      /more than 5000000 bytes once decompressed/,
    ),
    failing('no answer in time', () => undefined, /gave no answer: .+ within 0\.3 s/),
    failing('429 with Retry-After', status(429, { 'retry-after': '120' }), /asks to wait until \d{4}-/),
    failing('500', status(500), /gave no answer: .+ answers 500: the site has a fault of its own/),
    failing(
      'a redirect to a private address',
      status(302, { location: 'http://127.0.0.2:8080/' }),
      /was not asked: .+ redirects to where nothing is fetched: 127\.0\.0\.2 is not on the public internet/,
    ),
    failing(
      'another encoding than it says',
      (_request, response) =>
        response.writeHead(200).end(iconv.encode(`${body.slice(0, -1)} ,"x":"값"}`, 'euc-kr')),
      /sent a text that is not UTF-8; nothing was stored/,
    ),
    failing('JSON of another shape', '{"data":[]}', /answered in a form that is not known here/),
  ];
}
