import { type Mention, MentionSchema, RunnerUpSchema } from '../../shared/schemas/mention.ts';
import { readJson } from './json-column.ts';
import { linkEvidenceColumn, linkEvidenceOf } from './link-evidence-column.ts';
import type { MentionRow } from './tables.ts';
import type { Told } from './told-rows.ts';

const RunnerUpColumn = RunnerUpSchema.nullable();

/** A mention as a row of `mention`; `ordinal` is its place among those of the article, `known` as of `MentionRow`. */
export function mentionRow(
  articleId: string,
  ordinal: number,
  mention: Mention,
  known: Pick<Told<Mention>, 'knownAt' | 'knownUntil'>,
): MentionRow {
  const { start, end, surfaceForm, instrumentId, kind, entityName, judgement, role, score } = mention;
  const { evidence, relevance, runnerUp, linkerVersion } = mention;
  return {
    ...{
      articleId,
      ordinal,
      start,
      end,
      surfaceForm,
      instrumentId,
      kind,
      entityName,
      judgement,
      role,
      score,
    },
    evidence: linkEvidenceColumn(evidence),
    relevance,
    runnerUp: runnerUp && JSON.stringify(runnerUp),
    linkerVersion,
    ...known,
  };
}

/** A row of `mention` as a mention. */
export function mentionOf(row: MentionRow): Mention {
  const json = {
    evidence: linkEvidenceOf(row.evidence),
    runnerUp: row.runnerUp === null ? null : readJson(RunnerUpColumn, row.runnerUp),
  };
  return MentionSchema.parse({ ...row, ...json });
}
