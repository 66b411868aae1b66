/** What a test says of the null hypothesis that there is nothing, over several events. */
export interface TestResult {
  readonly statistic: number;
  /** Degrees of freedom of Student's t; null where the statistic is held against the standard normal. */
  readonly df: number | null;
  /** Two-sided. */
  readonly p: number;
  readonly method: TestMethod;
  /** Events that were used, and those that were given and not used, by reason; a reason without any is left out. */
  readonly nUsed: number;
  readonly nDropped: Readonly<Record<string, number>>;
}

/** The tests over several events, by the names under which they are told. */
export type TestMethod =
  | 'crossSectional'
  | 'crudeDependence'
  | 'patell'
  | 'adjustedPatell'
  | 'bmp'
  | 'kolariPynnonen'
  | 'generalizedSign'
  | 'corradoRank'
  | 'grank';
