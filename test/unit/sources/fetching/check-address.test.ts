import { describe, expect, it } from 'vitest';
import {
  checkAddress,
  type Reach,
  withoutCredentials,
} from '../../../../server/sources/fetching/check-address.ts';

/** Everything may be reached: what is refused here is refused for its form alone. */
const anywhere: Reach = { address: () => true, hostName: () => true };
const nowhere: Reach = { address: () => false, hostName: () => false };

describe('the form of an address', () => {
  it.each([
    ['ftp://news.example.com/', 'Only http and https addresses are fetched, not ftp.'],
    ['https://kim@news.example.com/', 'The address of news.example.com holds a user name or a password'],
    ['https://:geheim@news.example.com/', 'The address of news.example.com holds a user name or a password'],
    ['https://news.example.com:1023/', 'Port 1023 belongs to another service'],
    [`https://news.example.com/${'a'.repeat(4072)}`, 'The address has 4097 characters; at most 4096'],
  ])('%s is refused with what is wrong', (address, sentence) => {
    expect(() => checkAddress(address, anywhere)).toThrow(sentence);
  });

  it('may have 4096 characters and the first port that is not of the system', () => {
    const longest = `https://news.example.com/${'a'.repeat(4071)}`;
    expect(checkAddress(longest, anywhere).href).toBe(longest);
    expect(checkAddress('http://news.example.com:1024/', anywhere).port).toBe('1024');
  });

  it('loses its fragment and nothing else', () => {
    expect(checkAddress('https://news.example.com/a?b=c#d', anywhere).href).toBe(
      'https://news.example.com/a?b=c',
    );
  });
});

describe('the host of an address', () => {
  it('is named where it may not be reached', () => {
    expect(() => checkAddress('http://nas.lan/', nowhere)).toThrow(/^nas\.lan is not on the public internet/);
    expect(() => checkAddress('http://10.0.0.1/', nowhere)).toThrow(/^10\.0\.0\.1 is not on/);
  });

  it('is judged as a number where it is one, without its brackets, and as a name where it is none', () => {
    const asked: string[] = [];
    const reach: Reach = {
      address: (address) => asked.push(`address ${address}`) > 0,
      hostName: (host) => asked.push(`name ${host}`) > 0,
    };
    for (const host of ['[2606:4700::1111]', '0x7f.1', 'news.example.com'])
      checkAddress(`http://${host}/`, reach);
    expect(asked).toEqual(['address 2606:4700::1111', 'address 127.0.0.1', 'name news.example.com']);
  });
});

it('an address is shown without its user name and password, also where it cannot be parsed', () => {
  expect(withoutCredentials('https://kim:ge@heim@news.example.com/a@b')).toBe('https://news.example.com/a@b');
  expect(withoutCredentials('HTTPS:kim:geheim@[')).toBe('HTTPS:[');
  expect(withoutCredentials('https://news.example.com/?to=kim@example.com')).toBe(
    'https://news.example.com/?to=kim@example.com',
  );
});
