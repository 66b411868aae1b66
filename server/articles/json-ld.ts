import * as z from 'zod';

const TextSchema = z.string().catch('');
const NameSchema = z.union([
  z.string(),
  z.looseObject({ name: z.string() }).transform((thing) => thing.name),
]);

/** What a page's JSON-LD says of an article. */
const LinkedArticleSchema = z.looseObject({
  '@type': z.union([z.string(), z.array(z.string())]),
  headline: z.string().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  dateModified: z.string().optional().catch(undefined),
  publisher: z
    .union([NameSchema, z.array(NameSchema).transform((all) => all[0])])
    .optional()
    .catch(undefined),
  articleBody: z.string().optional().catch(undefined),
  url: TextSchema.optional(),
});
export type LinkedArticle = z.infer<typeof LinkedArticleSchema>;

const articleTypes = /Article|Report|BlogPosting|LiveBlog|Review|OpinionPiece/i;

/** The articles of a page's JSON-LD blocks, in order. A block that cannot be read is passed over: many pages hold broken ones. */
export function linkedArticles(blocks: readonly string[]): LinkedArticle[] {
  return blocks.flatMap((block) => {
    try {
      return articlesIn(
        JSON.parse(
          block
            .trim()
            .replace(/^<!\[CDATA\[|^<!--|\]\]>$|-->$/g, '')
            .replaceAll(/[\n\r\t]/g, ' '),
        ),
        0,
      );
    } catch {
      return [];
    }
  });
}

function articlesIn(node: unknown, depth: number): LinkedArticle[] {
  if (depth > 6 || typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((item) => articlesIn(item, depth + 1));
  const parsed = LinkedArticleSchema.safeParse(node);
  const types = parsed.success ? [parsed.data['@type']].flat().join(' ') : '';
  if (parsed.success && articleTypes.test(types)) return [parsed.data];
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap((key) =>
    key in node ? [Reflect.get(node, key)] : [],
  );
  const rest = articlesIn(inner, depth + 1);
  return parsed.success && /WebPage/i.test(types) && parsed.data.datePublished
    ? [...rest, parsed.data]
    : rest;
}
