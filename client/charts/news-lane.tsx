import './news-lane.css';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Language } from '../../shared/units/language.ts';
import { screenWords } from '../format/screen-words.ts';
import type { MarkGroup } from './cluster-marks.ts';
import { markSentence } from './mark-sentence.ts';
import { type NewsMark, NewsMarkPicture } from './news-mark.tsx';

/** How a card came to be open: a pointer or focus shows it, a press keeps it. */
export type CardCause = 'hover' | 'press';

interface NewsLaneProps {
  groups: readonly MarkGroup<NewsMark>[];
  /** Keys of all events of the company in order, for "16 of 24". */
  order: readonly string[];
  selectedKey: string | null;
  top: number;
  height: number;
  width: number;
  language: Language;
  cardId: string;
  openKey: string | null;
  onSelect: (key: string) => void;
  onShow: (group: MarkGroup<NewsMark>, cause: CardCause) => void;
  onLeave: () => void;
}

function labelOf(group: MarkGroup<NewsMark>, order: readonly string[], language: Language): string {
  const [first] = group.marks;
  const last = group.marks.at(-1) ?? first;
  const words = screenWords(language);
  if (group.marks.length === 1) {
    return markSentence(first.item, order.indexOf(first.key) + 1, order.length, language);
  }
  const differs = group.marks.some(({ item }) => item.verdicts.contradicted > 0);
  const label = words.cluster(
    group.marks.length,
    first.item.event.sessionDate ?? '',
    last.item.event.sessionDate ?? '',
  );
  return differs ? `${label}, ${words.numberDiffers}` : label;
}

const MOVES: Record<string, (index: number, count: number) => number> = {
  ArrowLeft: (index) => Math.max(index - 1, 0),
  ArrowRight: (index, count) => Math.min(index + 1, count - 1),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** The news marks: one tab stop; arrows move between marks, Enter selects one or opens a pill. */
export function NewsLane(props: NewsLaneProps) {
  const { groups } = props;
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const keyOf = (group: MarkGroup<NewsMark>) => group.marks[0].key;
  const holds = (group: MarkGroup<NewsMark>, key: string | null) =>
    group.marks.some((mark) => mark.key === key);
  const stop =
    groups.find((group) => holds(group, focusedKey)) ??
    groups.find((group) => holds(group, props.selectedKey)) ??
    groups[0];

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const target = event.shiftKey ? undefined : MOVES[event.key]?.(index, groups.length);
    const group = target === undefined ? undefined : groups[target];
    if (!group) return;
    event.preventDefault();
    buttons.current.get(keyOf(group))?.focus();
  };

  const press = (group: MarkGroup<NewsMark>) => {
    if (group.marks.length === 1) props.onSelect(keyOf(group));
    props.onShow(group, 'press');
  };

  const words = screenWords(props.language);
  return (
    <div
      className="news-lane"
      role="toolbar"
      aria-label={`${words.newsLane}. ${words.newsLaneHelp}`}
      style={{ top: props.top, height: props.height, width: props.width }}
    >
      {groups.map((group, index) => {
        const key = keyOf(group);
        const isSelected = holds(group, props.selectedKey);
        return (
          <button
            key={key}
            ref={(element) => {
              if (element) buttons.current.set(key, element);
              else buttons.current.delete(key);
            }}
            type="button"
            className={isSelected ? 'news-mark mark-selected' : 'news-mark'}
            style={{
              left: group.x - (group.marks.length > 1 ? 17 : 12),
              width: group.marks.length > 1 ? 34 : 24,
            }}
            tabIndex={group === stop ? 0 : -1}
            aria-label={labelOf(group, props.order, props.language)}
            aria-pressed={group.marks.length === 1 ? isSelected : undefined}
            aria-expanded={group.marks.length > 1 ? props.openKey === key : undefined}
            aria-describedby={props.openKey === key ? props.cardId : undefined}
            onKeyDown={(event) => onKeyDown(event, index)}
            onFocus={() => {
              setFocusedKey(key);
              props.onShow(group, 'hover');
            }}
            onBlur={props.onLeave}
            onPointerEnter={(event) => event.pointerType === 'mouse' && props.onShow(group, 'hover')}
            onPointerLeave={(event) => event.pointerType === 'mouse' && props.onLeave()}
            onClick={() => press(group)}
          >
            <NewsMarkPicture group={group} selected={isSelected} height={props.height} />
          </button>
        );
      })}
    </div>
  );
}
