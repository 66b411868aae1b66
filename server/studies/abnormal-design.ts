/**
 * How abnormal returns are measured on a company's page. Offsets are sessions of the exchange from the event's (0), both
 * ends inclusive.
 *
 * The model is fitted on the 240 sessions −250 to −11, about a year that ends ten sessions before the event and never
 * touches what is shown; at least 120 of them must have a return of share and index. MacKinlay 1997, "Event studies in
 * economics and finance", section 3, and Brown & Warner 1985, "Using daily stock returns" (239 sessions), use as much.
 */
export const abnormalDesign = {
  returns: 'log',
  model: 'marketModel',
  estimation: { from: -250, to: -11 },
  leastSessions: 120,
  shown: { from: -5, to: 5 },
  window: { from: 1, to: 5 },
  /** Fewer values say too little of how they scatter. */
  leastEvents: 5,
  level: 0.95,
} as const;
