import * as z from 'zod';

/**
 * Describes every parameter of a query or path for the API's description. Gives a schema that reads the same: its fields are
 * copies, since a condition that several addresses share means something else at each.
 */
export function describeParameters<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape, z.core.$strict>,
  descriptions: Readonly<Record<keyof Shape, string>>,
): z.ZodObject<Shape, z.core.$strict> {
  const fields: Record<string, z.core.$ZodType> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    fields[name] = z.core.clone(field);
    z.globalRegistry.add(fields[name], { param: { description: descriptions[name] } });
  }
  return z.core.clone(schema, { ...schema.def, shape: { ...schema.shape, ...fields } });
}
