import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import { screenWords } from '../../format/screen-words.ts';
import { LinkReasonList } from '../../ui/link-reason-list.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** Why the story is linked to this company. */
export function LinkReasons(props: { item: CompanyEvent }) {
  const words = screenWords(useLanguage());
  return (
    <section className="panel-section">
      <h3>{words.whyThisCompany}</h3>
      <LinkReasonList mentions={props.item.mentions} role={props.item.event.role} />
    </section>
  );
}
