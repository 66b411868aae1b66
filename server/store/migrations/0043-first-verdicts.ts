import type { Migration } from './migration.ts';

/** What a verdict says, and of what: the columns that a claim has too. */
const said = [
  ...['articleId', 'instrumentId', 'kind', 'date', 'quote', 'verdict', 'reason', 'reference', 'seriesStart'],
  ...['priceSourceId', 'claimVersion', 'basis', 'difference', 'differencePercent', 'dueAt', 'dueFrom'],
];

/** What the price data may say nothing of. */
const parts = ['value', 'low', 'high', 'previousExtreme', 'previousExtremeDate'];

/**
 * The first verdict on a number, which its claim tells, has no row beside it until another one comes; nor has what the price data
 * say nothing of a name in the reference. In a file the verdicts that are left stand in their primary key itself.
 */
export const firstVerdictsMigration: Migration = {
  number: 43,
  name: 'first-verdicts',
  statements: ({ text, double, withinKey }) => {
    const short = parts.reduce((column, name) => {
      const within = `replace(${column}, ',"${name}":null', '')`;
      return `replace(replace(${within}, '{"${name}":null,', '{'), '{"${name}":null}', '{}')`;
    }, '"reference"');
    const isTold = `"sequence" = 1 and "judgedAt" is null and exists (
      select 1 from claim where claim."id" = claim_verdict."claimId" and claim."knownUntil" is null
        and ${said.map((name) => `claim."${name}" is not distinct from claim_verdict."${name}"`).join(' and ')}
    ) and not exists (select 1 from claim_verdict as later
      where later."claimId" = claim_verdict."claimId" and later."sequence" > 1)`;
    const shortened = (table: string) =>
      `update ${table} set "reference" = ${short} where "reference" is not null`;
    if (withinKey === '') {
      return [`delete from claim_verdict where ${isTold}`, shortened('claim_verdict'), shortened('claim')];
    }
    const columns = `"claimId", "sequence", "articleId", "instrumentId", "kind", "date", "quote", "verdict", "reason", "reference",
      "seriesStart", "priceSourceId", "claimVersion", "basis", "difference", "differencePercent", "dueAt", "dueFrom", "judgedAt"`;
    return [
      `create table past_verdict (
        "claimId" ${text} not null,
        "sequence" integer not null,
        "articleId" ${text} not null,
        "instrumentId" ${text},
        "kind" ${text} not null,
        "date" ${text},
        "quote" ${text} not null,
        "verdict" ${text} not null,
        "reason" ${text} not null,
        "reference" ${text},
        "seriesStart" ${text},
        "priceSourceId" ${text},
        "claimVersion" integer not null,
        "basis" ${text},
        "difference" ${double},
        "differencePercent" ${double},
        "dueAt" ${text},
        "dueFrom" ${text},
        "judgedAt" ${text},
        primary key ("claimId", "sequence")
      ) ${withinKey}`,
      `insert into past_verdict (${columns}) select ${columns} from claim_verdict
        where not (${isTold}) order by "claimId", "sequence"`,
      'drop table claim_verdict',
      'alter table past_verdict rename to claim_verdict',
      'create index claim_verdict_article on claim_verdict ("articleId")',
      shortened('claim_verdict'),
      shortened('claim'),
    ];
  },
};
