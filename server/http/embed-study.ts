import type { EmbedStudyReply } from '../../shared/schemas/embed-reply.ts';
import { sourcesInUse } from '../store/price-series.repository.ts';
import { termsInForce } from '../store/source-terms.ts';
import { listSources } from '../store/sources.repository.ts';
import type { EmbedReading } from './embed-reading.ts';
import { type StudyRunners, studyReply, unknownStudy } from './studies.routes.ts';
import { type Leaving, leaving } from './without-held-prices/leaving.ts';
import { instrumentsOfStudy, studyWithout } from './without-held-prices/studies.ts';

/** The facts of a study's plot: means alone, no event by itself. Throws an `HttpProblem` for a study that is not kept. */
export async function embedStudy(
  { database, demoAsOf, held: heldBack }: EmbedReading,
  find: StudyRunners['find'],
  id: string,
): Promise<Leaving<EmbedStudyReply>> {
  const found = await find(id);
  if (found === null || !('study' in found)) throw unknownStudy(id);
  const whole = studyReply(id, found);
  const instruments = instrumentsOfStudy(whole);
  const reply = studyWithout(whole, await heldBack(instruments));
  const { sentence, window, chosenBy, path, aggregate, benchmarks, asOf, design, withheld } = reply;
  const used = new Set((await sourcesInUse(database, [...instruments])).values());
  const sources = (await listSources(database)).filter((source) => used.has(source.id));
  return leaving({
    widget: 'study',
    ...{ id, demoAsOf, frozenAt: design.asOf ?? null, asOf },
    ...(withheld === undefined ? {} : { withheld }),
    ...{ sentence, window, chosenBy, measure: design.measure, path },
    aggregate: aggregate && { n: aggregate.n, mean: aggregate.mean },
    benchmarks: benchmarks.map(({ nameKorean, nameEnglish }) => ({ nameKorean, nameEnglish })),
    priceSources: sources.map((source) => termsInForce(source).attribution ?? source.name),
  });
}
