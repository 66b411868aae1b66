import * as z from 'zod';
import { InstrumentSchema } from './instrument.ts';
import { InstantUtcSchema } from './unit-schemas.ts';

/** GET /api/v1/group-members query. */
export const GroupMembersQuerySchema = z.strictObject({
  /** A group of companies by its name in the dictionary, e.g. `삼성그룹`. */
  group: z.string().trim().min(1).max(80),
  asOf: InstantUtcSchema.optional(),
});
export type GroupMembersQuery = z.infer<typeof GroupMembersQuerySchema>;

/** The listed companies of a group, those with the most events first, then by id; none for a name that no group has. */
export const GroupMembersReplySchema = z.object({
  members: z.array(
    z.object({
      ...InstrumentSchema.pick({ id: true, mic: true, symbol: true, nameKorean: true, nameEnglish: true })
        .shape,
      /** Events known by then. */
      eventCount: z.int(),
    }),
  ),
});
export type GroupMembersReply = z.infer<typeof GroupMembersReplySchema>;
