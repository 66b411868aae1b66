import * as z from 'zod';

const ContentSchema = z.record(
  z.string(),
  z.looseObject({ schema: z.looseObject({}).optional(), example: z.unknown().optional() }),
);

const OperationSchema = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  description: z.string().optional(),
  tags: z.array(z.string()),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        in: z.string(),
        description: z.string().optional(),
        required: z.boolean().optional(),
        schema: z.looseObject({}).optional(),
        example: z.unknown().optional(),
      }),
    )
    .optional(),
  requestBody: z.looseObject({ content: ContentSchema }).optional(),
  responses: z.record(
    z.string(),
    z.looseObject({ description: z.string(), content: ContentSchema.optional() }),
  ),
});
export type DescribedOperation = z.infer<typeof OperationSchema>;

/** As much of an OpenAPI description as this room reads again; the rest stays as it is. */
export const DescribedApiSchema = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({ title: z.string(), version: z.string(), description: z.string() }),
  tags: z.array(z.looseObject({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), OperationSchema)),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});
export type DescribedApi = z.infer<typeof DescribedApiSchema>;

/** Every operation of a description, in its order. */
export function operationsOf({ paths }: DescribedApi) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
}
