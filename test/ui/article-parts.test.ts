import { describe, expect, it } from 'vitest';
import { articleWords } from '../../client/format/article-words.ts';
import { dateNoteText } from '../../client/format/date-note.ts';
import { linkDetailText } from '../../client/format/link-detail.ts';
import {
  likeliestRunnerUp,
  strongestEvidence,
  surestMention,
  surfaceCounts,
} from '../../client/format/link-evidence.ts';
import { linkFeatureText } from '../../client/format/link-feature.ts';
import { marketClock } from '../../client/format/market.ts';
import { runnerUpText } from '../../client/format/runner-up.ts';
import { knownText, publishedText, storyClock } from '../../client/format/story-time.ts';
import { textLanguage } from '../../client/format/text-language.ts';
import { judgedNames, linkedCompanies, otherNames } from '../../client/panels/article/mention-groups.ts';
import { claimPlaces, markVerdict, textMarks } from '../../client/panels/article/text-marks.ts';
import { readFeedEntry } from '../../server/articles/read-feed-entry.ts';
import { features } from '../../server/linking/features.ts';
import { CoverageSchema, type DateFinding } from '../../shared/schemas/article.ts';
import { type NamedClaim, NamedClaimSchema, NamedMentionSchema } from '../../shared/schemas/event-reply.ts';
import { MentionKindSchema, RunnerUpSchema } from '../../shared/schemas/mention.ts';
import { RevisionChangeSchema } from '../../shared/schemas/revision.ts';
import { GiveOutSchema } from '../../shared/schemas/source.ts';
import { instantUtc } from '../../shared/units/instant-utc.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { dateCases, dateOfCase } from '../corpus/measure-dates.ts';

const TEXT = 'SK하이닉스가 0.92% 오른 14만2600원에 마감했다.';

function claim(quote: string, verdict: NamedClaim['verdict'], at = TEXT.indexOf(quote)): NamedClaim {
  return NamedClaimSchema.parse({
    ...{ id: `${quote} ${at}`, articleId: 'a', instrumentId: 'KRX:000660', kind: 'close', value: 1 },
    ...{ valueHigh: null, unit: 'KRW', modifier: 'exact', precision: null, extremeBasis: null },
    ...{
      changeBase: null,
      session: 'regular',
      date: null,
      fromDate: null,
      start: at,
      end: at + quote.length,
    },
    ...{ quote, verdict, reason: 'matches', reference: null, seriesStart: null, priceSourceId: null },
    ...{ claimVersion: 1, instrumentNameKorean: null, instrumentNameEnglish: null },
  });
}

function mention(surfaceForm: string, more: object = {}) {
  const start = Math.max(0, TEXT.indexOf(surfaceForm));
  return NamedMentionSchema.parse({
    ...{ start, end: start + surfaceForm.length, surfaceForm, instrumentId: 'KRX:000660', kind: 'listed' },
    ...{ entityName: null, judgement: 'positive', role: 'mentioned', score: 0.9, evidence: [] },
    ...{
      relevance: 0.5,
      runnerUp: null,
      linkerVersion: 1,
      instrumentNameKorean: null,
      instrumentNameEnglish: null,
      ...more,
    },
  });
}

describe('the marks of a text', () => {
  it('are its numbers and linked names, in its order, with an index for each number', () => {
    const claims = [claim('14만2600원', 'contradicted'), claim('0.92%', 'verified')];
    const marks = textMarks(TEXT, claims, [mention('SK하이닉스')]);
    expect(marks.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      'SK하이닉스',
      '0.92%',
      '14만2600원',
    ]);
    expect([...claimPlaces(marks).values()]).toEqual([1, 2]);
    expect(claimPlaces(marks).get(claims[0]?.id ?? '')).toBe(2);
  });

  it('join where numbers share their words, and show the verdict that must be seen', () => {
    const claims = [claim('0.92% 오른', 'verified'), claim('0.92%', 'contradicted')];
    const [mark, ...more] = textMarks(TEXT, claims, []);
    expect(more).toEqual([]);
    expect(mark?.claims.length).toBe(2);
    expect(mark && markVerdict(mark)).toBe('contradicted');
  });

  it('leave the headline alone under a link that a person made for the whole article', () => {
    const evidence = [{ feature: 'wholeArticle', weight: 0, detail: '' }];
    const whole = mention('SK하이닉스가 0.92%', { evidence });
    expect(textMarks(TEXT, [], [whole])).toEqual([]);
    expect(surfaceCounts([whole])).toEqual([]);
  });

  it('leave out what the shown text no longer holds, names that were not linked, and names inside numbers', () => {
    const cut = `${TEXT.slice(0, 12)}…`;
    expect(textMarks(cut, [claim('14만2600원', 'verified')], [])).toEqual([]);
    expect(textMarks('', [claim('0.92%', 'verified')], [mention('SK하이닉스')])).toEqual([]);
    const refused = mention('SK하이닉스', { judgement: 'negative', instrumentId: null });
    expect(textMarks(TEXT, [], [refused])).toEqual([]);
    expect(textMarks(TEXT, [claim('14만2600원', 'verified')], [mention('2600')]).length).toBe(1);
  });
});

describe('the names of a story', () => {
  const mentions = [
    mention('삼성전자', { instrumentId: 'KRX:005930', score: 0.8, relevance: 0.2 }),
    mention('카카오', { instrumentId: 'KRX:035720', score: 0.7, relevance: 0.3 }),
    mention('SK하이닉스', { role: 'subject' }),
    mention('하이닉스', { score: 0.97 }),
    mention('OpenAI', { instrumentId: null, kind: 'unlisted', judgement: 'negative', entityName: 'OpenAI' }),
    mention('신세계', { instrumentId: null, kind: 'commonWord', judgement: 'negative' }),
    mention('신세계', { instrumentId: null, kind: 'commonWord', judgement: 'negative' }),
    mention('SK', { kind: 'ambiguous', instrumentId: null, judgement: 'unsure' }),
  ];

  it('stand by company, subjects first, then the more relevant', () => {
    expect(linkedCompanies(mentions).map(({ id, role, relevance }) => [id, role, relevance])).toEqual([
      ['KRX:000660', 'subject', 0.5],
      ['KRX:035720', 'mentioned', 0.3],
      ['KRX:005930', 'mentioned', 0.2],
    ]);
  });

  it('are told with the surest score and the likeliest of the readings that were passed over', () => {
    const passedOver = (score: number) => ({
      runnerUp: { instrumentId: 'KRX:034730', kind: 'listed', entityName: null, score },
    });
    const [low, high] = [mention('SK', { score: 0.6, ...passedOver(0.4) }), mention('SK', passedOver(0.1))];
    expect(surestMention([low, high])?.score).toBe(0.9);
    expect(likeliestRunnerUp([high, low])?.score).toBe(0.4);
    expect([surestMention([]), likeliestRunnerUp([mention('SK')])]).toEqual([null, null]);
  });

  it('have the next best reading told by name and code, by its own name, or by its kind', () => {
    const reading = (more: object) =>
      RunnerUpSchema.parse({ instrumentId: null, kind: 'group', entityName: null, score: 0.4, ...more });
    const listed = reading({ instrumentId: 'KRX:034730', kind: 'listed' });
    expect(runnerUpText(listed, 'SK', 'ko')).toBe('SK (034730), 점수 0.40');
    expect(runnerUpText(listed, null, 'en')).toBe('034730, score 0.40');
    expect(runnerUpText(reading({ entityName: 'SK그룹' }), null, 'ko')).toBe('SK그룹 (그룹), 점수 0.40');
    expect(runnerUpText(reading({ kind: 'commonWord' }), null, 'en')).toBe('ordinary word, score 0.40');
  });

  it('have what a person said told before all that the linker weighed', () => {
    const evidence = [
      { feature: 'symbol', weight: 5, detail: 'first' },
      { feature: 'analystJudgement', weight: 0, detail: 'second' },
    ];
    const told = strongestEvidence([mention('SK하이닉스', { evidence })], 'ko');
    expect(told.map(({ detail }) => detail)).toEqual(['second', 'first']);
  });

  it('are told apart from other names, and from words that were looked at', () => {
    expect(otherNames(mentions)).toEqual([{ name: 'OpenAI', kind: 'unlisted' }]);
    expect(judgedNames(mentions).map((one) => [one.first.surfaceForm, one.mentions.length])).toEqual([
      ['OpenAI', 1],
      ['신세계', 2],
      ['SK', 1],
    ]);
  });

  it('have their weightiest evidence told once for each wording', () => {
    const evidence = [
      { feature: 'plainName', weight: 2, detail: 'first' },
      { feature: 'distinctiveName', weight: 4, detail: 'second' },
      { feature: 'ordinaryWord', weight: -5, detail: 'third' },
    ];
    const told = strongestEvidence([mention('SK하이닉스', { evidence })], 'en');
    expect(told.map(({ detail }) => detail)).toEqual(['third', 'second']);
  });

  it('have words for every kind of evidence of the linker', () => {
    const names = Object.keys(features);
    expect(names.filter((name) => linkFeatureText(name, 'en') === 'context')).toEqual([]);
    expect(names.filter((name) => linkFeatureText(name, 'ko') === '문맥')).toEqual([]);
  });

  it('have the forms of the record told in words, and the words of the story left alone', () => {
    expect(linkDetailText('symbol', 'cashtag of XNAS:AMD', 'ko')).toBe('캐시태그 (XNAS:AMD)');
    expect(linkDetailText('notAnIssuer', 'OpenAI: unlisted', 'ko')).toBe('OpenAI (비상장)');
    expect(linkDetailText('companyWord', '카카오: also cacao', 'en')).toBe('카카오 (also cacao)');
    expect(linkDetailText('priceStory', '장중: 급등', 'ko')).toBe('장중: 급등');
    const said = 'KRX:000660: wrong, 2026-11-25';
    expect(linkDetailText('analystJudgement', said, 'en')).toBe('wrong company, 2026-11-25');
    const gone = linkDetailText('wholeArticle', '"하이닉스" is no longer in the text', 'ko');
    expect(gone).toBe('‘하이닉스’ 자리: 그 뒤 본문이 바뀌어 이 표기가 없습니다.');
  });
});

describe('the time of a story', () => {
  const seoul = marketClock('XKRX');
  const finding = (date: string, publishedAt: string) => ({
    ...{ date: sessionDate(date), publishedAt: instantUtc(publishedAt), precision: 'minute' as const },
  });

  it('is told on the clock that shows the day which the outlet printed', () => {
    const early = finding('2024-01-29', '2024-01-28T23:30:00.000Z');
    expect(storyClock(early, 'en').label).toBe('KST');
    expect(storyClock(finding('2024-01-28', '2024-01-28T23:30:00.000Z'), 'en').label).toBe('ET');
    expect(publishedText(early, seoul, 'en')).toBe('2024-01-29 08:30 KST');
  });

  it('is the end of a day in Seoul, New York or UTC where only the day is known', () => {
    for (const [end, day] of [
      ['2024-01-29T14:59:59.999Z', '2024-01-29'],
      ['2024-01-30T04:59:59.999Z', '2024-01-29'],
      ['2024-07-02T03:59:59.999Z', '2024-07-01'],
      ['2024-01-29T23:59:59.999Z', '2024-01-29'],
    ] as const)
      expect(knownText(instantUtc(end), seoul, 'en')).toBe(`the end of ${day}`);
    expect(knownText(instantUtc('2024-01-29T14:59:00.000Z'), seoul, 'en')).toBe('2024-01-29 23:59 KST');
  });

  it('is unknown in words', () => {
    const unknown = { date: null, publishedAt: null, precision: 'unknown' as const };
    expect(publishedText(unknown, seoul, 'ko')).toBe('날짜를 알 수 없음');
  });
});

/** The date of a feed's entry with these stamps, fetched on 29 January 2024. */
function dateOfEntry(publishedStamp: string | null, updatedStamp: string | null): DateFinding {
  const entry = {
    ...{
      guid: 'one',
      address: null,
      title: '한빛전자, 배터리 공장 착공',
      summaryHtml: null,
      contentHtml: null,
    },
    ...{ publishedStamp, updatedStamp, authors: [], categories: [], publisher: null, language: null },
  };
  const fetchedAt = instantUtc('2024-01-29T12:00:00.000Z');
  const given = { language: 'ko', title: null, locator: 'feed', address: null, fetchedAt };
  const reading = readFeedEntry(entry, given);
  if (reading.outcome === 'article') return reading.article.date;
  throw new Error(reading.rejection.detail);
}

const STAMPS = [
  ['Mon, 29 Jan 2024 08:10:00 +0900', '2024-01-29T11:00:00+09:00'],
  ['Sun, 28 Jan 2024 20:10:00 -0500', null],
  ['2024-01-29T23:10:00Z', null],
  ['01/02/2024', null],
  ['2024-02-11T23:10:00Z', 'soon'],
] as const;

describe('the notes of dates', () => {
  it('all have Korean words, on every labelled case and on entries of feeds', () => {
    const entries = STAMPS.map(([published, updated]) => dateOfEntry(published, updated));
    const evidence = [...dateCases().map(dateOfCase), ...entries].flatMap((one) => [
      ...(one.evidence ?? []),
      ...(one.conflicts ?? []),
      ...(one.revised ? [one.revised.evidence] : []),
    ]);
    const notes = [...new Set(evidence.map(({ note }) => note))];
    expect(notes.length).toBeGreaterThan(20);
    expect(notes.filter((note) => dateNoteText(note, 'ko').language === 'en')).toEqual([]);
  });

  it('stay in English, and say so, where a part has none', () => {
    const note = 'labelled as a change; something new';
    expect(dateNoteText(note, 'ko')).toEqual({ text: note, language: 'en' });
    expect(dateNoteText('labelled as a change', 'ko')).toEqual({ text: '수정으로 표시됨', language: 'ko' });
  });
});

describe.each(['ko', 'en'] as const)('the words of the article page in %s', (language) => {
  const words = articleWords(language);

  it.each([
    ['coverage', CoverageSchema.options],
    ['givenOut', GiveOutSchema.options],
    ['mentionKind', MentionKindSchema.options],
    ['change', RevisionChangeSchema.options],
  ] as const)('have exactly one for each %s of the schema', (table, options) => {
    expect(Object.keys(words[table]).sort()).toEqual([...options].sort());
  });
});

it('reads a headline out in its own language', () => {
  expect(textLanguage('Kakao, 장중 신고가')).toBe('ko');
  expect(textLanguage('Chip stocks fall')).toBe('en');
});
