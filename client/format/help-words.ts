import type { Language } from '../../shared/units/language.ts';

/** Keys that do something together, with what they do. */
interface HelpKey {
  keys: readonly string[];
  does: string;
}

/** Words of the sheet of keys. */
interface HelpWords {
  title: string;
  close: string;
  singleKeys: string;
  singleKeysHint: string;
  groups: readonly { name: string; keys: readonly HelpKey[] }[];
}

const TABLES: Record<Language, HelpWords> = {
  ko: {
    title: '단축키',
    close: '닫기',
    singleKeys: '글자 하나로 된 단축키 쓰기',
    singleKeysHint: '끄면 화살표와 Esc만 남습니다. 입력란에서는 언제나 꺼져 있습니다.',
    groups: [
      {
        name: '모든 화면',
        keys: [
          { keys: ['/'], does: '종목 찾기' },
          { keys: ['c'], does: '인용 문구 복사' },
          { keys: ['?'], does: '이 목록' },
          { keys: ['Esc'], does: '맨 위에 열린 것 닫기' },
        ],
      },
      {
        name: '종목과 비교',
        keys: [
          { keys: ['←', '→'], does: '이전·다음 사건' },
          { keys: ['Shift ←', 'Shift →'], does: '차트 옮기기' },
          { keys: ['+', '-'], does: '차트 확대·축소' },
          { keys: ['[', ']'], does: '기간 줄이기·늘리기' },
          { keys: ['t'], does: '차트와 표 바꾸기' },
          { keys: ['Esc'], does: '선택 풀기' },
        ],
      },
      {
        name: '오늘',
        keys: [
          { keys: ['←', '→'], does: '거래일 막대에서 하루 앞뒤' },
          { keys: ['t'], does: '그림과 표 바꾸기' },
        ],
      },
      { name: '확인', keys: [{ keys: ['n', 'p'], does: '다음·이전 수치' }] },
    ],
  },
  en: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    singleKeys: 'Use shortcuts of a single character',
    singleKeysHint: 'Switched off, arrows and Esc remain. While you type they are always off.',
    groups: [
      {
        name: 'Every page',
        keys: [
          { keys: ['/'], does: 'Find a company' },
          { keys: ['c'], does: 'Copy a citation' },
          { keys: ['?'], does: 'This list' },
          { keys: ['Esc'], does: 'Close what is open on top' },
        ],
      },
      {
        name: 'Company and Compare',
        keys: [
          { keys: ['←', '→'], does: 'Previous, next event' },
          { keys: ['Shift ←', 'Shift →'], does: 'Move the chart' },
          { keys: ['+', '-'], does: 'Zoom in, out' },
          { keys: ['[', ']'], does: 'Shorter, longer range' },
          { keys: ['t'], does: 'Chart or table' },
          { keys: ['Esc'], does: 'Clear the selection' },
        ],
      },
      {
        name: 'Today',
        keys: [
          { keys: ['←', '→'], does: 'One session back, on, in the picker' },
          { keys: ['t'], does: 'Picture or table' },
        ],
      },
      { name: 'Check', keys: [{ keys: ['n', 'p'], does: 'Next, previous number' }] },
    ],
  },
};

/** The words of the sheet of keys in one language. */
export function helpWords(language: Language): HelpWords {
  return TABLES[language];
}
