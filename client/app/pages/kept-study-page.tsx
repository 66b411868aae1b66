import '../study-pages.css';
import { useQuery } from '@tanstack/react-query';
import { Redirect, useSearch } from 'wouter';
import type { StudyDesign } from '../../../shared/schemas/study-design.ts';
import { studyQuery } from '../../api/studies.ts';
import { studyWords } from '../../format/study-words.ts';
import { StudyStandingPanel } from '../../panels/study/study-standing-panel.tsx';
import type { StudyStanding } from '../../panels/study/use-study.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { addressOfStudy } from '../study-address-text.ts';
import { usePageTitle } from '../use-page-title.ts';

/** The address that says a design, with what the address before said besides (language). */
function pageOfDesign(design: StudyDesign, search: string): string {
  const fields = new URLSearchParams(search);
  for (const [name, text] of Object.entries(addressOfStudy(design)))
    if (text !== null) fields.set(name, text);
  if (design.asOf !== undefined) fields.set('asOf', design.asOf);
  return `/study${fields.size === 0 ? '' : `?${fields}`}`;
}

/** `/study/:id`: where widgets lead. Goes to the study's own address, which says its whole design and works when the study is kept no more. */
export function KeptStudyPage({ id }: { id: string }) {
  const search = useSearch();
  const study = useQuery(studyQuery(id));
  usePageTitle(studyWords(useLanguage()).pageTitle);
  const answer = study.data;
  if (answer && 'sentence' in answer) return <Redirect to={pageOfDesign(answer.design, search)} replace />;
  const retry = () => void study.refetch();
  const standing: Exclude<StudyStanding, { kind: 'done' }> = study.isError
    ? { kind: 'error', error: study.error, retry }
    : answer === undefined || answer.state === 'done'
      ? { kind: 'asking' }
      : answer.state === 'failed' || answer.state === 'cancelled'
        ? { kind: 'ended', state: answer, again: retry }
        : { kind: 'working', state: answer, cancel: null };
  return <StudyStandingPanel standing={standing} />;
}
