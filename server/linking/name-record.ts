import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { MentionKind } from './mention-kind.ts';

/**
 * How much a name says by itself. `distinctive`: hardly anything else. `plain`: a coined or long enough name.
 * `short`: two syllables or letters that may be part of something else. `companyWord`, `evenWord`, `word`, `genericWord`:
 * an ordinary word too, by which reading is usual. `holding`: the name of a group and of its listed holding. `partial`: the first
 * words of a longer name, good only after the whole name.
 * `shortened`: a coined word that a longer name begins with.
 */
export type NameClass =
  | 'distinctive'
  | 'plain'
  | 'short'
  | 'companyWord'
  | 'evenWord'
  | 'word'
  | 'genericWord'
  | 'holding'
  | 'partial'
  | 'shortened';

/** One reviewed name that is an ordinary word, person, place or product as well. */
export interface WordSense {
  readonly name: string;
  /** What the word means otherwise: the reason why it stands in the table. */
  readonly meaning: string;
  readonly lean: 'generic' | 'word' | 'even' | 'company';
  /** What a rejected mention is, where it is not a common word. */
  readonly otherwise?: MentionKind;
}

/** That a person leads an instrument's company: evidence for a link to it, never a link. */
export interface SpeaksFor {
  readonly instrument: InstrumentId;
  readonly office: string;
  /** First and last calendar date in office; null: not known, or still in office. */
  readonly from: SessionDate | null;
  readonly to: SessionDate | null;
  /** Public address where it was read. */
  readonly source: string;
}

/** What one surface form may stand for. */
export interface NameRecord {
  /** The name as its source writes it. */
  readonly name: string;
  /** What a recognised mention is. */
  readonly kind: MentionKind;
  /** Possible instruments, the likeliest first; empty for what is never linked. */
  readonly targets: readonly InstrumentId[];
  /** True where the targets belong to different issuers, so that the name alone cannot decide. */
  readonly contested: boolean;
  readonly entityName: string;
  readonly nameClass: NameClass;
  /** What a rejected mention is. */
  readonly otherwise: MentionKind;
  /** The other meaning, for the evidence; null where none is known. */
  readonly meaning: string | null;
  /** The spellings of Latin letters that are usual (`Gap`, `GAP`); another one is weaker. */
  readonly spellings: readonly string[];
  /** The only language that uses the name so; null for both. */
  readonly onlyIn: Language | null;
  /** The group that the bare name may mean; null for most names. */
  readonly group: string | null;
  /** First and last calendar date on which the name was in use; null: open. In texts of other dates it deserves less trust. */
  readonly validFrom: SessionDate | null;
  readonly validTo: SessionDate | null;
  /** The instruments whose companies this person leads; empty for all other kinds. `targets` is empty for a person. */
  readonly speaksFor: readonly SpeaksFor[];
}
