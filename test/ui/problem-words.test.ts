import { describe, expect, it } from 'vitest';
import { ApiError } from '../../client/api/fetch-json.ts';
import { checkFailure } from '../../client/format/check-failure.ts';
import { problemText, problemWords } from '../../client/format/problem-words.ts';
import { badParameters } from '../../server/http/error-replies.ts';
import { HttpProblem, notFound, problemBody } from '../../server/http/problem.ts';
import { refusalProblem } from '../../server/http/refusal-problem.ts';
import { designProblem, usualDesign } from '../../server/studies/study-design.ts';
import { ProblemCodeSchema, ProblemKindSchema } from '../../shared/schemas/problem.ts';

const forbidden = /호재|악재|영향|오보|\bcaused\b|\bimpact\b|\bfake\b/i;
const told = (problem: HttpProblem) => problemBody(problem, 'r-7', '/api/v1/somewhere');
const everyValue = (name: string) => `‹${name}›`;

describe.each(['ko', 'en'] as const)('the words about problems in %s', (language) => {
  const words = problemWords(language);

  it('have a sentence for every kind of problem that the server has', () => {
    for (const kind of ProblemKindSchema.options) {
      const text = problemText(told(new HttpProblem(kind, 'Something is wrong.')), language);
      expect(text, kind).toMatch(language === 'ko' ? /[가-힣]/ : /^[A-Z].*[.]$/);
      expect(text).not.toMatch(forbidden);
    }
    expect(Object.keys(words.kind).sort()).toEqual([...ProblemKindSchema.options].sort());
  });

  it('have a sentence for every code, made of the values that come with it', () => {
    for (const code of ProblemCodeSchema.options) {
      const text = words.code[code](everyValue);
      expect(text, code).toMatch(language === 'ko' ? /[가-힣].*[.]$/ : /[.]$/);
      expect(text).not.toMatch(forbidden);
      if (language === 'ko') {
        const foreign = text.replace(/‹\w+›|newstape|‘[^’]*’/g, '').match(/[A-Za-z]{2,}/);
        expect(foreign, `${code}: ${text}`).toBeNull();
      }
    }
    expect(Object.keys(words.code).sort()).toEqual([...ProblemCodeSchema.options].sort());
  });

  it('name in both languages the same values', () => {
    const other = problemWords(language === 'ko' ? 'en' : 'ko');
    const named = (text: string) => [...new Set(text.match(/‹\w+›/g))].sort();
    for (const code of ProblemCodeSchema.options) {
      const [here, there] = [words.code[code](everyValue), other.code[code](everyValue)];
      expect(named(here), code).toEqual(named(there));
    }
  });
});

describe('a problem on a Korean screen', () => {
  it('is told by its code, with the values of the server', () => {
    const fault = designProblem({ ...usualDesign, window: { from: 5, to: -5 } });
    expect(fault?.detail).toContain('ends before it begins');
    const refused = { outcome: 'refused', parameter: 'design', detail: '', cause: null } as const;
    const body = told(refusalProblem({ ...refused, ...fault }));
    expect(problemText(body, 'ko')).toBe(
      '기간 [5,-5]이 시작보다 먼저 끝납니다. 앞선 거래일을 먼저 적으십시오.',
    );
    const missing = told(notFound('No group has the name x.', 'noGroup', { name: '없는 그룹' }));
    expect(problemText(missing, 'ko')).toBe('‘없는 그룹’ 그룹이 없습니다.');
  });

  it('without a code keeps the sentence of the server beside its own', () => {
    const body = told(badParameters([{ parameter: 'limit', message: 'Too big' }]));
    expect(problemText(body, 'ko')).toBe('넣은 값이 맞지 않습니다: limit. (서버의 말: limit: Too big)');
    expect(problemText(body, 'en')).toBe('limit: Too big');
  });

  it('of a kind and a code that are not known here is told as the server said it', () => {
    const newer = { type: 'urn:newstape:problem:toString', status: 418, detail: 'A newer server.' };
    for (const code of ['constructor', 'aNewCode', undefined]) {
      expect(problemText({ ...newer, code }, 'ko')).toBe('A newer server.');
    }
    const known = { ...newer, type: 'urn:newstape:problem:internal', code: 'aNewCode' };
    expect(problemText(known, 'ko')).toContain('요청 번호');
  });

  it('of a text that could not be checked says why by the reason of the server', () => {
    const failure = (problem: HttpProblem, status: number) =>
      checkFailure(new ApiError('problem', problem.message, status, 'r-7', told(problem)), 'ko');
    const errors = [{ parameter: 'address', message: 'robotsDisallowed' }];
    expect(failure(new HttpProblem('rejectedDocument', 'The site asks.', { errors }), 422)).toContain(
      '프로그램이 이 페이지를 읽지 못하게',
    );
    const cause = { code: 'onlyByKeeper' } as const;
    expect(failure(new HttpProblem('adminTokenNeeded', 'Only …', { cause }), 401)).toContain('보관한 사람');
  });
});
