import { describe, expect, it } from 'vitest';
import { eventKind } from '../../../server/studies/event-kind.ts';

describe('the kind of a story', () => {
  it.each([
    ['코스피 마감 시황: 반도체 강세', '', 'price'],
    ['[특징주] 한미반도체, 장 초반 급등', '', 'price'],
    ['SK하이닉스, 52주 신고가', '', 'price'],
    ['삼성전자 3분기 영업이익 10조…시장 예상 웃돌아', '', 'results'],
    ['LG에너지솔루션, 2조원 규모 배터리 공급 계약', '', 'deal'],
    ['SK네트웍스, 렌터카 지분 매각', '', 'ownership'],
    ['한화, 유상증자 결정', '', 'ownership'],
    ['현대차, 사업보고서 제출 공시', '', 'filing'],
    ['Nvidia hits fresh closing high as AI trade rolls on', '', 'price'],
    ['Intel suffers worst day in decades', '', 'price'],
    ['Apple quarterly earnings beat estimates', '', 'results'],
    ['Boeing wins contract for 50 jets', '', 'deal'],
    ['Cisco to acquire Splunk', '', 'ownership'],
    ['Tesla 10-K filing names new risk', '', 'filing'],
    ['공시지가 오른다', '', 'other'],
    ['공급망 점검 나선 현대차', '', 'other'],
    ['High court hears low-cost carrier', '', 'other'],
    ['샘 올트먼, 이번 주 방한', '재계가 주목한다.', 'other'],
    ['Chief executive visits Seoul', 'The visit lasts a day.', 'other'],
  ])('%s', (title, text, kind) => {
    expect(eventKind(title, text)).toBe(kind);
  });

  it('is read from the lead where there is no headline', () => {
    expect(eventKind(null, '카카오 실적 발표\n카카오의 영업이익이 늘었다.')).toBe('results');
  });

  it('needs more than one word of the lead', () => {
    expect(eventKind('새 대표 선임', '회사는 공급망을 맡던 김 대표를 뽑았다.')).toBe('other');
  });

  it('does not take a part of an English word for the word', () => {
    expect(eventKind('Highlands hotel reorders dealership talks', '')).toBe('other');
  });
});
