import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noticesOf } from '../../client/app/alerts-notices.ts';
import {
  type AlertSettings,
  FIRST_ALERT_SETTINGS,
  isQuietAt,
  readAlertSettings,
} from '../../client/app/alerts-settings.ts';
import { type AlertPorts, watchAlerts } from '../../client/app/alerts-watch.ts';
import { AlertDialog } from '../../client/panels/alerts/alert-dialog.tsx';
import { type EventListRow, EventListRowSchema } from '../../shared/schemas/event-reply.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { renderPanel, wordsIn } from '../support/rendered-panel.ts';
import { articleOf, eventOf, hynix, samsung } from '../unit/store/sample.ts';

function rowOf(id: string, more: { instrumentId?: typeof hynix; key?: string } = {}): EventListRow {
  const { text: _text, ...head } = articleOf(id, '2024-01-22');
  const event = eventOf(articleOf(id, '2024-01-22'), more);
  return EventListRowSchema.parse({
    event,
    instrumentNameKorean: event.instrumentId === samsung ? '삼성전자' : 'SK하이닉스',
    instrumentNameEnglish: null,
    headline: { ...head, sourceName: 'Feed' },
    articleCount: 1,
    verdicts: { verified: 2, contradicted: 1, pending: 0, unverifiable: 0 },
  });
}

describe('the settings', () => {
  it('are off until a person asks, and read back as they were kept', () => {
    expect(readAlertSettings(null)).toEqual(FIRST_ALERT_SETTINGS);
    expect(FIRST_ALERT_SETTINGS.isOn).toBe(false);
    const kept: AlertSettings = {
      ...{ isOn: true, listId: '2', hasQuietHours: false, quietFrom: '23:30', quietTo: '06:00' },
    };
    expect(readAlertSettings(JSON.stringify(kept))).toEqual(kept);
  });

  it.each(['{', '[]', 'null', '7', '{"isOn":"yes","quietFrom":"25:00","quietTo":7,"listId":3}'])(
    'are as at first where the browser keeps %s',
    (text) => {
      expect(readAlertSettings(text)).toEqual(FIRST_ALERT_SETTINGS);
    },
  );

  it.each([
    ['22:00', '07:00', '21:59', false],
    ['22:00', '07:00', '22:00', true],
    ['22:00', '07:00', '00:00', true],
    ['22:00', '07:00', '06:59', true],
    ['22:00', '07:00', '07:00', false],
    ['09:00', '15:30', '12:00', true],
    ['09:00', '15:30', '15:30', false],
    ['09:00', '09:00', '09:00', false],
  ])('quiet from %s to %s: at %s %s', (quietFrom, quietTo, time, isQuiet) => {
    const at = new Date(`2024-01-22T${time}:00`);
    expect(isQuietAt({ ...FIRST_ALERT_SETTINGS, quietFrom, quietTo }, at)).toBe(isQuiet);
    expect(isQuietAt({ ...FIRST_ALERT_SETTINGS, quietFrom, quietTo, hasQuietHours: false }, at)).toBe(false);
  });
});

describe('a notice', () => {
  it('of one event tells company, headline, outlet, relation and verdicts, and leads to it', () => {
    expect(noticesOf([rowOf('a')], 'ko')).toEqual([
      {
        title: 'SK하이닉스',
        text: 'Title of a\nExample News · 움직임을 전한 보도 · 수치 2개 일치, 수치 1개 다름',
        tag: 'newstape:event:KRX:000660|2024-01-22|a',
        address: '/company/KRX%3A000660?event=KRX%3A000660%7C2024-01-22%7Ca',
      },
    ]);
  });

  it('stands for each of up to three events, and for all of more', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      rowOf(id, id === 'e' ? { instrumentId: samsung } : {}),
    );
    expect(noticesOf(rows.slice(0, 3), 'en').map(({ tag }) => tag.at(-1))).toEqual(['a', 'b', 'c']);
    const [group, ...others] = noticesOf(rows, 'en');
    expect(others).toEqual([]);
    expect(group?.title).toBe('5 new events of watched companies');
    expect(group?.text.split('\n')).toHaveLength(4);
    expect(group?.text).toMatch(/and 2 more$/);
    expect(group?.address).toBe('/events?instrument=KRX%3A000660%2CKRX%3A005930&reports=first');
    expect(noticesOf([], 'en')).toEqual([]);
  });
});

describe('the watch', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2024-01-23T12:00:00') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A watch over SK hynix whose service has the rows that the test gives. */
  function start(given: Partial<AlertSettings> = {}) {
    const settings = { ...FIRST_ALERT_SETTINGS, isOn: true, ...given };
    const service = { rows: [] as EventListRow[], answers: true };
    const asked: { ids: readonly string[]; from: string }[] = [];
    const announced: string[][] = [];
    let hear: Parameters<AlertPorts['listen']>[0] = () => undefined;
    let isListening = true;
    const stop = watchAlerts({
      listen: (tell) => {
        hear = tell;
        return () => {
          isListening = false;
        };
      },
      readEvents: (ids, from) => {
        asked.push({ ids, from });
        return service.answers ? Promise.resolve(service.rows) : Promise.reject(new Error('no answer'));
      },
      now: () => new Date(),
      settings: () => settings,
      watched: () => [hynix],
      announce: (rows) => announced.push(rows.map(({ event }) => event.key.split('|').at(-1) ?? '')),
    });
    /** Rows that the service has from now on but for those that it does not give, and the message that they came. */
    const arrive = async (...rows: EventListRow[]) => {
      service.rows = [...rows.filter(({ event }) => event.novelty === 'first'), ...service.rows];
      hear({ version: 2, changes: null, newEvents: rows.map(({ event }) => event.key) });
      await vi.advanceTimersByTimeAsync(0);
    };
    return { settings, service, asked, announced, arrive, stop, isListening: () => isListening };
  }

  it('announces what is new about a watched company, and asks about no other', async () => {
    const { announced, asked, service, arrive } = start();
    service.rows = [rowOf('old')];
    await arrive(rowOf('a'), rowOf('b', { instrumentId: samsung }));
    expect(announced).toEqual([['a']]);
    expect(asked).toEqual([{ ids: [hynix], from: sessionDate('2024-01-16') }]);
    await arrive(rowOf('c', { instrumentId: samsung }));
    expect(asked).toHaveLength(1);
  });

  it('announces an event once, wherever it moves and whatever is added to it', async () => {
    const { announced, arrive } = start();
    await arrive(rowOf('a'));
    await arrive(rowOf('a'));
    await arrive(rowOf('a', { key: 'KRX:000660|2024-01-23|a' }));
    expect(announced).toEqual([['a']]);
  });

  it('leaves out what the service does not give: repeats of a story, and sessions of long ago', async () => {
    const { announced, arrive } = start();
    const echo = rowOf('echo');
    await arrive(rowOf('a'));
    await arrive({ ...echo, event: { ...echo.event, novelty: 'echo' } });
    await arrive(rowOf('b'));
    expect(announced).toEqual([['a'], ['b']]);
  });

  it('keeps what comes in quiet hours until they end, and announces it together', async () => {
    vi.setSystemTime(new Date('2024-01-23T23:00:00'));
    const { announced, arrive } = start();
    await arrive(rowOf('a'));
    await arrive(rowOf('b'));
    await vi.advanceTimersByTimeAsync(7 * 3_600_000);
    expect(announced).toEqual([]);
    await vi.advanceTimersByTimeAsync(3_600_000 + 30_000);
    expect(announced).toEqual([['a', 'b']]);
  });

  it('announces at once what was kept where quiet hours are switched off', async () => {
    vi.setSystemTime(new Date('2024-01-23T23:00:00'));
    const { announced, settings, arrive } = start();
    await arrive(rowOf('a'));
    settings.hasQuietHours = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(announced).toEqual([['a']]);
  });

  it('reads again after a failure, with what came meanwhile, and no more once it is stopped', async () => {
    const { announced, asked, service, arrive, stop, isListening } = start();
    service.answers = false;
    await arrive(rowOf('a'));
    service.answers = true;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(announced).toEqual([['a']]);
    service.answers = false;
    await arrive(rowOf('b'));
    stop();
    expect(isListening()).toBe(false);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(asked).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the dialog', () => {
  const wordsOf = (more: Partial<Parameters<typeof AlertDialog>[0]>) =>
    wordsIn(
      renderPanel(
        createElement(AlertDialog, {
          ...{ settings: FIRST_ALERT_SETTINGS, isOn: false, hindrance: null, rules: '', children: null },
          ...{ lists: [{ id: '1', name: 'Chips' }], onTurnOn: unused, onChange: unused, onClose: unused },
          ...more,
        }),
        [],
      ),
    );
  const unused = () => undefined;

  it('says that there is no push service, and offers to turn on or off', () => {
    const off = wordsOf({});
    expect(off).toContain('There is no push service');
    expect(off).toContain('Notifications are off. Turn notifications on The browser then asks');
    expect(wordsOf({ isOn: true })).toContain('Notifications are on. Turn notifications off');
  });

  it.each([
    ['denied', 'The browser blocks notifications'],
    ['insecure', 'only at an https address'],
    ['unsupported', 'shows no notifications from a page'],
  ] as const)(
    'says why there can be none where they are %s, and offers nothing that would not work',
    (hindrance, why) => {
      const words = wordsOf({ hindrance });
      expect(words).toContain(why);
      expect(words).not.toContain('Turn notifications');
    },
  );
});
