import { embedPath } from '../../shared/drawing/embed-code.ts';
import { type EmbedFile, embedFolder } from '../../shared/drawing/embed-folder.ts';
import { embedName, imageLook } from '../../shared/drawing/embed-name.ts';
import type { EmbedOptions, EmbedWidget } from '../../shared/drawing/embed-options.ts';
import type { EmbedReply } from '../../shared/schemas/embed-reply.ts';
import {
  EmbedChartReplySchema,
  EmbedClaimReplySchema,
  EmbedStudyReplySchema,
  EmbedTickerReplySchema,
} from '../../shared/schemas/embed-reply.ts';
import { ProblemSchema } from '../../shared/schemas/problem.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';

/** Asks this server for an address of its own, on behalf of whoever wants the files. */
export type AskItself = (path: string) => Promise<Response>;

/** What cannot be saved, in the words of the address that refused it. */
export class EmbedNotSavedError extends Error {
  override readonly name = 'EmbedNotSavedError';

  constructor(
    message: string,
    readonly response: Response,
  ) {
    super(message);
  }
}

const schemas = {
  chart: EmbedChartReplySchema,
  claim: EmbedClaimReplySchema,
  ticker: EmbedTickerReplySchema,
  study: EmbedStudyReplySchema,
} as const;

/**
 * A widget as files that need no server, made from the same replies that the widget itself shows: so terms, freezing and
 * refusals are those of the widget. Throws an `EmbedNotSavedError` where one of them is refused.
 */
export async function savedEmbed(
  ask: AskItself,
  widget: EmbedWidget,
  options: EmbedOptions,
  writtenAt: InstantUtc,
): Promise<EmbedFile[]> {
  const still = { ...options, live: false };
  const asked = async (form: '.json' | '.svg' | '.png') => {
    const response = await ask(embedPath(widget, still, form));
    if (response.ok) return response;
    const problem = ProblemSchema.safeParse(await response.clone().json());
    throw new EmbedNotSavedError(
      problem.data?.detail ?? `The widget cannot be drawn (${response.status}).`,
      response,
    );
  };
  const reply = schemas[widget].parse(await (await asked('.json')).json());
  const svg = await (await asked('.svg')).text();
  const png = new Uint8Array(await (await asked('.png')).arrayBuffer());
  return embedFolder({ ...{ reply, options: still, svg, png, writtenAt }, title: titleOf(reply, still) });
}

function titleOf(reply: EmbedReply, options: EmbedOptions): string {
  if (reply.widget === 'study') return options.alt ?? 'Newstape';
  const { instrument } = reply;
  const { language } = imageLook(options, instrument?.mic ?? null);
  return instrument === null ? 'Newstape' : `${embedName(instrument, language)} (${instrument.symbol})`;
}
