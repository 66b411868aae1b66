import type { Language } from '../../shared/units/language.ts';

/** Words of the ways to a study. Kept apart from the words of its page, which load with it. */
interface StudyLinkWords {
  studyEvent: string;
  studyKind: string;
  studyThese: string;
}

const TABLES: Record<Language, StudyLinkWords> = {
  ko: { studyEvent: '사건 앞뒤 자세히', studyKind: '같은 종류의 기사 연구', studyThese: '이 사건들 연구' },
  en: {
    studyEvent: 'Returns around it',
    studyKind: 'Study stories of this kind',
    studyThese: 'Study these events',
  },
};

/** The words of the ways to a study, in one language. */
export function studyLinkWords(language: Language): StudyLinkWords {
  return TABLES[language];
}
