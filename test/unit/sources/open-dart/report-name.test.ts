import { expect, it } from 'vitest';
import { readReportName, reportNameKey } from '../../../../server/sources/open-dart/report-name.ts';

it.each([
  ['단일판매ㆍ공급계약체결      ', [], '단일판매ㆍ공급계약체결', false],
  ['[기재정정]사업보고서 (2023.12)', ['기재정정'], '사업보고서 (2023.12)', true],
  ['[첨부추가]사업보고서 (1999.12)', ['첨부추가'], '사업보고서 (1999.12)', true],
  [
    '[정정명령부과] [기재정정] 증권신고서(지분증권)',
    ['정정명령부과', '기재정정'],
    '증권신고서(지분증권)',
    true,
  ],
  [
    '[연장결정]주요사항보고서(자기주식취득신탁계약체결결정)',
    ['연장결정'],
    '주요사항보고서(자기주식취득신탁계약체결결정)',
    false,
  ],
  ['매출액 또는 손익구조 [30%] 변동', [], '매출액 또는 손익구조 [30%] 변동', false],
])('takes %s apart', (written, marks, plain, isCorrection) => {
  expect(readReportName(written)).toEqual({ marks, plain, isCorrection });
});

it('finds two writings of one name alike', () => {
  const [dot, araea] = ['단일판매·공급계약 체결', '[기재정정]단일판매ㆍ공급계약체결'].map((name) =>
    reportNameKey(readReportName(name)),
  );
  expect(dot).toBe(araea);
});
