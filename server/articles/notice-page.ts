/** A page that says that its story is gone, wants a log-in or a browser with scripts, or lists what a search found. */
const noticePattern =
  /(?:삭제|만료|종료|이동)(?:된|되었|됐)|존재하지\s?않|찾을\s?수\s?없|잘못된\s?(?:접근|주소|경로)|(?:페이지|기사|게시물|요청하신).{0,20}없습니다|서비스\s?(?:점검|종료|준비)|준비\s?중|로그인이?\s?(?:필요|후)|권한이\s?없|접근이?\s?(?:제한|차단|거부)|자바스크립트|검색\s?결과|(?:page|article|story|content|file|url)\b.{0,40}(?:not (?:be )?found|(?:no longer|not|isn.t) (?:available|exist)|(?:been |was )?(?:removed|deleted|expired|moved))|not found|no longer available|does(?:n.t| not) exist|\b40[34]\b|access (?:to this page )?(?:has been )?denied|forbidden|(?:enable|requires?) (?:javascript|cookies)|are you (?:a )?(?:human|robot)|checking your browser|verify you are|captcha|temporarily unavailable|under maintenance|(?:log|sign) in to|search results|no results|loading|oops/i;

/** A notice says little more than that. */
const longestNotice = 700;

/** True where the lines of a page, or its title with few lines, are a notice and no article. */
export function isNotice(title: string | null, texts: readonly string[]): boolean {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > longestNotice) return false;
  return [title ?? '', ...texts].some((text) => noticePattern.test(text.slice(0, 300)));
}
