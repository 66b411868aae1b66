/** Something that a check of the dictionary's data has found. */
export interface DictionaryFinding {
  /** An `error` makes the data wrong; a `warning` is for a person to look at. */
  readonly severity: 'error' | 'warning';
  readonly kind:
    | 'collision'
    | 'unknownInstrument'
    | 'contradictingDates'
    | 'commonWord'
    | 'duplicate'
    | 'missingReason'
    | 'emptyGroup'
    | 'wrongName'
    | 'missingSource';
  /** The data file that the finding belongs to. */
  readonly file: string;
  /** What in the file is meant: a name or an instrument. */
  readonly subject: string;
  /** One sentence: what is wrong, and what to do. */
  readonly detail: string;
}
