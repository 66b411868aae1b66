import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AroundEventReply } from '../../../shared/schemas/past-events-reply.ts';
import { aroundEventQuery } from '../../api/past-events.ts';
import { pastWords } from '../../format/past-words.ts';
import type { PastWords } from '../../format/past-words-shape.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { PanelError } from '../../ui/panel-error.tsx';
import { PanelMessage } from '../../ui/panel-message.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { WithheldPrices } from '../../ui/withheld-prices.tsx';

/** Which event is studied. */
export interface StudiedEventProps {
  instrumentId: string;
  eventKey: string;
}

/** Why nothing can be said of the event at all, in a sentence; null where something can. */
function whyNothing({ model, design }: AroundEventReply, words: PastWords): string | null {
  switch (model.missing) {
    case null:
      return null;
    case 'noSession':
      return words.noSession;
    case 'noSeries':
      return words.noSeries;
    case 'noBenchmark':
      return words.noBenchmark;
    default:
      return words.tooFewSessions(design.leastSessions, model.sessions);
  }
}

/** The states that both panels share: being read, failed, not enough data. What is ready is drawn by `children`. */
export function StudyState(props: StudiedEventProps & { children: (reply: AroundEventReply) => ReactNode }) {
  const words = pastWords(useLanguage());
  const query = useQuery(aroundEventQuery(props.instrumentId, props.eventKey));
  if (query.isPending) return <LoadingBlock label={words.loading} height={240} bars={5} />;
  if (query.isError) return <PanelError error={query.error} onRetry={() => void query.refetch()} />;
  const { withheld } = query.data;
  if (withheld !== undefined) return <WithheldPrices withheld={withheld} />;
  const nothing = whyNothing(query.data, words);
  if (nothing !== null) return <PanelMessage kind="insufficient" title={words.notEnough} text={nothing} />;
  return props.children(query.data);
}
