import type { StudyEventReply, StudyReply } from '../../shared/schemas/study-reply.ts';
import type { CsvColumns } from './csv-pages.ts';

interface StudyRowsParts {
  /** Where the study is read. */
  readonly address: string;
  /** The name of the source that the prices of an instrument are from. */
  readonly sourceOf: (instrument: string) => string | null;
}

/** The columns of the events of a study in their order, those of a citation first; one `abnormal` a session. */
export function studyColumns(
  { asOf, design, window, model, offsets }: StudyReply,
  { address, sourceOf }: StudyRowsParts,
): CsvColumns<StudyEventReply> {
  const basis = [design.measure, design.returns, model, `${window.from}..${window.to}`].join(' ');
  const count = offsets.to - offsets.from + 1;
  const abnormal = Array.from({ length: count }, (_, place) => [
    `abnormal${signed(offsets.from + place)}`,
    (event: StudyEventReply) => event.abnormal[place] ?? null,
  ]);
  return {
    source: ({ testedOn }) => sourceOf(testedOn),
    basis: () => basis,
    asOf: () => asOf,
    address: () => address,
    instrumentId: ({ instrumentId }) => instrumentId,
    nameKorean: ({ nameKorean }) => nameKorean,
    nameEnglish: ({ nameEnglish }) => nameEnglish,
    testedOn: ({ testedOn }) => testedOn,
    benchmark: ({ benchmarkId }) => benchmarkId,
    session: ({ sessionDate }) => sessionDate,
    kind: ({ kind }) => kind,
    relation: ({ relation }) => relation,
    eventKey: ({ key }) => key,
    headline: ({ story }) => story?.title ?? null,
    outlet: ({ story }) => story?.publisher ?? null,
    estimationSessions: ({ nEstimation }) => nEstimation,
    cumulative: ({ cumulative }) => cumulative?.estimate ?? null,
    standardError: ({ cumulative }) => cumulative?.standardError ?? null,
    low: ({ cumulative }) => cumulative?.interval.low ?? null,
    high: ({ cumulative }) => cumulative?.interval.high ?? null,
    p: ({ cumulative }) => cumulative?.p ?? null,
    confounders: ({ confounders }) => confounders.length,
    warnings: ({ warnings }) => warnings.join(' '),
    ...Object.fromEntries(abnormal),
  };
}

function signed(offset: number): string {
  return offset > 0 ? `+${offset}` : String(offset);
}
