import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { detectLanguage } from '../../server/articles/detect-language.ts';
import { compareStories, type Likeness } from '../../server/articles/duplicates/compare-stories.ts';
import { indexKeys, sharedKeys } from '../../server/articles/duplicates/index-keys.ts';
import {
  fingerprintStory,
  type StoryFingerprint,
} from '../../server/articles/duplicates/story-fingerprint.ts';
import { SessionDateSchema } from '../../shared/schemas/unit-schemas.ts';

const StorySchema = z.object({ title: z.string().nullable(), text: z.string(), date: SessionDateSchema });
const PairSchema = z.object({
  id: z.string(),
  same: z.boolean(),
  kind: z.string(),
  a: StorySchema,
  b: StorySchema,
});
/** Two stories, and whether they are one that two places print. */
export type LabelledPair = z.infer<typeof PairSchema>;

/** Reads the labelled pairs of a file in this folder. */
export function readPairs(name: string): LabelledPair[] {
  const lines = readFileSync(`test/corpus/${name}`, 'utf8').trim().split('\n');
  return lines.map((line) => PairSchema.parse(JSON.parse(line)));
}

/** What a rule says of pairs against their labels. */
export interface DuplicateFigures {
  readonly precision: number;
  readonly recall: number;
  readonly falseJoins: number;
  readonly missedJoins: number;
  readonly misses: readonly string[];
}

/** A story as it is compared. Its subjects are what `subjectsOf` finds; none without it, as where no company is named. */
export function storyOf(
  { title, text, date }: LabelledPair['a'],
  subjectsOf: (text: string, title: string | null) => string[] = () => [],
): StoryFingerprint {
  const language = detectLanguage(`${title ?? ''} ${text}`);
  return fingerprintStory({ title, text, language, day: date, subjects: subjectsOf(text, title) });
}

/** The rule of the product: looked up by keys, then compared. */
export function joins(one: StoryFingerprint, other: StoryFingerprint): Likeness | null {
  const keys = new Set(indexKeys(one));
  const shared = indexKeys(other).filter((key) => keys.has(key)).length;
  return shared >= sharedKeys ? compareStories(one, other) : null;
}

/** The trivial rule: equal headlines. */
export function haveEqualTitles({ a, b }: LabelledPair): boolean {
  return a.title !== null && a.title === b.title;
}

/** Precision and recall of a rule over pairs; of nothing joined the precision is 1. */
export function measureDuplicates(
  pairs: readonly LabelledPair[],
  rule: (pair: LabelledPair) => boolean,
): DuplicateFigures {
  const judged = pairs.map((pair) => ({ pair, joined: rule(pair) }));
  const count = (joined: boolean, same: boolean) =>
    judged.filter((one) => one.joined === joined && one.pair.same === same).length;
  const [right, wrong, missed] = [count(true, true), count(true, false), count(false, true)];
  return {
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: right + missed === 0 ? 1 : right / (right + missed),
    falseJoins: wrong,
    missedJoins: missed,
    misses: judged
      .filter(({ pair, joined }) => joined !== pair.same)
      .map(
        ({ pair, joined }) =>
          `${pair.id} ${pair.kind}: ${joined ? 'joined, but two stories' : 'one story, not joined'}`,
      ),
  };
}
