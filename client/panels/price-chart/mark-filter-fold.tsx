import type { EventKind } from '../../../shared/schemas/news-event.ts';
import { MARK_KINDS, type MarkFilter } from '../../charts/mark-filter.ts';
import { chartWords } from '../../format/chart-words.ts';
import { domainWords } from '../../format/domain-words.ts';
import { MarkGlyph } from '../../ui/mark-glyph.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { Fold } from './fold.tsx';

function toggled(filter: MarkFilter, kind: EventKind): MarkFilter {
  const kinds = new Set(filter.kinds ?? MARK_KINDS);
  if (!kinds.delete(kind)) kinds.add(kind);
  return { ...filter, kinds: kinds.size === MARK_KINDS.length ? null : kinds };
}

/** Which kinds of story stand on the chart, and whether echoes do. */
export function MarkFilterControls(props: { filter: MarkFilter; onFilter: (filter: MarkFilter) => void }) {
  const language = useLanguage();
  const [words, domain] = [chartWords(language), domainWords(language)];
  const { filter, onFilter } = props;
  const shown = filter.kinds?.size ?? MARK_KINDS.length;
  return (
    <>
      <Fold label={words.kindsShown(shown)} name={words.kindsShown(shown)}>
        {() => (
          <fieldset className="kind-boxes">
            <legend className="visually-hidden">{words.kinds}</legend>
            {MARK_KINDS.map((kind) => (
              <label key={kind}>
                <input
                  type="checkbox"
                  checked={filter.kinds?.has(kind) ?? true}
                  onChange={() => onFilter(toggled(filter, kind))}
                />
                <MarkGlyph shape={kind} fill="precedes" />
                {domain.eventKind[kind]}
              </label>
            ))}
            <button type="button" className="button" onClick={() => onFilter({ ...filter, kinds: null })}>
              {words.allKinds}
            </button>
          </fieldset>
        )}
      </Fold>
      <button
        type="button"
        className="button button-toggle"
        aria-pressed={filter.firstOnly}
        onClick={() => onFilter({ ...filter, firstOnly: !filter.firstOnly })}
      >
        {words.firstReports}
      </button>
    </>
  );
}
