import { describe } from 'vitest';
import { checkServiceFaults } from '../../support/check-service-faults.ts';
import { corpCodeXml, dartList, dartRow, dartStatus, zipOf } from '../../support/news-service-bodies.ts';
import { commonFaults, type ServiceFault } from '../../support/service-faults.ts';

const row = dartRow('20240122800123', '단일판매ㆍ공급계약체결');
const good = dartList([row]);
const archive = zipOf('CORPCODE.xml', corpCodeXml({ '000660': '00164779' }));

const own: readonly ServiceFault[] = [
  {
    name: 'a wrong key (010)',
    answer: dartStatus('010', '등록되지 않은 키입니다.'),
    outcome: 'failed',
    sentence: /does not accept this key \(010: it is not registered\); check NEWSTAPE_OPEN_DART_KEY/,
  },
  {
    name: 'the day’s limit (020)',
    answer: dartStatus('020', '요청 제한을 초과하였습니다.'),
    outcome: 'failed',
    sentence: /the key's daily requests are used up \(020\)/,
  },
  {
    name: 'maintenance (800)',
    answer: dartStatus('800', '원활한 공시서비스를 위하여 오픈API 서비스가 중지 중입니다.'),
    outcome: 'failed',
    sentence: /closed for maintenance \(800\); try again later/,
  },
  {
    name: 'nothing there (013)',
    answer: dartStatus('013', '조회된 데이타가 없습니다.'),
    outcome: 'fetched',
    sentence: /^$/,
  },
  {
    name: 'a row without its fields',
    answer: dartList([row, { rcept_no: '20240122800999', corp_code: '00164779' }]),
    outcome: 'fetched',
    sentence: /OpenDART 전자공시 left out: corp_name, stock_code, report_nm, rcept_dt cannot be read/,
  },
  {
    name: 'only rows without their fields',
    answer: dartList([{ rcept_no: '20240122800999' }]),
    outcome: 'failed',
    sentence: /no row of 1 can be read: corp_code/,
  },
  { name: 'a row twice', answer: dartList([row, row]), outcome: 'fetched', sentence: /^\n*$/ },
  {
    name: 'a date that has not come',
    answer: dartList([row, dartRow('20991231800001', '주요사항보고서(유상증자결정)')]),
    outcome: 'fetched',
    sentence: /its date 2099-12-31 has not come yet/,
  },
];

describe('OpenDART', () => {
  checkServiceFaults('open-dart', '/api/list.json', good, [...commonFaults(good), ...own], ({ site }) =>
    site.answer('/api/corpCode.xml', (_request, response) => response.writeHead(200).end(archive)),
  );
});
