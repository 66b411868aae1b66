/**
 * Short names of companies in two syllables that no Korean dictionary has as a word, read one by one. Reason: two syllables
 * are as short as most Korean words, so each short alias has to be judged once; these have no other meaning to weigh.
 */
export const koreanCoinedNames: ReadonlySet<string> = new Set(
  (
    '슼하 현건 엘지 현차 삼전 더존 한전 한온 두빌 신한 현백 한난 휠라 카겜 현산 카뱅 엔솔 더본 달바 어펌 앰코 위불 칸준 푸투 ' +
    '구글 허츠 징둥 리샹 린데 마벨 펩시 선런 보잉 처브 체그 츄이 엣시 가민 허쉬 허벨 자빌 누코 노보 레딧 소니 테바 우버 엑손 옐프'
  ).split(' '),
);
