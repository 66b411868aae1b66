import type { Language } from '../../shared/units/language.ts';

/** What the menu of exports says. */
interface ExportWords {
  title: string;
  csv: string;
  png: string;
  svg: string;
  failed: string;
}

const TABLES: Record<Language, ExportWords> = {
  ko: {
    title: '내보내기',
    csv: '표 (CSV)',
    png: '그림 (PNG)',
    svg: '그림 (SVG)',
    failed: '만들지 못했습니다. 다시 누릅니다.',
  },
  en: {
    title: 'Export',
    csv: 'Table (CSV)',
    png: 'Picture (PNG)',
    svg: 'Picture (SVG)',
    failed: 'It could not be made. Press again.',
  },
};

/** The words about exports, in one language. */
export function exportWords(language: Language): ExportWords {
  return TABLES[language];
}
