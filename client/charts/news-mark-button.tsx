import { type KeyboardEvent, memo } from 'react';
import type { Language } from '../../shared/units/language.ts';
import { liveWords } from '../format/live-words.ts';
import { screenWords } from '../format/screen-words.ts';
import { holdsSame, type MarkGroup } from './cluster-marks.ts';
import { markSentence } from './mark-sentence.ts';
import { type NewsMark, NewsMarkPicture } from './news-mark.tsx';

type Group = MarkGroup<NewsMark>;

/** How a card came to be open: a pointer or focus shows it, a press keeps it. */
export type CardCause = 'hover' | 'press';

/** What the buttons of a lane do. The same for as long as the lane stands, so that a view which moves draws no button anew. */
export interface MarkActions {
  keep: (group: Group, button: HTMLButtonElement | null) => void;
  press: (group: Group) => void;
  show: (group: Group) => void;
  focus: (group: Group) => void;
  leave: () => void;
  move: (event: KeyboardEvent, group: Group) => void;
}

interface ButtonProps {
  group: Group;
  /** The place of each event among all of the company, from 1, and how many there are. */
  places: ReadonlyMap<string, number>;
  isSelected: boolean;
  isNew: boolean;
  /** The one that Tab reaches. */
  isStop: boolean;
  isOpen: boolean;
  cardId: string;
  height: number;
  language: Language;
  actions: MarkActions;
}

function labelOf({ group, places, isNew, language }: ButtonProps): string {
  const { marks } = group;
  const [first] = marks;
  const last = marks.at(-1) ?? first;
  const words = screenWords(language);
  const news = isNew ? [liveWords(language).isNew] : [];
  if (marks.length === 1) {
    const sentence = markSentence(first.item, places.get(first.key) ?? 0, places.size, language);
    return [...news, sentence].join(', ');
  }
  const differs = marks.some(({ item }) => item.verdicts.contradicted > 0);
  const label = words.cluster(
    marks.length,
    first.item.event.sessionDate ?? '',
    last.item.event.sessionDate ?? '',
  );
  return [...news, label, ...(differs ? [words.numberDiffers] : [])].join(', ');
}

function isSameButton(a: ButtonProps, b: ButtonProps): boolean {
  return (
    a.group.x === b.group.x &&
    holdsSame(a.group.marks, b.group.marks) &&
    a.places === b.places &&
    a.isSelected === b.isSelected &&
    a.isNew === b.isNew &&
    a.isStop === b.isStop &&
    a.isOpen === b.isOpen &&
    a.cardId === b.cardId &&
    a.height === b.height &&
    a.language === b.language &&
    a.actions === b.actions
  );
}

/** One mark or pill of the lane. */
export const NewsMarkButton = memo(function NewsMarkButton(props: ButtonProps) {
  const { group, isSelected, actions } = props;
  const isPill = group.marks.length > 1;
  return (
    <button
      ref={(element) => {
        actions.keep(group, element);
        return () => actions.keep(group, null);
      }}
      type="button"
      className={isSelected ? 'news-mark mark-selected' : 'news-mark'}
      // Not by `left`: a printed page is made as wide as its parts are laid out, wherever transforms then move them.
      style={{ translate: `${group.x - (isPill ? 17 : 12)}px`, width: isPill ? 34 : 24 }}
      tabIndex={props.isStop ? 0 : -1}
      aria-label={labelOf(props)}
      aria-pressed={isPill ? undefined : isSelected}
      aria-expanded={isPill ? props.isOpen : undefined}
      aria-describedby={props.isOpen ? props.cardId : undefined}
      onKeyDown={(event) => actions.move(event, group)}
      onFocus={() => actions.focus(group)}
      onBlur={actions.leave}
      onPointerEnter={(event) => event.pointerType === 'mouse' && actions.show(group)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && actions.leave()}
      onClick={() => actions.press(group)}
    >
      <NewsMarkPicture marks={group.marks} selected={isSelected} isNew={props.isNew} height={props.height} />
    </button>
  );
}, isSameButton);
