import { claimBadgeParts } from '../../../shared/drawing/claim-badge-parts.ts';
import { embedName, imageLook } from '../../../shared/drawing/embed-name.ts';
import type { EmbedOptions } from '../../../shared/drawing/embed-options.ts';
import { embedWords } from '../../../shared/drawing/embed-words.ts';
import type { EmbedReply } from '../../../shared/schemas/embed-reply.ts';
import { embedBuilderWords } from '../../format/embed-builder-words.ts';

/** What a widget is called in the code that puts it on a page, in the widget's language. */
export function widgetTitle(reply: EmbedReply, options: EmbedOptions): string {
  const mic = reply.widget === 'study' ? null : (reply.instrument?.mic ?? null);
  const { language } = imageLook(options, mic);
  if (reply.widget === 'study') return `${embedBuilderWords(language).widgets.study} · Newstape`;
  const { instrument } = reply;
  const name = instrument === null ? [] : [embedName(instrument, language)];
  if (reply.widget !== 'claim') return [...name, 'Newstape'].join(' · ');
  const { kind, told, verdictWord } = claimBadgeParts(reply, language, embedWords(language));
  return [
    ...name,
    `${[kind, told].filter((part) => part !== null).join(' ')}: ${verdictWord}`,
    'Newstape',
  ].join(' · ');
}
