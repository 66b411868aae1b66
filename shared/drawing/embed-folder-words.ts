import type { Language } from '../units/language.ts';

/** The words of a page that a widget is saved as, around its picture. */
export interface EmbedFolderWords {
  readonly events: string;
  readonly sessions: string;
  readonly date: string;
  readonly kind: string;
  readonly relation: string;
  readonly headline: string;
  readonly outlet: string;
  readonly open: string;
  readonly high: string;
  readonly low: string;
  readonly close: string;
  readonly volume: string;
  readonly offset: string;
  readonly mean: string;
  readonly interval: string;
  readonly count: string;
  readonly number: string;
  readonly story: string;
  readonly price: string;
  readonly verdict: string;
  /** When the files were written, and that they do not change. */
  readonly written: (moment: string) => string;
  readonly files: string;
}

const EN: EmbedFolderWords = {
  ...{
    events: 'Events',
    sessions: 'Sessions',
    date: 'Date',
    kind: 'About',
    relation: 'Relation',
    headline: 'Headline',
  },
  ...{ outlet: 'Outlet', open: 'Open', high: 'High', low: 'Low', close: 'Close', volume: 'Volume' },
  ...{ offset: 'Session', mean: 'Mean, cumulative', interval: 'Interval', count: 'Events used' },
  ...{ number: 'Number', story: 'Story', price: 'Price data', verdict: 'Verdict' },
  written: (moment) => `Written ${moment}. These files do not change and ask no server.`,
  files: 'The same as files',
};

const KO: EmbedFolderWords = {
  ...{ events: '이벤트', sessions: '거래일', date: '날짜', kind: '종류', relation: '관계', headline: '제목' },
  ...{ outlet: '매체', open: '시가', high: '고가', low: '저가', close: '종가', volume: '거래량' },
  ...{ offset: '거래일', mean: '누적 평균', interval: '구간', count: '쓰인 이벤트' },
  ...{ number: '숫자', story: '기사', price: '시세', verdict: '판정' },
  written: (moment) => `${moment}에 만들었습니다. 이 파일들은 바뀌지 않으며 어떤 서버도 부르지 않습니다.`,
  files: '같은 내용의 파일',
};

export function embedFolderWords(language: Language): EmbedFolderWords {
  return language === 'ko' ? KO : EN;
}
