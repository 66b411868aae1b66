const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Headings after which a page speaks of something else than its article. Letters only: digits, spaces and signs are dropped before the comparison. */
export const sectionMarkers: Readonly<Record<'related' | 'ranking' | 'comments', readonly string[]>> = {
  related: words(`
    관련기사 관련뉴스 관련글 관련콘텐츠 연관기사 연관뉴스 함께보면좋은기사 함께보는기사 이기사와함께보면좋은기사 추천기사 추천뉴스 추천콘텐츠 오늘의추천기사
    당신을위한추천 당신이좋아할만한기사 더보면좋은기사 이런기사는어때요 이런뉴스어때요 최신기사 최신뉴스 최근기사 이시각뉴스 이시각주요뉴스 이시각헤드라인
    주요기사 주요뉴스 오늘의뉴스 오늘의주요뉴스 헤드라인뉴스 헤드라인 다른기사 기자의다른기사 다른기사보기 이기자의다른기사 해당기자의다른기사 기자의최신기사
    작성자의다른기사 같은기자의다른기사 이전기사 다음기사 섹션주요뉴스 섹션기사 분야주요뉴스 기획연재 포토뉴스 영상뉴스 동영상뉴스 많이공유된뉴스
    놓치면안되는뉴스 에디터픽 편집자추천 오늘의핫이슈 핫이슈 핫뉴스 이슈기사 더보기 기사더보기 파트너뉴스 제휴뉴스 속보 실시간속보 뉴스스탠드 오늘의공시
    특징주더보기 이슈포토 카드뉴스 스폰서링크 related relatedarticles relatednews relatedstories
    relatedcontent relatedtopics relatedcoverage relatedreading recommended
    recommendedforyou recommendedstories recommendedreading recommendedvideos
    morefromus morestories morenews morearticles moreonthis moreonthisstory
    moreinmarkets moretoread morelikethis youmayalsolike youmightalsolike readmore
    readnext upnext whattoreadnext alsoread seealso inothernews latestnews latest
    lateststories topstories topnews breakingnews morecoverage furtherreading
    fromtheweb aroundtheweb paidpartnercontent sponsoredcontent promotedstories
    editorspicks editorspick dontmiss watchnow inthisarticle elsewhere
    stocksinthisarticle mentionedinthisarticle keepreading otherstories trendingnow
    moreheadlines headlines todaysheadlines
  `),
  ranking: words(`
    많이본뉴스 많이본기사 가장많이본뉴스 가장많이본기사 가장많이읽은기사 많이읽은기사 많이본 인기기사 인기뉴스 실시간인기 실시간인기기사 실시간인기뉴스
    실시간랭킹 랭킹뉴스 뉴스랭킹 기사랭킹 주간인기기사 일간인기기사 베스트클릭 핫클릭 조회수상위 댓글많은기사 댓글많은뉴스 인기검색어 실시간검색어 인기종목
    많이본종목 화제의기사 조회순 주간베스트 독자가많이본뉴스 톱뉴스 인기순위 mostread mostpopular mostviewed mostshared
    mostcommented trending trendingstories popular popularstories popularnow
    popularnews mostactive mostactivestocks topgainers toplosers trendingtickers
    toptrending
  `),
  comments: words(`
    기자소개 기자프로필 필자소개 저자소개 작성자소개 기자정보 abouttheauthor abouttheauthors authorbio aboutus
    댓글 댓글쓰기 댓글달기 댓글남기기 댓글등록 댓글보기 전체댓글 전체댓글보기 댓글목록 독자댓글 독자의견 독자한마디 의견쓰기 의견 베스트댓글 최신댓글
    네티즌의견 나의의견 한줄의견 기사의견 댓글운영정책 댓글을입력하세요 댓글을입력해주세요 댓글작성 기사댓글 이기사에대한의견 comment comments
    viewcomments showcomments leaveacomment postacomment jointheconversation
    jointhediscussion conversation discussion readerscomments readercomments
    topcomments addacomment whatdoyouthink haveyoursay
  `),
};
