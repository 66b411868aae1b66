import type { ReactNode } from 'react';
import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import { useInstrumentNames } from '../../api/instrument-names.ts';
import { screenWords } from '../../format/screen-words.ts';
import { LinkReasonList } from '../../ui/link-reason-list.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** Why the story is linked to this company, and what a reader may do about it. */
export function LinkReasons(props: { item: CompanyEvent; actions: ReactNode }) {
  const words = screenWords(useLanguage());
  const { mentions, event } = props.item;
  const nameOf = useInstrumentNames(mentions.flatMap(({ runnerUp }) => runnerUp?.instrumentId ?? []));
  return (
    <section className="panel-section">
      <h3>{words.whyThisCompany}</h3>
      <LinkReasonList mentions={mentions} role={event.role} nameOf={nameOf} />
      {props.actions}
    </section>
  );
}
