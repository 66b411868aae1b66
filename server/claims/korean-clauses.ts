/** Syllables with a final ㅆ stand before the endings of a past clause ("올랐고", "마감했으나"). */
export const pastEnding = `[${Array.from({ length: 399 }, (_, place) => String.fromCharCode(0xac00 + 28 * place + 20)).join('')}]`;

/** Ends of a clause that goes on: "오르며 ", "마감해 ", "올랐으나 ". The words behind it belong to what follows. */
const connective = new RegExp(
  [
    `${pastEnding}(?:고|으며|으나|지만|는데|더니|다가|다며)(?=[\\s,])`,
    '(?:하|르|리|지|이|찍|쓰|뛰|서|들|끝내|마치|되)(?:고(?! 있)|며|면서|다가|지만|자)(?=[\\s,])',
    '(?:개장해|시작해|회복해|도달해|추락해|후퇴해|도약해|안착해|내려가|올라가|내려앉아|주저앉아|머물러|그쳐|이어져|키워|줄여|되돌려|넓혀|올라|내려|떨어져|밀려|빠져|마감해|기록해|급등해|급락해|폭등해|폭락해|상승해|하락해|반등해|경신해|갱신해|돌파해|출발해|시작해|넘어서|마쳐|끝내|찍어|뛰어|치솟아|거래돼|거래되어)(?=[\\s,])',
    '[한난은린른진친쓴인던] (?:뒤|후|데다?|끝에|영향|여파|소식|덕분?|탓|가운데|것|사이|반면|만큼|상황)(?:으로|에|이|은|도)?(?=[\\s,])',
  ].join('|'),
  'g',
);

/** A verb that describes the noun behind it: "2.45% 내린 9만9500원". */
export const adnominal =
  /^[^가-힣]?(?:대|씩|가량|가까이|넘게|넘는|이상|안팎|정도|이나|나|\)|\s)*(?:오른|내린|뛴|떨어진|빠진|밀린|치솟은|솟은|높은|낮은|후퇴한|도약한|추락한|주저앉은|미끄러진|(?:상승|하락|급등|급락|폭등|폭락|반등)한|(?:올랐|내렸|뛰었|떨어졌|빠졌|밀렸|(?:상승|하락|급등|급락|폭등|폭락|반등)했)던)\s/;

const adnominalEnd =
  /(?:오른|내린|뛴|떨어진|빠진|밀린|치솟은|솟은|높은|낮은|찍은|마친|끝낸|(?:후퇴|추락|미끄러|상승|하락|급등|급락|폭등|폭락|반등|출발|마감|시작|기록|돌파|개장|도달)한|[가-힣]던)\s/;

/** Where the words between two numbers part: behind a comma, a connective or an adnominal verb, else behind the particle. */
export function splitKoreanGap(gap: string, isLast: boolean): { left: number; right: number } {
  connective.lastIndex = 0;
  const ends = [connective.exec(gap), adnominalEnd.exec(gap), /[,;/|\n·]/.exec(gap)]
    .filter((match) => match !== null)
    .map((match) => match.index + match[0].length);
  const place = ends.length > 0 ? Math.min(...ends) : isLast ? gap.length : firstBlank(gap);
  return { left: place, right: place };
}

function firstBlank(gap: string): number {
  const blank = /\s/.exec(gap.trimStart());
  return blank ? blank.index + (gap.length - gap.trimStart().length) : gap.length;
}

/** Start of the last clause of these words. */
export function koreanClauseStart(before: string): number {
  let start = 0;
  for (const match of before.matchAll(connective)) start = match.index + match[0].length;
  return start;
}
