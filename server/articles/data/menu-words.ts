/** Words that menus, log-in bars, share bars and tool bars are made of, in lower case. A line of mostly such words is none of the article's. */
export const menuWords: ReadonlySet<string> = new Set(
  `
    홈 뉴스 정치 경제 사회 문화 스포츠 연예 국제 세계 증권 증시 금융 산업 부동산 오피니언 사설 칼럼 라이프 생활 건강 여행 전국 지역 북한 과학
    it 테크 자동차 반도체 유통 바이오 글로벌 해외 국내 주식 종목 채권 펀드 재테크 기업 마켓 시황 공시 포토 영상 동영상 인물 기획 연재 특집
    사진 그래픽 날씨 운세 만평 이슈 랭킹 랭킹뉴스 전체 전체기사 최신 속보 코스피 코스닥 환율 디지털 교육 환경 노동 사람들 모바일 게임 방송 인터뷰
    기자수첩 중기 벤처 스타트업 정책 빅테크
    로그인 로그아웃 회원가입 구독 구독하기 구독신청 지면보기 지면 신문구독 검색 메뉴 전체메뉴 메뉴닫기 닫기 열기 바로가기 본문 본문바로가기 사이트맵
    마이페이지 고객센터 알림 알림받기 알림설정 앱 다운로드 뉴스레터 제보 기사제보 뉴스홈 신문 이메일 즐겨찾기 설정 다크모드 로그인하기 최근검색어
    더보기 이전 다음 목록 목록으로 맨위로 위로 처음 마지막 펼치기 접기 확인 취소 모두보기 전체보기 뉴스목록
    페이스북 트위터 카카오톡 카카오스토리 카톡 카카오 밴드 네이버 네이버밴드 네이버블로그 블로그 라인 텔레그램 링크 링크복사 url url복사 주소복사
    복사 복사하기 공유 공유하기 기사공유 기사공유하기 스크랩 인쇄 인쇄하기 프린트 글자크기 글자 글씨 글씨크기 크기 크게 작게 가 가가 확대 축소 기본
    좋아요 싫어요 응원수 추천 화나요 슬퍼요 훈훈해요 후속기사 원해요 조회 조회수 댓글 댓글쓰기 음성 듣기 기사듣기 음성으로 요약 요약보기 번역 폰트
    북마크 저장 신고 보내기 엑스 인스타그램 유튜브 메일 퍼가기 읽기 오디오 기사저장 뉴스듣기 공감 비공감 남성 여성 느린 빠른 보통 속도 조절
    home news markets market stocks business tech technology politics world opinion
    economy finance sports sport science health culture lifestyle arts video videos
    audio podcasts podcast live tv investing earnings semiconductors crypto bonds
    commodities currencies etfs funds energy media retail autos travel weather data
    premium pro watchlist portfolio screener calendar screeners research personal real
    estate us u.s. uk asia europe companies money magazine latest trending all more
    menu search sections section topics
    sign in up log login logout register subscribe subscription account my profile
    skip to content main navigation close open newsletters newsletter alerts settings
    help contact about advertise careers edition app store join now free trial next
    previous prev back top page load see view show hide
    share save listen print email facebook twitter x linkedin reddit whatsapp copy
    link copied bookmark gift article follow following comment comments like min mins
    minute minutes read resize text size font small large a google flipboard pinterest
    tweet post on via this story add preferred source and reprints download pdf
  `
    .trim()
    .split(/\s+/),
);
