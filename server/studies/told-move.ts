import type { Mention } from '../../shared/schemas/mention.ts';

/** Words that tell a share's move without a number. */
const koreanMove =
  /올랐|올라|오른|오르|상승|급등|폭등|강세|뛰었|뛴|뛰어|치솟|반등|내렸|내린|하락|급락|폭락|약세|떨어|밀렸|밀린|빠졌|빠진|보합|신고가|신저가|최고가|최저가|거래를 마|거래를 끝/;
const englishMove =
  /\b(?:rose|fell|gained|slipped|dropped|climbed|jumped|soared|surged|tumbled|sank|plunged|rallied|slumped|advanced|declined|retreated|slid|sold off|little changed|higher|lower)\b/i;

/** Words that a share's price had moved: past tense beside a word for the share, its price or its trading. */
const koreanPast =
  /(?:주가|주식|종가|주당|증시|장중|장을|거래일|신고가|신저가).*(?:올랐|내렸|뛰었|떨어졌|밀렸|빠졌|치솟았|(?:상승|하락|급등|급락|폭등|폭락|반등|마감)(?:했|하며|해 )|마쳤|보였|기록했)/;
const englishShare = /\b(?:shares?|stock|stocks)\b/i;
const englishPast =
  /\b(?:rose|fell|gained|slipped|dropped|climbed|jumped|soared|surged|tumbled|sank|plunged|rallied|slumped|advanced|declined|retreated|slid|sold off|closed|finished|ended)\b/i;
/** A move over a longer time is background, and not that of the session. */
const longTime =
  /올해|올 들어|연초|지난해|지난달|작년|개월|한 달|년 (?:새|간|동안)|\b(?:this|last|past) (?:year|month|quarter)|\b(?:year|month)s?\b|so far/i;

/** How far a sentence is followed to either side, in UTF-16 units: text without full stops is no sentence. */
const reach = 200;

/**
 * True when a sentence that names the instrument tells that its price moved, or stood still, without a number.
 * Example: "SK스퀘어와 SKC도 강세였고". Only worth asking where the article's claims say which session it speaks of.
 */
export function tellsMove(text: string, mentions: readonly Mention[]): boolean {
  return mentions.some((mention) => {
    const sentence = sentenceAround(text, mention.start, mention.end);
    return koreanMove.test(sentence) || englishMove.test(sentence);
  });
}

/**
 * True when a sentence that names the instrument tells, in the past tense, that its price moved, but for a move over months
 * or years. Unlike `tellsMove` it may be asked of any story: what a company's sales did, or its share may do, is not meant.
 * Example: "SK하이닉스 주가가 급등했다".
 */
export function tellsPastMove(text: string, mentions: readonly Mention[]): boolean {
  return mentions.some((mention) => {
    const sentence = sentenceAround(text, mention.start, mention.end);
    if (longTime.test(sentence)) return false;
    return koreanPast.test(sentence) || (englishShare.test(sentence) && englishPast.test(sentence));
  });
}

function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < reach && !endsSentence(text, from - 1)) from -= 1;
  let to = end;
  while (to < text.length && to - end < reach && !endsSentence(text, to)) to += 1;
  return text.slice(from, to);
}

/** A line's end, or a full stop that no letter or digit follows (so not the one in 9.93). */
function endsSentence(text: string, at: number): boolean {
  const sign = text[at] ?? '';
  return sign === '\n' || ('.!?'.includes(sign) && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ''));
}
