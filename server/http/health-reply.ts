import * as z from 'zod';

/** GET /healthz and GET /readyz where all is well. */
export const HealthReplySchema = z.object({ status: z.enum(['alive', 'ready']) });
