import type { AlertWords } from './alert-words-shape.ts';

/** Korean words of notices and feeds. */
export const ALERT_WORDS_KO: AlertWords = {
  button: (isOn) => (isOn ? '알림 켜짐' : '알림'),
  title: '관심 종목 알림',
  lead: '이 브라우저에 Newstape 화면이 열려 있는 동안 관심 종목의 새 사건을 알립니다. 푸시 서비스를 쓰지 않으므로 화면을 모두 닫으면 알림도 없습니다.',
  hindrance: {
    unsupported:
      '이 브라우저는 화면이 보내는 알림을 지원하지 않습니다. 휴대전화 브라우저는 대부분 그렇습니다. 아래 피드는 쓸 수 있습니다.',
    insecure:
      '브라우저는 https 주소나 이 컴퓨터의 주소(localhost)에서만 알림을 허용합니다. 아래 피드는 쓸 수 있습니다.',
    denied:
      '브라우저가 이 사이트의 알림을 막고 있습니다. 브라우저의 사이트 설정에서 허용한 뒤 다시 켜십시오.',
  },
  isOn: '알림이 켜져 있습니다.',
  isOff: '알림이 꺼져 있습니다.',
  turnOn: '알림 켜기',
  turnOff: '알림 끄기',
  asks: '누르면 브라우저가 허용할지 묻습니다.',
  which: '알릴 목록',
  allLists: '모든 목록',
  quiet: '조용한 시간',
  quietFrom: '시작',
  quietTo: '끝',
  quietHint: '이 컴퓨터의 시계를 따릅니다. 그동안 들어온 사건은 끝난 뒤에 알립니다.',
  rules: (grouped, days) =>
    `사건마다 한 번, 첫 보도만 알립니다. 한꺼번에 ${grouped}건 이상이면 하나로 묶습니다. ${days}일보다 오래된 거래일의 사건은 알리지 않습니다.`,
  close: '닫기',
  sampleTitle: 'Newstape 알림을 켰습니다',
  sampleText: '관심 종목의 새 사건을 이렇게 알립니다.',
  groupTitle: (count) => `관심 종목 새 사건 ${count}건`,
  andMore: (count) => `외 ${count}건`,

  feedOfConditions: '이 사건 목록 구독',
  feedOfCompany: '이 종목의 새 사건 구독',
  feedOfList: '이 관심 목록의 새 사건 구독',
  feedHint: '피드는 화면을 닫아도 피드 리더로 받습니다. 주소에 종목 코드가 들어 있습니다.',
};
