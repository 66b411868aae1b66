import type { Language } from '../../shared/units/language.ts';
import { DATE_NOTES_KO } from './date-note-words-ko.ts';

/** A note in words, with the language that it is in. */
export interface DateNote {
  text: string;
  language: Language;
}

function inKorean(part: string): string | null {
  for (const [form, words] of DATE_NOTES_KO) {
    const match = form.exec(part);
    if (match) return words(match.slice(1).map((group) => group ?? ''));
  }
  return null;
}

/**
 * What a piece of evidence says of itself, in the reader's language. The notes of the record are English and their parts are
 * joined by semicolons; a note of which one part has no Korean here stays as it is recorded, whole, and says that it is English.
 */
export function dateNoteText(note: string, language: Language): DateNote {
  if (language === 'en') return { text: note, language };
  const parts = note.split('; ').map(inKorean);
  const text = parts.filter((part) => part !== null);
  return text.length === parts.length ? { text: text.join(', '), language } : { text: note, language: 'en' };
}
