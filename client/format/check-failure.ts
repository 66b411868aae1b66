import type { RejectionReason } from '../../shared/schemas/rejection.ts';
import type { Language } from '../../shared/units/language.ts';
import { describeFailure, toldProblem } from './failure.ts';

const orPaste = '기사 글을 복사해 붙여 넣어도 됩니다.';

/** Why a text or a page could not be checked, in Korean: what the server says is English. */
const korean: Partial<Record<RejectionReason, string>> = {
  emptyDocument: '확인할 글이 없습니다. 기사를 붙여 넣으세요.',
  binaryDocument: '글이 아닌 파일입니다. 기사 글을 복사해 붙여 넣으세요.',
  undecodable: '글자를 읽을 수 없는 파일입니다. 기사 글을 복사해 붙여 넣으세요.',
  tooLarge: '너무 큰 문서입니다. 기사 하나만 붙여 넣으세요.',
  tooSlow: '이 페이지는 읽는 데 너무 오래 걸립니다. 기사 글을 복사해 붙여 넣으세요.',
  noArticle: `기사를 찾지 못했습니다. 목록이나 첫 화면이 아닌 기사 하나의 주소인지 보세요. ${orPaste}`,
  addressNotAllowed: `열 수 없는 주소입니다. http나 https로 시작하는 공개된 주소만 엽니다. ${orPaste}`,
  robotsDisallowed: '이 사이트는 프로그램이 이 페이지를 읽지 못하게 합니다. 기사 글을 복사해 붙여 넣으세요.',
  fetchFailed: `이 주소의 사이트에 연결하지 못했습니다. 주소를 다시 보세요. ${orPaste}`,
  fetchTimeout: `사이트가 제때 답하지 않았습니다. 잠시 뒤에 다시 해 보세요. ${orPaste}`,
  tooManyRedirects: '주소가 거듭 옮겨 가기만 합니다. 기사 글을 복사해 붙여 넣으세요.',
  httpStatus: `사이트가 이 주소의 문서를 내주지 않았습니다. 주소를 다시 보세요. ${orPaste}`,
  tryLater: `사이트가 나중에 다시 오라고 합니다. ${orPaste}`,
};

/** Other refusals, by HTTP status. */
const koreanByStatus: Readonly<Record<number, string>> = {
  401: '이 서버의 운영자만 할 수 있습니다. 주소 대신 기사 글을 붙여 넣으세요.',
  413: '글이 1 MB보다 큽니다. 기사 하나만 붙여 넣으세요.',
  429: '짧은 동안 여러 번 확인했습니다. 잠시 뒤에 다시 해 보세요.',
};

/** Why something could not be checked, and what to do, in one or two sentences. */
export function checkFailure(error: Error, language: Language): string {
  const told = describeFailure(error, language).text;
  if (language === 'en') return told;
  const problem = toldProblem(error);
  const reason = problem?.errors?.[0]?.message;
  const byReason = Object.entries(korean).find(([one]) => one === reason)?.[1];
  if (byReason !== undefined || problem === null || problem.code !== undefined) return byReason ?? told;
  return koreanByStatus[problem.status] ?? told;
}
