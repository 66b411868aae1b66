import * as z from 'zod';

const ExampleSchema = z.strictObject({
  /** Of path, query and header, by their names. */
  parameters: z.record(z.string(), z.string()).optional(),
  body: z.union([z.string(), z.looseObject({})]).optional(),
  status: z.int(),
  /** Media type of the reply; empty where it has no body. */
  type: z.string(),
  /** Absent where it has none, or bytes that no page could show. */
  reply: z.unknown().optional(),
});
export type ApiExample = z.infer<typeof ExampleSchema>;

/** What `api-examples.json` holds, by `operationId`. The demo made it: `npm run examples`. */
export const ApiExamplesSchema = z.record(z.string(), ExampleSchema);
export type ApiExamples = z.infer<typeof ApiExamplesSchema>;
