import './news-lane.css';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { screenWords } from '../format/screen-words.ts';
import { useNewEvents } from '../ui/new-events-context.tsx';
import type { MarkGroup } from './cluster-marks.ts';
import type { NewsMark } from './news-mark.tsx';
import { type CardCause, type MarkActions, NewsMarkButton } from './news-mark-button.tsx';

interface NewsLaneProps {
  groups: readonly MarkGroup<NewsMark>[];
  /** Where the groups are placed from, see `useLaneGroups`. */
  origin: number;
  /** All events of the company in order, for "16 of 24". */
  events: readonly CompanyEvent[];
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

const MOVES: Record<string, (index: number, count: number) => number> = {
  ArrowLeft: (index) => Math.max(index - 1, 0),
  ArrowRight: (index, count) => Math.min(index + 1, count - 1),
  Home: () => 0,
  End: (_, count) => count - 1,
};

function keyOf(group: MarkGroup<NewsMark>): string {
  return group.marks[0].key;
}

function holds({ marks }: MarkGroup<NewsMark>, key: string | null): boolean {
  return key !== null && marks.some((mark) => mark.key === key);
}

/** What the marks do, always by the newest `props`. */
function useMarkActions(props: NewsLaneProps, onFocusKey: (key: string) => void): MarkActions {
  const latest = useRef(props);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  useLayoutEffect(() => {
    latest.current = props;
  });
  return useMemo(
    () => ({
      keep: (group, button) => {
        if (button) buttons.current.set(keyOf(group), button);
        else buttons.current.delete(keyOf(group));
      },
      press: (group) => {
        if (group.marks.length === 1) latest.current.onSelect(keyOf(group));
        latest.current.onShow(group, 'press');
      },
      show: (group) => latest.current.onShow(group, 'hover'),
      focus: (group) => {
        onFocusKey(keyOf(group));
        latest.current.onShow(group, 'hover');
      },
      leave: () => latest.current.onLeave(),
      move: (event: KeyboardEvent, group) => {
        const { groups } = latest.current;
        const index = groups.findIndex((one) => keyOf(one) === keyOf(group));
        const target = event.shiftKey ? undefined : MOVES[event.key]?.(index, groups.length);
        const next = target === undefined ? undefined : groups[target];
        if (!next) return;
        event.preventDefault();
        buttons.current.get(keyOf(next))?.focus();
      },
    }),
    [onFocusKey],
  );
}

/** The news marks: one tab stop; arrows move between marks, Enter selects one or opens a pill. A view that moves moves them all by one transform. */
export function NewsLane(props: NewsLaneProps) {
  const { groups, selectedKey, openKey } = props;
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const actions = useMarkActions(props, setFocusedKey);
  const newKeys = useNewEvents();
  const places = useMemo(
    () => new Map(props.events.map(({ event }, index) => [event.key, index + 1])),
    [props.events],
  );
  const stop =
    groups.find((group) => holds(group, focusedKey)) ??
    groups.find((group) => holds(group, selectedKey)) ??
    groups[0];
  const words = screenWords(props.language);
  return (
    <div
      className="news-lane"
      role="toolbar"
      aria-label={`${words.newsLane}. ${words.newsLaneHelp}`}
      style={{ top: props.top, height: props.height, width: props.width }}
    >
      <div className="news-lane-marks" style={{ transform: `translateX(${props.origin}px)` }}>
        {groups.map((group) => (
          <NewsMarkButton
            key={keyOf(group)}
            group={group}
            places={places}
            isSelected={holds(group, selectedKey)}
            isNew={newKeys.size > 0 && group.marks.some(({ key }) => newKeys.has(key))}
            isStop={group === stop}
            isOpen={openKey === keyOf(group)}
            cardId={props.cardId}
            height={props.height}
            language={props.language}
            actions={actions}
          />
        ))}
      </div>
    </div>
  );
}
