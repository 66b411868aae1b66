import { type EmbedOptions, type EmbedWidget, embedSize } from '../../../shared/drawing/embed-options.ts';
import { embedBuilderWords } from '../../format/embed-builder-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { ChangeOptions } from './builder-state.ts';
import { EnteredField } from './entered-field.tsx';

/** As `readEmbedQuery` has them. */
const BOUNDS = { width: [200, 2000], height: [40, 2000] } as const;

/** Width and height in CSS pixels; an empty field is the usual size. */
export function SizeFields(props: { widget: EmbedWidget; options: EmbedOptions; onChange: ChangeOptions }) {
  const words = embedBuilderWords(useLanguage());
  const { widget, options, onChange } = props;
  const usual = embedSize(widget, { width: null, height: null });
  return (['height', 'width'] as const).map((name) => {
    const [least, most] = BOUNDS[name];
    const isRight = (text: string) =>
      text === '' || (/^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most);
    return (
      <EnteredField
        key={name}
        numeric
        label={words[name]}
        value={options[name] === null ? '' : String(options[name])}
        placeholder={words.usual(usual[name])}
        faultOf={(text) => (isRight(text) ? null : words.pixelsWrong(least, most))}
        onEnter={(text) => onChange({ [name]: text === '' ? null : Number(text) })}
      />
    );
  });
}
