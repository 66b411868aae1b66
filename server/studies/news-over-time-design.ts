import { abnormalDesign } from './abnormal-design.ts';

/**
 * How the news of sessions is held against what the price did. Returns beyond the index are those of the market model
 * fitted on the sessions −250 to −11 before each session (`abnormalDesign`), so that nothing looks ahead.
 *
 * 60 sessions with both are about a quarter; fewer than five sessions with stories would tell what the price did on
 * each, and too little of how it scatters.
 */
export const newsDesign = {
  maxLag: 5,
  level: 0.95,
  leastSessions: 60,
  leastSessionsWithStories: 5,
  noveltyReach: 5,
  mostCompanies: 30,
  model: abnormalDesign.model,
  estimation: abnormalDesign.estimation,
} as const;
