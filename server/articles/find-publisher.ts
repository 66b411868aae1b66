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
