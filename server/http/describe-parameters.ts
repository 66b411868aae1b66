import * as z from 'zod';

/** Describes every parameter of a query or path for the API's description; the schema itself is handed back unchanged. */
export function describeParameters<Shape extends z.ZodRawShape, Rest extends z.core.$ZodObjectConfig>(
  schema: z.ZodObject<Shape, Rest>,
  descriptions: Readonly<Record<keyof Shape, string>>,
): z.ZodObject<Shape, Rest> {
  for (const name of Object.keys(descriptions)) {
    const field = schema.shape[name];
    if (field) z.globalRegistry.add(field, { param: { description: descriptions[name] } });
  }
  return schema;
}
