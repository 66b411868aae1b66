import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { domainWords } from '../format/domain-words.ts';
import { screenWords } from '../format/screen-words.ts';
import { verdictCountsText } from '../format/verdict-counts.ts';

/** How a mark is announced: "2024-01-22, price story, reports the move, 3 numbers match, 1 of 4". */
export function markSentence(item: CompanyEvent, place: number, count: number, language: Language): string {
  const [domain, screen] = [domainWords(language), screenWords(language)];
  return [
    item.event.sessionDate ?? screen.noDate,
    domain.eventKind[item.event.kind],
    domain.relation[item.event.relation],
    verdictCountsText(item.verdicts, language),
    screen.markPlace(place, count),
  ].join(', ');
}
