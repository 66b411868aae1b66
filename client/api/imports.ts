import { type ArticleFileReply, ArticleFileReplySchema } from '../../shared/schemas/article-file-reply.ts';
import {
  type PriceImportQuery,
  type PriceImportReply,
  PriceImportReplySchema,
  type PricePreviewReply,
  PricePreviewReplySchema,
} from '../../shared/schemas/price-import-reply.ts';
import { postFile } from './fetch-json.ts';
import { queryString } from './query-string.ts';

/** What a person says of a file of prices. */
export type PriceAnswers = Omit<PriceImportQuery, 'name'>;

/** POST /api/v1/price-imports/preview: how a file is understood; nothing is stored. Throws an `ApiError`. */
export function previewPriceFile(file: File, answers: PriceAnswers): Promise<PricePreviewReply> {
  const address = `/api/v1/price-imports/preview${queryString({ name: file.name, ...answers })}`;
  return postFile(address, file, PricePreviewReplySchema);
}

/** POST /api/v1/price-imports: stores the prices of a file. Throws an `ApiError`. */
export function importPriceFile(file: File, answers: PriceAnswers): Promise<PriceImportReply> {
  const address = `/api/v1/price-imports${queryString({ name: file.name, ...answers })}`;
  return postFile(address, file, PriceImportReplySchema);
}

/** POST /api/v1/article-files: reads a saved page, a text, a saved feed or JSON lines. Throws an `ApiError`. */
export function uploadArticleFile(file: File): Promise<ArticleFileReply> {
  return postFile(`/api/v1/article-files${queryString({ name: file.name })}`, file, ArticleFileReplySchema);
}
