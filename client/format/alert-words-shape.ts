/** Words of the notices about the watchlist, of their settings, and of the feeds. */
export interface AlertWords {
  button: (isOn: boolean) => string;
  title: string;
  lead: string;
  /** Why notices cannot be had, by what stands in the way. */
  hindrance: Record<'unsupported' | 'insecure' | 'denied', string>;
  isOn: string;
  isOff: string;
  turnOn: string;
  turnOff: string;
  asks: string;
  which: string;
  allLists: string;
  quiet: string;
  quietFrom: string;
  quietTo: string;
  quietHint: string;
  rules: (grouped: number, days: number) => string;
  close: string;
  sampleTitle: string;
  sampleText: string;
  groupTitle: (count: number) => string;
  andMore: (count: number) => string;

  feedOfConditions: string;
  feedOfCompany: string;
  feedOfList: string;
  feedHint: string;
}
