import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MarketCollectionReply } from '../../../shared/schemas/market-collection-reply.ts';
import type { MarketSessionReply, SessionGroup } from '../../../shared/schemas/market-session-reply.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { moreOfSessionQuery } from '../../api/market-sessions.ts';
import { todayWords } from '../../format/today-words.ts';
import { PanelError } from '../../ui/panel-error.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { missingStoryOf, sourcesWithGaps } from './missing-story.ts';
import { SessionRowLine } from './session-row.tsx';

type Group = MarketSessionReply['groups'][number];

/** Groups that are told as a count until they are opened. */
const FOLDED: ReadonlySet<SessionGroup> = new Set(['notJudged', 'quiet']);
const STEP = 40;
const MOST = 200;
const COLUMNS = 9;

interface SessionGroupsProps {
  reply: MarketSessionReply;
  instruments: readonly InstrumentId[] | null;
  collection: MarketCollectionReply | undefined;
  /** Since when something counts as new; null: nothing does. */
  newSince: InstantUtc | null;
}

/** The rows of a session in their groups, as the bodies of one table. */
export function SessionGroups(props: SessionGroupsProps) {
  const scale = Math.max(...props.reply.marks.map((mark) => Math.abs(mark.change)), 0);
  return props.reply.groups
    .filter((group) => group.total > 0)
    .map((group) => (
      <GroupBody key={`${props.reply.date} ${group.group}`} {...props} group={group} scale={scale} />
    ));
}

function GroupBody(props: SessionGroupsProps & { group: Group; scale: number }) {
  const language = useLanguage();
  const words = todayWords(language);
  const { group, reply, collection } = props;
  const [shown, setShown] = useState(FOLDED.has(group.group) ? 0 : group.rows.length);
  const part = {
    instruments: props.instruments,
    group: group.group,
    limit: Math.min(Math.max(shown, 1), MOST),
  };
  const more = useQuery({
    ...moreOfSessionQuery(reply.calendar, reply.date, part),
    enabled: shown > group.rows.length,
  });
  const rows =
    shown > group.rows.length ? (more.data?.groups[0]?.rows ?? group.rows) : group.rows.slice(0, shown);
  const left = Math.min(group.total, MOST) - rows.length;
  const missing = missingStoryOf(collection, language);
  const gaps = collection && group.group === 'movedWithoutStory' ? sourcesWithGaps(collection) : 0;
  const hint = [words.groupHints[group.group], ...(gaps > 0 ? [words.notSure(gaps)] : [])].join(' · ');
  return (
    <tbody>
      <tr className="group-head">
        <th scope="rowgroup" colSpan={COLUMNS}>
          <strong>{words.groups[group.group]}</strong> <span className="third">{group.total}</span>
          <span className="group-hint">{hint}</span>
        </th>
      </tr>
      {rows.map((row) => (
        <SessionRowLine
          key={row.instrumentId}
          row={row}
          scale={props.scale}
          isNew={props.newSince !== null && row.story !== null && row.story.knownAt > props.newSince}
          missingStory={missing}
          session={reply}
        />
      ))}
      {more.isError && (
        <tr>
          <td colSpan={COLUMNS}>
            <PanelError error={more.error} onRetry={() => void more.refetch()} />
          </td>
        </tr>
      )}
      {left > 0 && (
        <tr className="group-more">
          <td colSpan={COLUMNS}>
            <button
              type="button"
              className="link-button today-more"
              onClick={() => setShown(Math.max(rows.length + STEP, group.rows.length))}
            >
              {rows.length === 0 ? words.showGroup(group.total) : words.more(group.total - rows.length)}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
