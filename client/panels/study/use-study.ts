import { useQuery } from '@tanstack/react-query';
import type { StudyDesignInput } from '../../../shared/schemas/study-design.ts';
import type { StudyReply } from '../../../shared/schemas/study-reply.ts';
import type { StudyState } from '../../../shared/schemas/study-request.ts';
import { cancelStudy, studyQuery, studyStart } from '../../api/studies.ts';

/** Where a study stands that this page asks for. */
export type StudyStanding =
  | { kind: 'asking' }
  | { kind: 'error'; error: Error; retry: () => void }
  | { kind: 'working'; state: StudyState; cancel: (() => void) | null }
  | { kind: 'ended'; state: StudyState; again: () => void }
  | { kind: 'done'; reply: StudyReply };

/** Asks for the study of a design and follows it until it is done. */
export function useStudy(design: StudyDesignInput): StudyStanding {
  const start = useQuery(studyStart(design));
  const id = start.data?.state.id ?? '';
  const study = useQuery({ ...studyQuery(id), enabled: id !== '' });
  const again = () => void start.refetch().then(() => study.refetch());
  if (start.isError) return { kind: 'error', error: start.error, retry: again };
  if (study.isError) return { kind: 'error', error: study.error, retry: () => void study.refetch() };
  const answer = study.data;
  if (answer && 'sentence' in answer) return { kind: 'done', reply: answer };
  const state = answer ?? start.data?.state;
  if (!state || state.state === 'done') return { kind: 'asking' };
  if (state.state === 'failed' || state.state === 'cancelled') return { kind: 'ended', state, again };
  const token = start.data?.token ?? null;
  const cancel = () => void cancelStudy(state.id, token ?? '').finally(() => study.refetch());
  return { kind: 'working', state, cancel: token === null ? null : cancel };
}
