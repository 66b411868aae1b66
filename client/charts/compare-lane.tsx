import { useId } from 'react';
import type { Language } from '../../shared/units/language.ts';
import { compareWords } from '../format/compare-words.ts';
import type { CompareLane, CompareModel } from './compare-model.ts';
import { MarkCardBox } from './mark-card-box.tsx';
import { NewsLane } from './news-lane.tsx';
import type { SessionView } from './session-view.ts';
import { useLaneGroups } from './use-lane-groups.ts';
import type { useMarkCard } from './use-mark-card.ts';

/** The news marks of one company, with the card of the mark that is pointed at, focused or pressed. */
export function MarkedCompareLane(props: {
  lane: CompareLane;
  model: CompareModel;
  /** Number of sessions of the common axis. */
  count: number;
  selectedKey: string | null;
  language: Language;
  card: ReturnType<typeof useMarkCard>;
  onSelect: (key: string) => void;
  onZoom: (view: SessionView) => void;
}) {
  const { lane, model, card, language } = props;
  const { compared, top, height } = lane;
  const cardId = useId();
  const { groups, origin } = useLaneGroups(lane.marks, model.geometry, props.selectedKey);
  const open = groups.find((group) => group.marks[0].key === card.openKey) ?? null;
  const select = (key: string) => {
    props.onSelect(key);
    if (open && open.marks.length > 1) card.close();
  };
  if (groups.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form; this names a part of a picture
    <div role="group" aria-label={compareWords(language).laneOf(compared.name)}>
      <NewsLane
        groups={groups}
        origin={origin}
        events={compared.events}
        selectedKey={props.selectedKey}
        top={top}
        height={height}
        width={model.geometry.right}
        language={language}
        cardId={cardId}
        openKey={open && card.openKey}
        onSelect={select}
        onShow={(group, cause) => card.show(group.marks[0].key, group.marks.length > 1 ? cause : 'hover')}
        onLeave={card.leave}
      />
      {open && (
        <MarkCardBox
          id={cardId}
          group={open}
          x={origin + open.x}
          geometry={model.geometry}
          layout={{ ...model.layout, newsLane: { top, height } }}
          count={props.count}
          language={language}
          onSelect={select}
          onZoom={props.onZoom}
          onEnter={card.keep}
          onLeave={card.leave}
        />
      )}
    </div>
  );
}
