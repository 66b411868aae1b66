import { describe, expect, it } from 'vitest';
import { isPublicHostName } from '../../../../server/sources/fetching/host-name.ts';
import { isPublicAddress } from '../../../../server/sources/fetching/public-address.ts';
import { isWebPort } from '../../../../server/sources/fetching/web-ports.ts';

describe('an address that a resolver or a socket gives', () => {
  it.each([
    '8.8.8.8',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.1',
    '192.167.1.1',
    '100.63.255.255',
    '223.255.255.255',
    '2606:4700::1111',
    '2a00:1450:4001::1',
    // An IPv6-only network reaches a public IPv4 host like this.
    '64:ff9b::8.8.8.8',
    '2606:4700::5efe:8.8.8.8',
    // Interface ids that are near that of a tunnel and none.
    '2606:4700::5eff:127.0.0.1',
    '2606:4700::5ffe:127.0.0.1',
    '2606:4700::100:5efe:127.0.0.1',
    '2606:4700::1:5efe:127.0.0.1',
  ])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    '127.0.0.1',
    '172.16.0.0',
    '172.31.255.255',
    '100.127.255.255',
    '::ffff:8.8.8.8',
    '::8.8.8.8',
    '2002:808:808::',
    'fe80::1%eth0',
    '2001::1',
    '',
    'news.example.com',
    '8.8.8.8 ',
  ])('"%s" is not', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('a host name', () => {
  it.each(['news.example.com', 'example.com.', 'xn--3e0b707e.kr', 'localhost.example.com', 'a.local.kr'])(
    '%s may be public',
    (host) => expect(isPublicHostName(host)).toBe(true),
  );

  it.each([
    ...['localhost', 'a.localhost', 'printer.local', 'com', 'a..com', '.', '', 'x.home.arpa.', 'home.arpa'],
    ...['intra.intranet', 'db.private', 'mail.corp', 'tv.home', 'nas.lan', 'news.onion', 'a.localdomain'],
  ])('"%s" is not', (host) => expect(isPublicHostName(host)).toBe(false));
});

it('a feed may stand on 80, 443 and high ports that no other service is known by', () => {
  expect([80, 443, 1024, 1200, 8000, 8080, 8443, 49_152].every(isWebPort)).toBe(true);
  expect([0, 1, 21, 22, 23, 25, 53, 445, 993, 1023, 3306, 5432, 6379, 11_211, 27_017].some(isWebPort)).toBe(
    false,
  );
});
