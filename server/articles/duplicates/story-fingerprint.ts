import type { Language } from '../../../shared/units/language.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { headlineWords } from './headline.ts';
import { shingleLength, shingles } from './shingles.ts';
import { plainLetters, storyBody, storyNumbers, storyUnits } from './story-words.ts';

/** What is compared of a story. */
export interface Story {
  readonly title: string | null;
  /** As `Article.text`: it may begin with the headline. */
  readonly text: string;
  readonly language: Language;
  /** The day of publication at the outlet; where that is unknown, the day on which it was first known. */
  readonly day: SessionDate;
  /** What the story is about: ids of its subjects. Empty where none is known, which then says nothing. */
  readonly subjects: readonly string[];
}

/** A story made ready to be compared. */
export interface StoryFingerprint {
  readonly language: Language;
  readonly day: SessionDate;
  readonly subjects: ReadonlySet<string>;
  readonly headline: readonly string[];
  readonly headlineNumbers: ReadonlySet<string>;
  /** Hashes of runs of the body; few where there is hardly more than a headline. */
  readonly body: ReadonlySet<number>;
  /** The same of its first sentence alone. */
  readonly opening: ReadonlySet<number>;
  /** The same of its beginning, in their order: what keys are made of. */
  readonly lead: readonly number[];
  /** How many letters or digits (Korean) or words (English) the body has. */
  readonly length: number;
  readonly numbers: ReadonlySet<string>;
  /** Letters and digits of headline and body, to look words up in. */
  readonly letters: string;
  /** The same of the body alone. */
  readonly bodyLetters: string;
}

/** How much of a body is its beginning: about a sentence and a half. */
const leadUnits: Readonly<Record<Language, number>> = { ko: 90, en: 40 };
/** No first sentence is shorter than so many characters, nor is more of it looked at. */
const openingLength: Readonly<Record<Language, readonly [number, number]>> = { ko: [20, 120], en: [50, 220] };

function openingOf(body: string, language: Language): string {
  const [least, most] = openingLength[language];
  const end = body.slice(least, most).search(/[.!?]["'”’]?\s|\n/);
  return body.slice(0, end < 0 ? most : least + end);
}

/** Makes a story ready to be compared. Each part is worked out when it is first asked for: most pairs differ in the first. */
export function fingerprintStory(story: Story): StoryFingerprint {
  const { title, text, language, day, subjects } = story;
  const runLength = shingleLength(language);
  const ownBody = once(() => storyBody(title, text));
  const units = once(() => storyUnits(ownBody(), language));
  const headline = once(() => headlineWords(title ?? ''));
  const headlineNumbers = once(() => storyNumbers(title ?? ''));
  const body = once(() => new Set(shingles(units(), runLength)));
  const opening = once(
    () => new Set(shingles(storyUnits(openingOf(ownBody(), language), language), runLength)),
  );
  const lead = once(() => shingles(units().slice(0, leadUnits[language]), runLength));
  const numbers = once(() => storyNumbers(ownBody()));
  const letters = once(() => plainLetters(`${title ?? ''} ${ownBody()}`));
  const bodyLetters = once(() => plainLetters(ownBody()));
  return {
    ...{ language, day, subjects: new Set(subjects) },
    get headline() {
      return headline();
    },
    get headlineNumbers() {
      return headlineNumbers();
    },
    get body() {
      return body();
    },
    get opening() {
      return opening();
    },
    get lead() {
      return lead();
    },
    get length() {
      return units().length;
    },
    get numbers() {
      return numbers();
    },
    get letters() {
      return letters();
    },
    get bodyLetters() {
      return bodyLetters();
    },
  };
}

/** What some work gives, done when it is first asked for. */
function once<Result extends object | string>(work: () => Result): () => Result {
  let kept: Result | undefined;
  return () => (kept ??= work());
}
