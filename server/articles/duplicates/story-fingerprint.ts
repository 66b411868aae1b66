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
  /** The same of the beginning of the body alone, in their order. */
  readonly lead: readonly number[];
  /** How many letters or digits (Korean) or words (English) the body has. */
  readonly length: number;
  readonly numbers: ReadonlySet<string>;
  readonly leadNumbers: ReadonlySet<string>;
  /** Letters and digits of headline and body, to look words up in. */
  readonly letters: string;
  /** The same of the body alone. */
  readonly bodyLetters: string;
}

/** How much of a body is its beginning: about a sentence and a half. */
const leadUnits: Readonly<Record<Language, number>> = { ko: 70, en: 30 };

/** Makes a story ready to be compared. */
export function fingerprintStory(story: Story): StoryFingerprint {
  const { title, text, language, day, subjects } = story;
  const body = storyBody(title, text);
  const units = storyUnits(body, language);
  const length = shingleLength(language);
  const lead = units.slice(0, leadUnits[language]);
  return {
    language,
    day,
    subjects: new Set(subjects),
    headline: headlineWords(title ?? ''),
    headlineNumbers: storyNumbers(title ?? ''),
    body: new Set(shingles(units, length)),
    lead: shingles(lead, length),
    length: units.length,
    numbers: storyNumbers(body),
    leadNumbers: storyNumbers(body.slice(0, 300)),
    letters: plainLetters(`${title ?? ''} ${body}`),
    bodyLetters: plainLetters(body),
  };
}
