import { describe, expect, it } from 'vitest';
import { RobotsRules } from '../../../../server/sources/fetching/robots-rules.ts';

const allows = (robots: string, path: string) =>
  new RobotsRules(robots).allows(new URL(`https://news.example.com${path}`));

/** What RFC 9309 says, as: section and case, robots.txt, path, allowed or not. */
const cases: readonly (readonly [string, string, string, boolean])[] = [
  // 2.2.1 the user-agent line
  ['2.2.1 no group: everything', '', '/a', true],
  ['2.2.1 a group of another crawler only', 'User-agent: other\nDisallow: /', '/a', true],
  ['2.2.1 the group of all', 'User-agent: *\nDisallow: /', '/a', false],
  [
    '2.2.1 its own group wins over that of all',
    'User-agent: *\nDisallow: /\n\nUser-agent: newstape\nAllow: /',
    '/a',
    true,
  ],
  [
    '2.2.1 also where it comes first',
    'User-agent: newstape\nDisallow:\n\nUser-agent: *\nDisallow: /',
    '/a',
    true,
  ],
  ['2.2.1 case of the token', 'User-agent: NEWSTAPE\nDisallow: /', '/a', false],
  ['2.2.1 case of the keyword', 'uSeR-aGeNt: newstape\nDISALLOW: /', '/a', false],
  ['2.2.1 a version behind the token', 'User-agent: Newstape/2.0\nDisallow: /', '/a', false],
  ['2.2.1 words behind the token', 'User-agent: Newstape bot (any)\nDisallow: /', '/a', false],
  ['2.2.1 a longer token is another', 'User-agent: newstape-images\nDisallow: /', '/a', true],
  ['2.2.1 a shorter token is another', 'User-agent: news\nDisallow: /', '/a', true],
  [
    '2.2.1 groups of the same token are one',
    'User-agent: newstape\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: newstape\nDisallow: /b',
    '/b',
    false,
  ],
  [
    '2.2.1 and the first of them holds too',
    'User-agent: newstape\nDisallow: /a\n\nUser-agent: newstape\nDisallow: /b',
    '/a',
    false,
  ],
  ['2.2.1 groups of all are one', 'User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b', '/a', false],
  ['2.2.1 several tokens share a group', 'User-agent: x\nUser-agent: newstape\nDisallow: /', '/a', false],
  ['2.2.1 with empty lines between', 'User-agent: newstape\n\nUser-agent: x\n\nDisallow: /', '/a', false],
  ['2.2.1 a group without rules', 'User-agent: *\nDisallow: /\n\nUser-agent: newstape', '/a', true],
  ["2.2.1 rules before any group are nobody's", 'Disallow: /\nUser-agent: x\nDisallow: /', '/a', true],
  // 2.2.2 allow and disallow
  ['2.2.2 a prefix', 'User-agent: *\nDisallow: /private', '/private/a', false],
  ['2.2.2 a prefix is no word', 'User-agent: *\nDisallow: /pri', '/private', false],
  ['2.2.2 another path', 'User-agent: *\nDisallow: /private', '/public', true],
  ['2.2.2 the path has case', 'User-agent: *\nDisallow: /Private', '/private', true],
  ['2.2.2 the longest match wins: allow', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b', true],
  ['2.2.2 the longest match wins: disallow', 'User-agent: *\nAllow: /a\nDisallow: /a/b', '/a/b', false],
  ['2.2.2 order says nothing', 'User-agent: *\nAllow: /a/b\nDisallow: /a', '/a/b/c', true],
  ['2.2.2 at equal length allow wins', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
  ['2.2.2 an empty pattern is no rule', 'User-agent: *\nDisallow:', '/a', true],
  ['2.2.2 the query counts', 'User-agent: *\nDisallow: /a?id=', '/a?id=7', false],
  ['2.2.2 the file itself is always allowed', 'User-agent: *\nDisallow: /', '/robots.txt', true],
  ['2.2.2 UTF-8 in the rule', 'User-agent: *\nDisallow: /뉴스', '/%EB%89%B4%EC%8A%A4/1', false],
  ['2.2.2 encoded in the rule', 'User-agent: *\nDisallow: /%eb%89%b4%ec%8a%a4', '/뉴스', false],
  [
    '2.2.2 an encoded letter in the rule',
    'User-agent: *\nDisallow: /foo/bar/%62%61%7A',
    '/foo/bar/baz',
    false,
  ],
  [
    '2.2.2 an encoded letter in the path',
    'User-agent: *\nDisallow: /foo/bar/baz',
    '/foo/bar/%62%61%7A',
    false,
  ],
  ['2.2.2 an encoded tilde', 'User-agent: *\nDisallow: /%7Ekim', '/~kim/', false],
  ['2.2.2 an encoded slash is no slash', 'User-agent: *\nDisallow: /a%2Fb', '/a/b', true],
  ['2.2.2 an encoded slash is itself', 'User-agent: *\nDisallow: /a%2fb', '/a%2Fb', false],
  ['2.2.2 brackets and bars', 'User-agent: *\nDisallow: /a[1]|', '/a[1]|', false],
  // 2.2.3 special characters
  ['2.2.3 a comment', 'User-agent: * # all\nDisallow: /a # and more', '/a', false],
  ['2.2.3 a star', 'User-agent: *\nDisallow: /*.php', '/x/y.php?z', false],
  ['2.2.3 a star for nothing', 'User-agent: *\nDisallow: /a*b', '/ab', false],
  ['2.2.3 a star at the start', 'User-agent: *\nDisallow: *.gif', '/x.gif', false],
  ['2.2.3 stars in a row', 'User-agent: *\nDisallow: /a***b', '/axxb', false],
  ['2.2.3 the end', 'User-agent: *\nDisallow: /a$', '/a', false],
  ['2.2.3 beyond the end', 'User-agent: *\nDisallow: /a$', '/ab', true],
  ['2.2.3 a star and the end', 'User-agent: *\nDisallow: /*.php$', '/x.php', false],
  ['2.2.3 a star and beyond the end', 'User-agent: *\nDisallow: /*.php$', '/x.php5', true],
  ['2.2.3 an encoded star is a star', 'User-agent: *\nDisallow: /file-%2A.html', '/file-*.html', false],
  ['2.2.3 and no other character', 'User-agent: *\nDisallow: /file-%2A.html', '/file-x.html', true],
  ['2.2.3 an encoded dollar is a dollar', 'User-agent: *\nDisallow: /a%24', '/a$b', false],
  ['2.2.3 a dollar in the middle is itself', 'User-agent: *\nDisallow: /a$b', '/a$bc', false],
  // 2.2.4 other records, and the form of lines (2.2)
  [
    '2.2.4 a sitemap ends no group',
    'User-agent: newstape\nSitemap: https://x/s.xml\nUser-agent: x\nDisallow: /',
    '/a',
    false,
  ],
  [
    '2.2.4 nor does an unknown line',
    'User-agent: newstape\nNoindex: /q\nUser-agent: x\nDisallow: /',
    '/a',
    false,
  ],
  ['2.2.4 nor a line without a colon', 'User-agent: newstape\nhello\nDisallow: /', '/a', false],
  [
    '2.2.4 nor a crawl-delay',
    'User-agent: newstape\nCrawl-delay: 5\nUser-agent: x\nDisallow: /',
    '/a',
    false,
  ],
  ['2.2 lines end with CR', 'User-agent: *\rDisallow: /a\r', '/a', false],
  ['2.2 lines end with CR LF', 'User-agent: *\r\nDisallow: /a\r\n', '/a', false],
  ['2.2 blanks around', '  User-agent :  *  \n\tDisallow\t:\t/a  ', '/a', false],
  ['2.3 a byte order mark', '\uFEFFUser-agent: *\nDisallow: /', '/a', false],
  ['2.3 a page where the file should be', '<!doctype html>\n<p>Not: found', '/a', true],
  // 5.1 the standard's own example
  [
    '5.1 foobot',
    'User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/\n\nUser-Agent: foobot\nDisallow:/\nAllow:/example/page.html',
    '/example/page.html',
    false,
  ],
  [
    '5.1 publications',
    'User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/',
    '/publications/',
    true,
  ],
  [
    '5.1 a picture',
    'User-Agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/',
    '/x/a.gif',
    false,
  ],
  // 5.2 the longest match
  [
    '5.2 disallowed',
    'User-Agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif',
    '/example/page/disallowed.gif',
    false,
  ],
  [
    '5.2 allowed',
    'User-Agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif',
    '/example/page/a.gif',
    true,
  ],
];

describe('robots.txt, by the sections of RFC 9309', () => {
  it.each(cases)('%s', (_name, robots, path, allowed) => {
    expect(allows(robots, path)).toBe(allowed);
  });

  it('a crawl delay is read for its group', () => {
    const delay = (text: string) => new RobotsRules(text).crawlDelaySeconds;
    expect(delay('User-agent: *\nCrawl-delay: 5')).toBe(5);
    expect(delay('User-agent: *\nCrawl-delay: 0.5\n\nUser-agent: newstape\nAllow: /')).toBeNull();
    expect(delay('User-agent: *\nCrawl-delay: soon')).toBeNull();
    expect(delay('User-agent: *\nCrawl-delay: -1')).toBeNull();
  });

  it('a file of stars against a long path is answered at once', () => {
    const robots = `User-agent: *\n${'Disallow: /*a*a*a*a*a*a*a*b$\n'.repeat(17_000)}`;
    const rules = new RobotsRules(robots);
    const before = process.cpuUsage();
    expect(rules.allows(new URL(`https://news.example.com/${'a'.repeat(4000)}`))).toBe(false);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(500);
  });
});
