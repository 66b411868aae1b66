import { instantUtc } from '../../shared/units/instant-utc.ts';

/** A made-up report of some 4,000 letters, the same for the same number. */
export interface SyntheticStory {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly publishedAt: string;
}

const paragraphCount = 40;
const names = [
  '삼성전자',
  'SK하이닉스',
  '현대차',
  'NAVER',
  '카카오',
  'LG화학',
  '셀트리온',
  '기아',
  '포스코퓨처엠',
  '한화오션',
  '엔비디아',
  '테슬라',
];
const syllables = [
  ...'가나다라마바사아자차카타파하거너더러머버서어저고노도로모보소오조구누두루무부수우주기니디리미비시이지',
];
const endings = ['했다', '밝혔다', '전했다', '내다봤다', '설명했다', '덧붙였다', '보였다', '나타났다'];
const minutesApart = 37;

/** Reports come `minutesApart` minutes apart, on weekdays and at weekends alike. */
export function syntheticStory(number: number): SyntheticStory {
  const random = randomFrom(number + 1);
  const of = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const word = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => of(syllables)).join('');
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const won = () => `${(10 + Math.floor(random() * 400)) * 500}`.replace(/\B(?=(\d{3})+$)/, ',');
  const percent = () => (random() * 5).toFixed(2);
  const subject = of(names) ?? '';
  const published = new Date(Date.UTC(2026, 0, 5) + number * minutesApart * 60_000);
  const sentence = (at: number) => {
    const name = at % 3 === 0 ? subject : (of(names) ?? '');
    const kind = at % 5;
    if (kind === 0)
      return `${name}는 ${published.getUTCDate()}일 전 거래일보다 ${percent()}% 오른 ${won()}원에 거래를 마쳤다.`;
    if (kind === 1) return `${name} 관계자는 ${words(7)} ${of(endings)}.`;
    return `${words(11)} ${of(endings)}.`;
  };
  return {
    title: `${subject}, ${words(5)} ${number}`,
    paragraphs: Array.from(
      { length: paragraphCount },
      (_, at) => `${sentence(at)} ${words(9)} ${of(endings)}.`,
    ),
    publishedAt: instantUtc(published.getTime()),
  };
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32, Ettinger 2017, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed * 0x9e37_79b9;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** The page of a report, between the furniture of an outlet. */
export function storyPage({ title, paragraphs, publishedAt }: SyntheticStory): string {
  const links = Array.from(
    { length: 60 },
    (_, at) => `<li><a href="/section/${at}">메뉴 ${at}</a></li>`,
  ).join('');
  return `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>${title} | 시험신문</title>
<meta property="article:published_time" content="${publishedAt}"></head><body><header><nav><ul>${links}</ul></nav></header>
<main><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main>
<footer><ul>${links}</ul><p>무단 전재 및 재배포 금지</p></footer></body></html>`;
}

/** A feed of the reports from `first` on, whose pages stand under the site's address. */
export function storyFeed(site: string, first: number, count: number): string {
  const items = Array.from({ length: count }, (_, at) => {
    const { title, publishedAt } = syntheticStory(first + at);
    const link = `${site}/story/${first + at}`;
    return `<item><title>${title}</title><link>${link}</link><guid>${link}</guid><pubDate>${new Date(publishedAt).toUTCString()}</pubDate></item>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>시험신문</title><language>ko</language>${items.join('')}</channel></rss>`;
}
