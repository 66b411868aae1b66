import * as z from 'zod';

const methods = z.enum(['get', 'post', 'patch', 'delete', 'put']);

const OperationSchema = z.looseObject({
  operationId: z.string(),
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean(), schema: z.unknown() }))
    .default([]),
  requestBody: z.looseObject({ content: z.record(z.string(), z.unknown()) }).optional(),
});

const DescriptionSchema = z.looseObject({
  paths: z.record(z.string(), z.partialRecord(methods, OperationSchema)),
});

/** A route as the description of the API tells it. */
export interface DescribedRoute {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: z.infer<typeof OperationSchema>['parameters'];
  /** The media type of its body; null where it takes none. */
  readonly bodyType: string | null;
}

/** Every route of a running service by its `operationId`. */
export async function describedRoutes(
  get: (path: string) => Promise<Response> | Response,
): Promise<ReadonlyMap<string, DescribedRoute>> {
  const { paths } = DescriptionSchema.parse(await (await get('/openapi.json')).json());
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]): DescribedRoute => {
      const { operationId, parameters, requestBody } = operation;
      const bodyType = Object.keys(requestBody?.content ?? {})[0] ?? null;
      return { operationId, method: method.toUpperCase(), path, parameters, bodyType };
    }),
  );
  return new Map(routes.map((route) => [route.operationId, route]));
}
