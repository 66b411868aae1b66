import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { Grammar } from './grammar.ts';
import type { ReadSentence } from './named-sentence.ts';
import type { QuantityUnit } from './quantity.ts';
import { type Candidate, unitFits } from './subjects.ts';

/** So many sentences may lie between a subject and a sentence that leaves it out. */
const carriedSentences = 4;

/** What the sentences before have told of, for sentences that leave out their subject. */
export class ToldSubjects {
  readonly #grammar: Grammar;
  readonly #headlineEnd: number;
  #subjects: { instrument: Instrument; sentence: number; paragraph: number }[] = [];
  #named: { instrument: Instrument; sentence: number }[] = [];
  #headlineCompany: Instrument | null = null;

  /** `headlineEnd`: where the headline ends in the text; 0 where there is none. */
  constructor(grammar: Grammar, headlineEnd: number) {
    this.#grammar = grammar;
    this.#headlineEnd = headlineEnd;
  }

  /** The subject that goes on in a sentence that names none which the unit fits; null where there is none. */
  carriedSubject(
    sentence: number,
    unit: QuantityUnit,
    fits: (instrument: Instrument) => boolean = () => true,
  ): Instrument | null {
    const found = this.#subjects.find(
      (one) =>
        sentence - one.sentence <= carriedSentences && unitFits(one.instrument, unit) && fits(one.instrument),
    );
    return found?.instrument ?? null;
  }

  /** The common share of a preferred one, where it was told of before it and may be meant: hours outside the session are told of that. */
  commonOf(preferred: Instrument, sentence: number): Instrument | null {
    if (preferred.kind !== 'preferred') return null;
    const { mic, symbol } = preferred;
    const common = this.#subjects.find(
      ({ instrument: one, sentence: told }) =>
        sentence - told <= carriedSentences &&
        one.kind === 'common' &&
        one.mic === mic &&
        one.symbol.slice(0, -1) === symbol.slice(0, -1),
    );
    return common?.instrument ?? null;
  }

  /** The only company that the headline names, for a part of the headline that leaves it out ("4% 뛰었다…삼성전자의 힘"); null outside. */
  headlineSubject({ sentence }: ReadSentence): Instrument | null {
    return sentence.end <= this.#headlineEnd ? this.#headlineCompany : null;
  }

  /** Learns whom the headline names. */
  learnHeadline(candidates: readonly Candidate[]): void {
    const named = candidates.flatMap(({ instrument, end }) =>
      instrument && end <= this.#headlineEnd ? [instrument] : [],
    );
    const [first] = named;
    this.#headlineCompany = first && named.every(({ id }) => id === first.id) ? first : null;
  }

  /** The companies last told of that "두 종목 모두" speaks of; none where the words count none. */
  countedSubjects(sentence: number, words: string): Instrument[] {
    const count = this.#grammar.countOfSubjects?.(words) ?? 0;
    const counted = count < 2 ? [] : this.lastTold(sentence, count);
    return counted.length < count ? [] : counted.flatMap(({ instrument }) => instrument ?? []);
  }

  /**
   * True where the sentence that an instrument was last told of in told of another that the unit fits as well, or an earlier
   * paragraph did, and one of its own kind was told of before.
   */
  hasRival(instrument: Instrument, unit: QuantityUnit, paragraph: number): boolean {
    const last = this.#subjects.find((one) => one.instrument.id === instrument.id);
    const isOther = (one: { instrument: Instrument }) =>
      one.instrument.id !== instrument.id && unitFits(one.instrument, unit);
    if (this.#named.some((one) => one.sentence === last?.sentence && isOther(one))) return true;
    const isFar = last !== undefined && last.paragraph !== paragraph;
    return isFar && this.#subjects.some((one) => isOther(one) && one.instrument.kind === instrument.kind);
  }

  /** Remembers all instruments that a sentence tells numbers of. */
  rememberNamed(instruments: readonly Instrument[], sentence: number): void {
    if (instruments.length > 0) this.#named = instruments.map((instrument) => ({ instrument, sentence }));
  }

  /** Makes an instrument the first choice for sentences that name no subject. */
  rememberSubject(instrument: Instrument, sentence: number, paragraph: number): void {
    this.#subjects = [
      { instrument, sentence, paragraph },
      ...this.#subjects.filter((one) => one.instrument.id !== instrument.id),
    ].slice(0, 6);
  }

  /** Forgets all subjects: the sentence was about something that is no instrument here. */
  forgetSubjects(): void {
    this.#subjects = [];
  }

  /** The list of subjects that numbers were last told of in turn; "각각" in a sentence without names speaks of them. */
  lastList: readonly Candidate[] = [];

  /** True where the sentence last told of speaks of a company outside the last list, so that "각각" may mean others. */
  get isListPast(): boolean {
    return this.#named.some(({ instrument }) =>
      this.lastList.every((one) => one.instrument?.id !== instrument.id),
    );
  }

  /** The companies told of one by one in the sentences before, in that order, which "각각" may speak of; at most so many. */
  lastTold(sentence: number, most: number): Candidate[] {
    return this.#subjects
      .filter((one) => sentence - one.sentence <= carriedSentences && one.instrument.kind !== 'index')
      .slice(0, most)
      .toReversed()
      .map(({ instrument }) => ({ start: 0, end: 0, instrument, role: 'bare' }));
  }
}
