import type { Withheld } from '../../shared/schemas/withheld.ts';
import { termsWords } from '../format/terms-words.ts';
import { PanelMessage } from './panel-message.tsx';
import { useLanguage } from './settings-context.tsx';
import { SourceLines } from './source-lines.tsx';

/** What stands where prices would be whose source's terms keep them from this reader. */
export function WithheldPrices(props: { withheld: Withheld }) {
  const words = termsWords(useLanguage());
  return (
    <PanelMessage
      kind="empty"
      title={words.withheldTitle}
      text={words.withheld}
      actions={<SourceLines sources={props.withheld.sources} />}
    />
  );
}
