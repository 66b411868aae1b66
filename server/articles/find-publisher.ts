/** Groups of the patterns below hold the outlet's name. They are asked of the text's head. */
const inText: readonly RegExp[] = [
  /[[(【<]\s?([가-힣A-Za-z0-9·&.\s]{2,20}?)\s?=\s?[가-힣·,\s]{2,20}(?:기자|특파원)\s?[\])】>]/,
  /\((?!사진|이미지|자료|그래픽|영상|출처|제공)[가-힣·]{2,8}=([가-힣A-Za-z0-9]{2,12})\)/,
  /[[(【]\s?([가-힣A-Za-z0-9·&.]{2,12})\s[가-힣]{2,4}\s?(?:기자|특파원)\s?[\])】]/,
  /^[A-Z][A-Za-z0-9 .,]{2,40}\((Reuters|AP|AFP|Bloomberg|Dow Jones|Xinhua|Yonhap|UPI)\)\s?[-–—]/m,
];

const inPage: readonly RegExp[] = [
  /(?:저작권자|copyrights?|[ⓒ©])\s{0,3}(?:[ⓒ©(:]|\(c\))?\s{0,2}(?:\d{4}(?:\s?[-–~]\s?\d{4})?\s{0,2})?['‘"]?([가-힣A-Za-z][가-힣A-Za-z0-9·&.]{1,20}(?:\s[A-Z][a-z]{2,15}){0,2})/i,
];

const notNames = /^(?:all\b|rights?\b|reserved|무단|저작권|by\b|copyright|전재|재배포|금지)/i;

/** The outlet's name as the text or the page's rights line prints it, or null where neither does. Example: `[뉴스스페이스=이은주 기자]`. */
export function findPublisher(text: string, pageText: string): string | null {
  const head = text.slice(0, 2000);
  return firstName(inText, head) ?? firstName(inPage, pageText);
}

function firstName(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const name = pattern.exec(text)?.[1]?.trim();
    if (name && !notNames.test(name)) return name;
  }
  return null;
}

const sectionWords = new Set(
  'rss feed feeds news newsfeed latest top stories story headlines headline articles article all home main page updates update breaking recent blog posts post markets market stocks business economy finance money world technology tech companies company investing the of from for and in atom xml 전체 기사 전체기사 최신 최신기사 뉴스 전체뉴스 최신뉴스 속보 헤드라인 주요 주요뉴스 인기 인기기사 증권 증시 경제 금융 산업 기업 국제 정치 사회 문화 스포츠 연예 부동산 마켓 종합 피드 홈'.split(
    ' ',
  ),
);

/**
 * The outlet's name in a feed's own title, without the section and the words of feeds around it; null where nothing else
 * stands there. Examples: `매일경제 : 증권` is 매일경제, `Top News - CNBC` is CNBC, `MarketWatch.com - Top Stories` is MarketWatch.com.
 */
export function feedPublisher(title: string | null): string | null {
  // The feed of a search bears the words that were searched for.
  if (/\b(?:google|bing|yahoo|naver)\s(?:news|뉴스)|(?:네이버|다음)\s?(?:검색|뉴스)/i.test(title ?? ''))
    return null;
  const parts = (title ?? '').split(/\s?[|:>»·–—]\s|\s-\s|\s?>\s?|\s?::\s?|[()[\]"“”]/);
  for (const part of parts) {
    const words = part.split(/\s+/).filter((word) => word !== '');
    const isSection = (word: string | undefined) =>
      word !== undefined && sectionWords.has(word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''));
    if (words.every((word) => isSection(word))) continue;
    while (isSection(words.at(-1)) && words.length > 1 && !endsName(words)) words.pop();
    if (/^(?:latest|top|all|rss)$/i.test(words[0] ?? '')) while (isSection(words[0])) words.shift();
    return words.join(' ');
  }
  return null;
}

/** "BBC News", "Yahoo Finance" and "한국경제 뉴스"-like names end in such a word: it is kept behind one short name. */
function endsName(words: readonly string[]): boolean {
  return words.length === 2 && /^(?:news|finance|money|business|times|blog)$/i.test(words[1] ?? '');
}
