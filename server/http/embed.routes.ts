import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { EMBED_WIDGETS, type EmbedOptions, type EmbedWidget } from '../../shared/drawing/embed-options.ts';
import { readEmbedQuery } from '../../shared/drawing/embed-query.ts';
import { EmbedQuerySchema } from '../../shared/schemas/embed-query.ts';
import {
  EmbedChartReplySchema,
  EmbedClaimReplySchema,
  type EmbedReply,
  EmbedStudyReplySchema,
  EmbedTickerReplySchema,
} from '../../shared/schemas/embed-reply.ts';
import { describeParameters } from './describe-parameters.ts';
import { embedChart } from './embed-chart.ts';
import { embedClaimBadge } from './embed-claim.ts';
import { drawEmbedImage, embedPng } from './embed-image.ts';
import type { EmbedReading } from './embed-reading.ts';
import { embedStudy } from './embed-study.ts';
import { embedTicker } from './embed-ticker.ts';
import { badParameters } from './error-replies.ts';
import type { HeldBack } from './held-back.ts';
import type { HttpContext, HttpEnv } from './http-env.ts';
import { HttpProblem } from './problem.ts';
import { findProblems, jsonReply } from './reply-descriptions.ts';
import type { PngOf } from './share-picture-png.ts';
import type { StudyRunners } from './studies.routes.ts';
import { type Leaving, sendLeaving } from './without-held-prices/leaving.ts';

/** The options of a widget as parameters. */
export const embedParameters = describeParameters(EmbedQuerySchema, {
  instrument: 'Chart and ticker: whose, such as `KRX:000660`.',
  claim: 'Badge: the id of the number.',
  study: 'Plot: the id of the study.',
  range: 'Chart: how long the view is: 1m, 3m, 6m (as usual), 1y, 5y or all.',
  from: 'Chart: first day of the view.',
  to: 'Chart: last day of the view.',
  kinds:
    'Only stories about these, with commas between them: price, results, deal, ownership, filing, other.',
  events: 'Chart: only the events of these keys, with commas between them.',
  event: 'Chart: key of the event to select; `none` selects none; absent: the newest in view.',
  mark: 'Chart: a mark of your own as `2024-01-22|headline|https://…`; several as several `mark`.',
  verdicts: 'Chart: `on` shows the verdicts on the numbers of stories.',
  theme: '`light` or `dark`; absent: as the reader’s system has it, an image is light.',
  locale: '`ko` or `en`; absent: the reader’s language, an image is Korean for Korean shares.',
  lang: 'The same as `locale`.',
  colours: 'Colours of up and down: korea, us, koreaSafe or usSafe; absent: as the language has it.',
  transparent: '`on` shows the ground of your page.',
  width: 'Image: CSS pixels from 200 to 2000.',
  height: 'CSS pixels from 40 to 2000.',
  alt: 'What is read out in place of an image.',
  asOf: 'Freezes the widget as it was known at this moment, or at the end of this day on the exchange’s clock.',
  live: '`on` follows what comes in while the page is open.',
});

/** How a widget is named and described in the API's description. */
const widgets = {
  chart: { name: 'Chart', text: 'A company’s chart with its events', schema: EmbedChartReplySchema },
  ticker: {
    name: 'Ticker',
    text: 'A share’s close with its newest event',
    schema: EmbedTickerReplySchema,
  },
  claim: { name: 'Claim', text: 'One number of a story with its verdict', schema: EmbedClaimReplySchema },
  study: { name: 'Study', text: 'The plot of a study', schema: EmbedStudyReplySchema },
} as const;

function described<Path extends string, Responses extends Parameters<typeof createRoute>[0]['responses']>(
  path: Path,
  operationId: string,
  summary: string,
  responses: Responses,
) {
  return createRoute({
    method: 'get',
    ...{ path, operationId, summary, tags: ['embed'], request: { query: embedParameters }, responses },
  });
}

/** Told by its tag, before the reply is made. */
const unchanged = { 304: { description: 'The caller has it already.' } };

function image(mediaType: string, description: string) {
  return {
    200: { description, content: { [mediaType]: { schema: z.string() } } },
    ...unchanged,
    ...findProblems,
  };
}

/** With what a kept study is found. */
interface StudyReading extends EmbedReading {
  readonly findStudy: StudyRunners['find'];
}

/** What the routes of widgets need. */
interface EmbedServing extends Omit<StudyReading, 'held'> {
  readonly heldBack: HeldBack;
  readonly pngOf: PngOf;
}

/** `/embed/{widget}.json`, `.svg` and `.png`: the facts of a widget, and its picture. */
export function embedRoutes({ heldBack, pngOf, ...reading }: EmbedServing) {
  const app = new OpenAPIHono<HttpEnv>();
  const png = embedPng(pngOf);
  const factsOf = async (widget: EmbedWidget, context: HttpContext) => {
    const options = askedOptions(widget, context);
    const held: EmbedReading['held'] = (instruments) => heldBack(context, instruments);
    return { options, reply: await readers[widget]({ ...reading, held }, options) };
  };
  for (const widget of EMBED_WIDGETS) {
    const { name, text, schema } = widgets[widget];
    const json = { 200: jsonReply(schema, 'The facts.'), ...unchanged, ...findProblems };
    app.openapi(
      described(`/${widget}.json`, `readEmbed${name}`, `${text}, for a widget`, json),
      async (context) => sendLeaving(context, (await factsOf(widget, context)).reply),
    );
    app.openapi(
      described(
        `/${widget}.svg`,
        `drawEmbed${name}`,
        `${text}, as a picture`,
        image('image/svg+xml', 'The picture.'),
      ),
      async (context) => {
        const { options, reply } = await factsOf(widget, context);
        return context.body(drawEmbedImage(reply, options), 200, { 'Content-Type': 'image/svg+xml' });
      },
    );
    app.openapi(
      described(
        `/${widget}.png`,
        `renderEmbed${name}`,
        `${text}, as a picture for what shows no SVG`,
        image('image/png', 'The picture at twice its size, for fine screens.'),
      ),
      async (context) => {
        const { options, reply } = await factsOf(widget, context);
        const bytes = await png(drawEmbedImage(reply, options));
        return context.body(bytes, 200, { 'Content-Type': 'image/png' });
      },
    );
  }
  return app;
}

const readers: Readonly<
  Record<EmbedWidget, (reading: StudyReading, options: EmbedOptions) => Promise<Leaving<EmbedReply>>>
> = {
  chart: (reading, options) => embedChart(reading, given(options.instrument), options),
  ticker: (reading, options) => embedTicker(reading, given(options.instrument), options),
  claim: (reading, options) => embedClaimBadge(reading, given(options.claim), options),
  study: (reading, options) => embedStudy(reading, reading.findStudy, given(options.study)),
};

/** The options of a request; throws an `HttpProblem` that names each that cannot be read. */
function askedOptions(widget: EmbedWidget, context: HttpContext): EmbedOptions {
  const { options, faults } = readEmbedQuery(widget, new URL(context.req.url).searchParams);
  if (faults.length > 0) throw badParameters([...faults]);
  return options;
}

/** What `readEmbedQuery` has required. */
function given<Value>(value: Value | null): Value {
  if (value === null) throw new HttpProblem('badParameter', 'The widget needs to be told what it is about.');
  return value;
}
