import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import {
  type CoMentionQuery,
  CoMentionQuerySchema,
  type CoMentionReply,
  CoMentionReplySchema,
} from '../../shared/schemas/co-mention.ts';
import type { Instrument } from '../../shared/schemas/instrument.ts';
import { instrumentIdsOf } from '../../shared/schemas/list-conditions.ts';
import { groupMembers } from '../store/group-members.ts';
import type { Database } from '../store/open-database.ts';
import { describeParameters } from './describe-parameters.ts';
import { badParameters } from './error-replies.ts';
import type { HttpEnv } from './http-env.ts';
import { parameterTexts, withOrderedDates } from './parameters.ts';
import { notFound } from './problem.ts';
import { findProblems, jsonReply } from './reply-descriptions.ts';
import { requireInstrument } from './require-instrument.ts';
import { leaving, sendLeaving } from './without-held-prices/leaving.ts';

const coMentionRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'readCoMentions',
  tags: ['studies'],
  summary: 'In how many stories companies are named together, and how their returns go together',
  request: {
    query: describeParameters(CoMentionQuerySchema, {
      companies: 'Ids of instruments with commas between them, at most 200; or a group.',
      group: 'A group by its name, as `/api/v1/filter-options` tells them: `삼성그룹`; or companies.',
      from: 'First session date to include; absent: two years before the last.',
      to: parameterTexts.to,
      asOf: parameterTexts.asOf,
    }),
  },
  responses: {
    200: jsonReply(
      CoMentionReplySchema,
      'Every pair, those with the most stories first. An association: nothing in it says why prices move together.',
    ),
    ...findProblems,
  },
});

type Company = Pick<Instrument, 'id' | 'mic' | 'symbol' | 'nameKorean' | 'nameEnglish'>;

/** Works the reply out. */
type CoMentionNetwork = (
  companies: readonly Company[],
  span: { [Key in 'from' | 'to' | 'asOf']: CoMentionQuery[Key] },
) => Promise<CoMentionReply>;

/** `/api/v1/co-mentions`. Correlations over 60 sessions and more: no price value by the terms of prices. */
export function coMentionRoutes(database: Database, network: CoMentionNetwork) {
  return new OpenAPIHono<HttpEnv>().openapi(coMentionRoute, async (context) => {
    const { companies, group, from, to, asOf } = withOrderedDates(context.req.valid('query'));
    if ((companies === undefined) === (group === undefined))
      throw badParameters([{ parameter: 'companies', message: 'name companies or a group, and not both' }]);
    const asked = await companiesOf(database, { companies, group, asOf });
    return sendLeaving(context, leaving(await network(asked, { from, to, asOf })));
  });
}

async function companiesOf(
  database: Database,
  { companies, group, asOf }: Pick<CoMentionQuery, 'companies' | 'group' | 'asOf'>,
): Promise<Company[]> {
  if (companies !== undefined) {
    const found: Company[] = [];
    for (const id of instrumentIdsOf(companies)) found.push(await requireInstrument(database, id));
    return found;
  }
  const name = group ?? '';
  const { members } = await groupMembers(database, { group: name, asOf });
  if (members.length === 0) throw notFound(`No group has the name ${name}.`, 'noGroup', { name });
  return members;
}
