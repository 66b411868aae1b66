import type { AroundEventReply } from '../../../shared/schemas/past-events-reply.ts';
import { linearScale } from './linear-scale.ts';

/** A session as it is drawn. Places are in pixels. */
export interface AbnormalBar {
  offset: number;
  x: number;
  width: number;
  /** Top and height of the bar; null where the session has no return. */
  box: { y: number; height: number } | null;
  direction: 'up' | 'down';
  /** Part of what the event was chosen by. */
  chosen: boolean;
  abnormal: number | null;
  /** Upper and lower edge of the usual band. */
  band: { top: number; bottom: number } | null;
}

/** Where everything of the chart stands. */
export interface AbnormalLayout {
  bars: AbnormalBar[];
  zero: number;
  /** The widest of the usual reaches, as a value; null where there is none. */
  usual: number | null;
  yOf: (value: number) => number;
}

/** Room above and below the values, for the labels of the longest bars. */
const LABEL_ROOM = 16;

/** Lays out the bars of `sessions` in a box of a width and a height; the value axis is the same up and down. */
export function layAbnormalBars(
  { sessions, chosenBy }: Pick<AroundEventReply, 'sessions' | 'chosenBy'>,
  width: number,
  height: number,
): AbnormalLayout {
  const usual = Math.max(0, ...sessions.map((session) => session.usual ?? 0));
  const reach = Math.max(usual, ...sessions.map((session) => Math.abs(session.abnormal ?? 0)));
  const yOf = linearScale(-reach || -1, reach || 1, height - LABEL_ROOM, LABEL_ROOM);
  const zero = yOf(0);
  const slot = width / Math.max(1, sessions.length);
  return {
    zero,
    usual: usual > 0 ? usual : null,
    yOf,
    bars: sessions.map((session, at) => {
      const { offset, abnormal } = session;
      const y = abnormal === null ? zero : yOf(abnormal);
      return {
        offset,
        abnormal,
        x: slot * (at + 0.5),
        width: slot,
        box: abnormal === null ? null : { y: Math.min(y, zero), height: Math.max(1, Math.abs(y - zero)) },
        direction: (abnormal ?? 0) >= 0 ? 'up' : 'down',
        chosen: chosenBy !== null && offset <= 0,
        band: session.usual === null ? null : { top: yOf(session.usual), bottom: yOf(-session.usual) },
      };
    }),
  };
}

/** The bars whose value is written beside them: the highest above zero and the lowest below it. */
export function labelledBars(bars: readonly AbnormalBar[]): AbnormalBar[] {
  const by = (sign: 1 | -1) =>
    bars
      .filter(({ abnormal }) => abnormal !== null && abnormal * sign > 0)
      .sort((one, other) => Math.abs(other.abnormal ?? 0) - Math.abs(one.abnormal ?? 0))
      .slice(0, 1);
  return [...by(1), ...by(-1)];
}
