import { epochMilliseconds, type InstantUtc, instantUtc } from '../../shared/units/instant-utc.ts';
import { addDays, type SessionDate, weekdayOf } from '../../shared/units/session-date.ts';
import { instantAt } from '../../shared/units/zoned-time.ts';
import { newLine, renamed } from './made-companies.ts';
import { calendarOf, type MadeBar, type MadePrices, marketOf } from './made-prices.ts';
import type { ScriptSpan } from './script-span.ts';
import { seededNumbers } from './seeded-numbers.ts';

/** What an outlet says in a story. */
export interface StoryWords {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A story as its outlet brings it, and as it was edited later. */
export interface MadeStory {
  readonly id: string;
  readonly feed: 'daily' | 'pages' | 'wire';
  readonly publishedAt: InstantUtc;
  readonly words: StoryWords;
  /** Null: it was never edited. */
  readonly edited: { readonly at: InstantUtc; readonly words: StoryWords } | null;
}

type Random = () => number;

/** A bar to write of, with the one of the session before it. */
interface Told {
  readonly name: string;
  readonly before: MadeBar;
  readonly bar: MadeBar;
}

/** Makes the stories of all feeds, oldest first. */
export function makeStories(span: ScriptSpan, prices: MadePrices): MadeStory[] {
  const random = seededNumbers(span.seed, 'stories');
  const stories: MadeStory[] = [];
  for (let day = span.first; day <= span.last; day = addDays(day, 1)) {
    stories.push(...koreanDay(span, prices, day, random), ...americanDay(prices, day, random));
  }
  return stories.sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
}

function koreanDay(span: ScriptSpan, prices: MadePrices, day: SessionDate, random: Random): MadeStory[] {
  const told = toldOn(prices, 'kr', day, (id, name) => nameOn(span, id, name, day));
  const story = storyOf(random, day, 'Asia/Seoul');
  if (told.length === 0) {
    if (random() < 0.5) return [];
    const name = nameOn(span, renamed.id, renamed.before, day);
    return [story('daily', 'quiet', '10:05', quiet(name))];
  }
  const [first, second, third, fourth] = shuffled(told, random);
  const stories: MadeStory[] = [];
  if (first)
    stories.push(
      story('daily', 'close', '16:03', closeKorean(first, day, 1), wrongKorean(first, day, random)),
    );
  if (second)
    stories.push(story('daily', 'move', '16:21', moveKorean(second, day, random() < 0.12 ? 1.03 : 1)));
  if (third && random() < 0.6) stories.push(story('pages', 'high', '17:10', highKorean(third, day)));
  // The same story in both feeds.
  if (first && random() < 0.15) stories.push(story('pages', 'again', '16:40', closeKorean(first, day, 1)));
  if (fourth && random() < 0.3) stories.push(story('daily', 'morning', '07:40', morningKorean(fourth, day)));
  const isNear = Math.abs(
    epochMilliseconds(instantUtc(`${day}T00:00:00.000Z`)) -
      epochMilliseconds(instantUtc(`${span.listedOn}T00:00:00.000Z`)),
  );
  const listed = told.find(({ name }) => name === newLine.instrument.nameKorean);
  if (listed)
    stories.push(...(random() < 0.5 ? [story('daily', 'new', '16:31', closeKorean(listed, day, 1))] : []));
  else if (isNear < 6 * 86_400_000)
    stories.push(story('daily', 'offer', '09:15', offer(newLine.instrument.nameKorean ?? '', span.listedOn)));
  return stories;
}

function americanDay(prices: MadePrices, day: SessionDate, random: Random): MadeStory[] {
  const told = toldOn(prices, 'us', day, (_id, name) =>
    name.replace(/ (?:Corporation|Inc\.|Company|Corp\.)$/, ''),
  );
  const story = storyOf(random, day, 'America/New_York');
  const [first, second] = shuffled(told, random);
  const stories: MadeStory[] = [];
  if (first)
    stories.push(story('wire', 'close', '16:20', closeEnglish(first, day, random() < 0.12 ? 1.04 : 1)));
  if (second && random() < 0.5) {
    const wrong = random() < 0.3 ? closeEnglish(second, day, 0.96) : null;
    stories.push(story('wire', 'second', '17:45', closeEnglish(second, day, 1), wrong));
  }
  return stories;
}

/** The companies that traded on a day and on the session before. */
function toldOn(
  prices: MadePrices,
  market: 'kr' | 'us',
  day: SessionDate,
  nameOf: (id: string, name: string) => string,
): Told[] {
  return [...prices.values()].flatMap(({ line, bars }): Told[] => {
    const { id, kind, nameKorean, nameEnglish } = line.instrument;
    const place = bars.findIndex(({ date }) => date === day);
    const [before, bar] = [bars[place - 1], bars[place]];
    const isTold = marketOf(line) === market && kind !== 'index' && calendarOf(line).isSession(day);
    if (!isTold || before === undefined || bar === undefined || bar.figures[4] === 0) return [];
    return [{ name: nameOf(id, nameKorean ?? nameEnglish ?? ''), before, bar }];
  });
}

function nameOn({ renamedOn }: ScriptSpan, id: string, name: string, day: SessionDate): string {
  return id === renamed.id && day >= renamedOn ? renamed.to : name;
}

/** A story of a day: `final` is what it says in the end, `first` what it said until it was edited. */
function storyOf(random: Random, day: SessionDate, zone: 'Asia/Seoul' | 'America/New_York') {
  return (
    feed: MadeStory['feed'],
    kind: string,
    time: string,
    final: StoryWords,
    first: StoryWords | null = null,
  ): MadeStory => {
    const publishedAt = instantAt(day, time, zone);
    const id = `${feed}-${day}-${kind}`;
    if (first === null) return { id, feed, publishedAt, words: final, edited: null };
    const at = instantUtc(epochMilliseconds(publishedAt) + (2 + Math.floor(random() * 40)) * 3_600_000);
    return { id, feed, publishedAt, words: first, edited: { at, words: final } };
  };
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** 12만3400원. */
function won(price: number): string {
  const [thousands, rest] = [Math.floor(price / 10_000), price % 10_000];
  if (thousands === 0) return `${price.toLocaleString('en-US')}원`;
  return rest === 0 ? `${thousands}만원` : `${thousands}만${rest}원`;
}

function percent(before: number, close: number): string {
  return Math.abs((close / before - 1) * 100).toFixed(2);
}

const dayOf = (day: SessionDate) => Number(day.slice(8));

const tail =
  '시장에서는 당분간 수급에 따라 등락이 이어질 것으로 보고 있다. 증권가는 다음 분기 실적을 지켜봐야 한다고 전했다.';

function closeKorean({ name, bar }: Told, day: SessionDate, factor: number): StoryWords {
  const price = Math.round((bar.figures[3] * factor) / 10) * 10;
  return {
    title: `${name}, ${won(price)}에 마감`,
    paragraphs: [`${dayOf(day)}일 ${name} 주가는 ${won(price)}에 거래를 마쳤다.`, tail],
  };
}

/** One in four is wrong at first, and put right. */
function wrongKorean(told: Told, day: SessionDate, random: Random): StoryWords | null {
  return random() < 0.25 ? closeKorean(told, day, 1.05) : null;
}

function moveKorean({ name, before, bar }: Told, day: SessionDate, factor: number): StoryWords {
  const [was, close] = [before.figures[3], bar.figures[3]];
  const word = close >= was ? '오른' : '내린';
  const price = won(Math.round((close * factor) / 10) * 10);
  return {
    title: `${name} ${percent(was, close)}% ${close >= was ? '상승' : '하락'} 마감`,
    paragraphs: [
      `${name}은(는) ${dayOf(day)}일 전 거래일보다 ${percent(was, close)}% ${word} ${price}에 거래를 마쳤다.`,
      tail,
    ],
  };
}

function highKorean({ name, bar }: Told, day: SessionDate): StoryWords {
  const [, high, , close] = bar.figures;
  return {
    title: `${name} 장중 ${won(high)}까지 올라`,
    paragraphs: [
      `${dayOf(day)}일 ${name} 주가는 장중 한때 ${won(high)}까지 올랐다가 ${won(close)}에 거래를 마쳤다.`,
      `회사 관계자는 "신제품 출하 일정에는 변동이 없다"고 말했다. 이 회사는 지난달 생산 설비를 늘린다고 밝힌 바 있다.`,
      tail,
    ],
  };
}

function morningKorean({ name, before }: Told, day: SessionDate): StoryWords {
  return {
    title: `[개장 전] ${name} 오늘 실적 발표`,
    paragraphs: [
      `${name}이(가) ${dayOf(day)}일 장 마감 뒤 분기 실적을 내놓는다. ${name} 주가는 직전 거래일인 ${dayOf(before.date)}일 ${won(before.figures[3])}에 거래를 마쳤다.`,
      tail,
    ],
  };
}

function quiet(name: string): StoryWords {
  return {
    title: `${name}, 새 공장 터 고른다`,
    paragraphs: [`${name}이(가) 내년 착공을 목표로 새 공장 터를 찾고 있다고 밝혔다.`, tail],
  };
}

function offer(name: string, on: SessionDate): StoryWords {
  return {
    title: `${name} ${dayOf(on)}일 코스닥 상장`,
    paragraphs: [
      `${name}이(가) ${dayOf(on)}일 코스닥시장에 상장한다. 공모 자금은 설비를 늘리는 데 쓴다.`,
      tail,
    ],
  };
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function closeEnglish({ name, before, bar }: Told, day: SessionDate, factor: number): StoryWords {
  const [was, close] = [before.figures[3], bar.figures[3]];
  const price = `$${(close * factor).toFixed(2)}`;
  const word = close >= was ? 'rose' : 'fell';
  const weekday = weekdays[weekdayOf(day)] ?? '';
  return {
    title: `${name} shares close at ${price}`,
    paragraphs: [
      `Shares of ${name} ${word} ${percent(was, close)}% on ${weekday} to close at ${price}.`,
      'Analysts said that trading had been quiet before the figures of the quarter, which are due next month.',
    ],
  };
}
