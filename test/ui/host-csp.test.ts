import { describe, expect, it } from 'vitest';
import { EMBED_WAYS, type EmbedWay } from '../../shared/drawing/embed-code.ts';
import { judgeWay } from '../../shared/drawing/host-csp.ts';
import { letsThrough, readPolicies } from '../../shared/drawing/host-csp-policy.ts';

const server = 'https://news.example.org';
const asked = { server, isLive: false, page: { origin: 'https://blog.example.com' } };
const judged = (way: EmbedWay, policy: string, more: object = {}) =>
  judgeWay(way, readPolicies(policy).policies, { ...asked, ...more });

describe('a list of sources', () => {
  it.each([
    ['*', server, true],
    ["'none'", server, false],
    ['https:', server, true],
    ['http:', server, true],
    ['https:', 'http://news.example.org', false],
    ['news.example.org', server, true],
    ['NEWS.example.ORG', server, true],
    ['example.org', server, false],
    ['*.example.org', server, true],
    ['*.example.org', 'https://example.org', false],
    ['*.example.org', 'https://evilexample.org', false],
    ['http://news.example.org', server, true],
    ['http://news.example.org:80', server, true],
    ['https://news.example.org:443', server, true],
    ['https://news.example.org:8443', server, false],
    ['https://news.example.org', 'https://news.example.org:8443', false],
    ['https://news.example.org:*', 'https://news.example.org:8443', true],
    ['https://news.example.org/embed/', `${server}/embed/chart`, true],
    ['https://news.example.org/embed', `${server}/embed/chart`, false],
    ['https://news.example.org/em%62ed/', `${server}/embed/chart`, true],
    ['https://news.example.org/%', `${server}/embed/chart`, false],
    ["'self'", server, false],
    ["'self'", 'https://blog.example.com/x', true],
    ["'unsafe-inline'", server, false],
    ['data:', server, false],
    ['https://news.example.org evil', server, false],
  ])('%s lets %s through: %s', (source, address, isOpen) => {
    expect(letsThrough([source], address, asked.page)).toBe(isOpen);
  });

  it('is that of a page of https where only the policy is known', () => {
    expect(letsThrough(['news.example.org'], 'http://news.example.org', { origin: null })).toBe(false);
    expect(letsThrough(['news.example.org'], 'http://news.example.org', { origin: 'http://a.example' })).toBe(
      true,
    );
    expect(letsThrough(["'self'"], server, { origin: null })).toBe(false);
  });
});

describe('a policy is read', () => {
  const script = (text: string) => readPolicies(text).policies.map((policy) => policy.get('script-src'));

  it.each([
    ["script-src 'self' https://a.example", [["'self'", 'https://a.example']]],
    ["SCRIPT-SRC 'self'; script-src *", [["'self'"]]],
    ["Content-Security-Policy: script-src 'self'", [["'self'"]]],
    [
      'HTTP/2 200\nserver: x\ncontent-security-policy: script-src a.example\ncontent-security-policy: script-src b.example\nage: 1',
      [['a.example'], ['b.example']],
    ],
    ["default-src 'none';\n  script-src\n  data:\n https://a.example;", [['data:', 'https://a.example']]],
    ['script-src a.example, script-src b.example', [['a.example'], ['b.example']]],
    [`add_header Content-Security-Policy "script-src 'self'" always;`, [["'self'"]]],
    [`Header always set Content-Security-Policy "script-src 'self'"`, [["'self'"]]],
    [`<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`, [["'self'"]]],
    [`<META content='script-src "x"' http-equiv=content-security-policy >`, [['"x"']]],
    ['<meta charset="utf-8">', []],
    ['hello', []],
    ['', []],
  ])('from %j', (text, expected) => {
    expect(script(text)).toEqual(expected);
  });

  it('apart from one that only reports, and without what a page may not say in its markup', () => {
    expect(readPolicies("Content-Security-Policy-Report-Only: script-src 'self'")).toEqual({
      policies: [],
      reportsOnly: true,
    });
    const [policy] = readPolicies(
      `<meta http-equiv="Content-Security-Policy" content="sandbox; img-src *">`,
    ).policies;
    expect([...(policy?.keys() ?? [])]).toEqual(['img-src']);
  });
});

describe('a way in', () => {
  it.each([
    ['iframe', `frame-src ${server}`],
    ['iframe', `child-src ${server}; default-src 'none'; style-src 'unsafe-inline'`],
    ['iframe', "script-src 'none'; connect-src 'none'; require-trusted-types-for 'script'"],
    ['image', `img-src ${server} data:`],
    ['script', `script-src ${server}; connect-src ${server}; img-src ${server}`],
    [
      'element',
      `default-src ${server} 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'`,
    ],
    ['script', `script-src 'none'; script-src-elem ${server}`],
  ] as const)('%s is open under %s', (way, policy) => {
    expect(judged(way, policy)).toEqual({ outcome: 'allowed', lacks: [], notes: [] });
  });

  it('is open whatever it is where a page has no policy', () => {
    for (const way of EMBED_WAYS)
      expect(judgeWay(way, [], asked)).toEqual({ outcome: 'allowed', lacks: [], notes: [] });
  });

  it.each([
    ['iframe', "frame-src 'self'", [['frame-src', 'frame-src', server]]],
    ['iframe', "child-src 'none'", [['child-src', 'child-src', server]]],
    ['iframe', "default-src 'self'", [['default-src', 'frame-src', server]]],
    ['image', "img-src 'self' data:", [['img-src', 'img-src', server]]],
    ['script', "script-src 'self'", [['script-src', 'script-src', server]]],
    ['script', `script-src ${server}/embed/loader.js`, [['script-src', 'script-src', server]]],
    ['script', "script-src 'sha256-abc'", [['script-src', 'script-src', server]]],
    [
      'element',
      "default-src 'none'",
      [
        ['default-src', 'script-src', server],
        ['default-src', 'connect-src', server],
      ],
    ],
    ['script', `script-src ${server} 'strict-dynamic'`, [['script-src', 'script-src', "'nonce-…'"]]],
    ['script', 'sandbox allow-same-origin', [['sandbox', 'sandbox', 'allow-scripts']]],
  ] as const)('%s is closed under %s, and what it lacks is named', (way, policy, lacks) => {
    const told = judged(way, policy);
    expect(told.outcome).toBe('blocked');
    expect(told.lacks.map(({ inForce, own, source }) => [inForce, own, source])).toEqual(lacks);
  });

  it.each([
    ["script-src 'nonce-abc'", 'withNonce'],
    ["script-src 'nonce-abc' 'strict-dynamic' https:", 'withNonce'],
    [`script-src 'nonce-abc' ${server}`, 'allowed'],
    ["script-src 'nonce-abc'; connect-src 'self'", 'blocked'],
  ])('a script under %s is %s', (policy, outcome) => {
    expect(judged('script', policy).outcome).toBe(outcome);
  });

  it('has to be let through by every policy of the page', () => {
    const two = `Content-Security-Policy: frame-src ${server}\nContent-Security-Policy: frame-src 'self'`;
    expect(judged('iframe', two)).toMatchObject({ outcome: 'blocked', lacks: [{ source: server }] });
    expect(judged('iframe', `frame-src ${server}, default-src *`).outcome).toBe('allowed');
  });

  it('that follows what comes in reads a second address', () => {
    const policy = `script-src ${server}; connect-src ${server}/embed/`;
    expect(judged('script', policy).outcome).toBe('allowed');
    expect(judged('script', policy, { isLive: true }).lacks).toEqual([
      { inForce: 'connect-src', own: 'connect-src', source: server },
    ]);
  });

  it('is open with what a reader notices', () => {
    const base = `script-src ${server}; connect-src ${server}`;
    expect(judged('script', `${base}; img-src 'self'`).notes).toEqual(['pictureHidden']);
    expect(judged('script', `${base}; style-src 'self' 'unsafe-inline'`).notes).toEqual([]);
    expect(judged('script', `${base}; style-src 'self'`).notes).toEqual(['styleIgnored']);
    expect(judged('iframe', "style-src 'unsafe-inline' 'nonce-abc'").notes).toEqual(['styleIgnored']);
    expect(judged('iframe', 'sandbox').notes).toEqual(['pictureOnly']);
  });
});
