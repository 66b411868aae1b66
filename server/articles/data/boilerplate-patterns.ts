/** Rights, imprint and policy lines. */
export const legalPattern =
  /[ⓒ©]|copyright|all rights reserved|무단\s?(?:전재|복제|배포|전제)|재배포\s?금지|저작권자|저작권법|등록번호|등록일자|발행인|편집인|청소년보호|사업자\s?등록|개인정보\s?(?:처리|취급|보호)|이용약관|회사\s?소개|광고\s?(?:안내|문의)|대표전화|이메일무단수집|terms of (?:use|service)|privacy (?:policy|notice)|cookie (?:policy|settings)|quotes (?:are )?delayed|data (?:is )?provided by|delayed (?:at least )?\d+ minutes|(?:본|이) (?:기사|콘텐츠|자료|글)는 (?:투자|정보|인공지능|AI)|투자 ?(?:판단|결정)의 (?:최종 )?책임|투자 ?참고용|^our standards:|trust principles|not (?:investment|financial) advice|for informational purposes|AI 학습|학습 및 활용|학습 이용|제보는 카카오톡|구독중? \d|기사제보/i;

/** A line that is an advertisement or says that one follows. */
export const adMarkPattern =
  /^[[<(【*-]{0,2}\s?(?:광고|ad|ads|advertisement|advertising|advertisment|sponsored|sponsor|pr|협찬|배너|프로모션|이벤트|제휴|스폰서|paid post|story continues below advertisement|article continues below|continue reading below|스크롤을 내리면)\b|^[[<(【*-]{0,2}\s?(?:광고|협찬|배너|프로모션|이벤트|스폰서)(?![가-힣])|^article continues after|story continues/i;

/** Words of an advertisement or of a call to subscribe. */
export const promoPattern =
  /^(?:should you (?:buy|invest)|before you (?:buy|invest))\b.{0,40}\b(?:stock|shares|in|now)\b|^.{4,120}\b(?:writers?|reporters?|[A-Z]\S+ [A-Z]\S+) contributed(?: (?:to|reporting)\b.{0,60})?\.$|무료\s?(?:추천주|체험|상담|공개|신청|리딩|증정|입장)|추천주|급등주\s?(?:포착|공개|추천)|리딩방|카톡방|오픈\s?채팅|수익률\s?보장|투자\s?비법|대공개|지금\s?(?:바로|신청|클릭|가입|확인|구독)|클릭하(?:세요|면)|여기를\s?클릭|신청하세요|가입하(?:세요|고)|만나\s?보세요|받아\s?보세요|확인하세요|놓치지\s?마세요|구독하(?:세요|고|면|기)|친구\s?추가|채널\s?추가|최대\s?\d+%\s?할인|상담\s?문의|바로\s?가기|네이버(?:에서)? .{0,20}구독|sign up (?:for|to|here|now|today)|subscribe (?:to|now|today|here)|click here|(?:our|free|daily|weekly|morning) newsletter|never miss|download (?:the|our) app|follow us on|start your free|free trial|join (?:our|now|the) |limited[- ]time|special offer|get (?:unlimited|full) access|become a member|claim your|% off\b|(?:act|order|buy|shop|apply|register|enroll) (?:now|today)|log in to|create (?:a|your) (?:free )?account|this article is (?:free|for subscribers)|support (?:our|independent) journalism|follow (?:him|her|them|me|the author)|^write to .{2,60} at \S+@|^contact .{2,60} at \S+@|^[—–(-]{0,2}\s?with (?:assistance|contributions?|reporting|help) (?:from|by)|^reporting by\b|^\S+ \S+(?: \S+)? (?:is|was) (?:a|an|the) [^.]{0,60}\b(?:reporter|editor|correspondent|journalist|columnist|writer|contributor)\b|add us as|get (?:the|our) (?:latest|best|top|daily)/i;

/** The head of an inset that points to another story: "▶ 관련기사", "Read next: …". */
export const insetPattern =
  /^(?:[▶▷►☞→■◆●※☎★☆▣◇○◎>»[(【]{1,3}\s?)?(?:\[?\s?(?:관련\s?기사|관련\s?뉴스|연관\s?기사|함께\s?(?:보면|읽으면) 좋은|이 기사도|더 보기|추천\s?기사|read (?:next|more|also)|also read|see also|related(?: (?:article|story|stories|news|reading|coverage|link|video)s?)?|more (?:from|on|in) [^.]{1,40}|don.t miss|must read|watch(?: now)?|listen|up next|recommended|what to read next|trending|see more)\s?[\]】)]?\s?[:：|>»-])|^[▶▷►☞→]\s?\S|^\[(?:관련기사|함께 읽기|이슈|추천|related|read more)\]|^(?:read (?:next|more|also)|related|see also|also read|more on this story)\s?:/i;

/** Weather blocks. */
export const weatherPattern =
  /\d\s?(?:℃|°C|°F|˚C|°(?![\w가-힣]))|^기상청|기상청\s?제공|미세먼지\s?(?:좋음|보통|나쁨)|초미세먼지|^(?:맑음|흐림|구름많음|구름조금|박무|연무|안개|황사|소나기|눈|비)\s?[가-힣]{2,6}\s?-?\d{1,2}(?![\d-])/;

/** A photograph's caption or credit. */
export const captionPattern =
  /^[[(<【]?\s?(?:자료\s?)?(?:사진|이미지|그래픽|일러스트|삽화|영상)\s?(?:[=:/ⓒ©]|제공|출처|[\])】>])|^[▲△▼◀▶]\s?\S{1,200}(?:\/|사진|제공|=)|[[(/]\s?사진\s?[=:/제]|(?:사진|자료|이미지|그래픽)\s?제공\s?[=:]?|[/=[(]\s?(?:연합뉴스|뉴시스|뉴스1|게티이미지|게티이미지뱅크|로이터|AP|AFP|EPA)(?:\s?연합뉴스)?\s?(?:제공)?[\])]?$|^(?:photo|image|credit|source|file photo|chart|illustration)\s?(?:by|:|credit)|getty images|shutterstock|(?:photo|image) (?:by|via|credit|courtesy)|[/|=]\s?[가-힣A-Za-z0-9·]{2,15}\s?제공[)\]]?$|\(photo\b|사진은 기사와|기사 내용과 무관|기사와 무관/i;

/** A reporter's line. */
export const bylinePattern =
  /^[[(<【]?\s?(?:[가-힣A-Za-z0-9·&+.]{2,14}\s?[=|]\s?|\([가-힣=·]{2,20}\)\s?)?[가-힣]{2,4}\s?(?:선임|수석|객원|인턴|전문|논설|시민|경제|산업|증권)?\s?(?:기자|특파원|에디터|앵커|위원|PD|리포터|논설위원|편집위원|연구원|칼럼니스트)(?:\s?(?:페이지|의 기사|구독|프로필|다른 기사 보기).{0,30})?\s?[|/=,·]?\s?(?:\(?[\w.+-]{2,40}@[\w.-]{2,40}\)?)?\s?[\])>】]?$|^\(?[\w.+-]{2,40}@[\w-]{2,30}\.[\w.-]{2,12}\)?$|^by\s[^.!?]{2,80}$|^(?:written|reported|reporting|edited|editing|posted|published|story|words|photographs?) by\s.{2,100}$|^[^.!?]{2,60}\b(?:staff writer|correspondent|reporter|editor|contributor|newsroom|markets desk)\s?$|^(?:[가-힣]{2,8}(?:팀|부|데스크|국))$|^[가-힣]{2,8}(?:팀|부|데스크|뉴스룸|편집국)\s?[|·,/]\s?[^.]{1,30}$/i;

/** The part of the rights line that is never in a sentence of an article. */
export const rightsPattern =
  /^[\s<[(]{0,3}(?:[ⓒ©]|copyright|저작권)|[ⓒ©]\s?[\p{L}\d]|all rights reserved|무단\s?(?:전재|복제|배포|전제)|재배포\s?금지/iu;

/** What an author or an outlet owns, and that nothing here is advice: said under an article, sure by its wording. */
export const disclosurePattern =
  /\b(?:author|writer|analyst|motley fool|editor)\b.{0,40}\b(?:owns?|holds?|has|have) (?:no|positions?|shares)\b|\b(?:have|has|hold) no (?:stock, option|position)|disclosure policy|informational purposes only|not (?:be construed as |constitute )?(?:investment|financial) advice|^[A-Z]\S+ [A-Z]\S+(?: [A-Z]\S+)? (?:covers|writes about|reports on) [^.]{3,80} (?:for|at) [A-Z][^.]{1,40}\.$|투자\s?(?:판단|결정)의 (?:최종 )?책임|투자\s?권유(?:가|를)? (?:아니|목적)/;

/** A call to the reader that stands among an article's paragraphs. */
export const callPattern =
  /^(?:should you (?:buy|invest)|before you (?:buy|invest))\b.{0,40}\b(?:stock|shares|in|now)\b|^.{4,120}\b(?:writers?|reporters?|[A-Z]\S+ [A-Z]\S+) contributed(?: (?:to|reporting)\b.{0,60})?\.$|^(?:write to|contact) .{2,60} at \S+@|^[—–(-]{0,2}\s?with (?:assistance|contributions?|reporting|help) (?:from|by)|^reporting by\b|^\S+ \S+(?: \S+)? (?:is|was) (?:a|an|the) [^.]{0,60}\b(?:reporter|editor|correspondent|journalist|columnist|writer|contributor)\b|^.{0,40}(?:sign up|subscribe|click here|newsletter|follow (?:us|him|her|them|me)\b|download (?:the|our) app|read (?:more|next)|watch:|구독|클릭|채널 추가|무료 추천주)/i;
