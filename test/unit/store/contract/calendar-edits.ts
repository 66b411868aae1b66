import { describe, expect, it } from 'vitest';
import {
  addCalendarEdits,
  barsOnDates,
  listCalendarEdits,
  type NewCalendarEdit,
} from '../../../../server/store/calendar-edits.repository.ts';
import { referenceVersion } from '../../../../server/store/reference-version.ts';
import { readSetting } from '../../../../server/store/settings.repository.ts';
import { instantUtc } from '../../../../shared/units/instant-utc.ts';
import { mic } from '../../../../shared/units/mic.ts';
import { sessionDate } from '../../../../shared/units/session-date.ts';
import { barsOf, saveGround, savePrices } from '../sample.ts';
import type { Backend } from './backend.ts';

function closureOn(date: string, madeAt: string): NewCalendarEdit {
  return {
    ...{ calendar: 'XKRX', date: sessionDate(date), kind: 'closed', open: null, close: null },
    ...{ reason: '임시공휴일', source: null, madeBy: 'kim', madeAt: instantUtc(madeAt) },
  };
}

/** The operator's edits of the trading calendars. */
export function calendarEditContract(backend: () => Backend): void {
  const open = () => backend().open();
  describe('edits of calendars', () => {
    it('are kept in order, none is lost, and each is known from when it was made', async () => {
      const database = await open();
      const first = closureOn('2027-10-05', '2027-08-01T00:00:00.000Z');
      const later: NewCalendarEdit = {
        ...closureOn('2027-10-05', '2027-09-01T00:00:00.000Z'),
        ...{ kind: 'open', open: '10:00', source: 'https://law.krx.co.kr' },
      };
      expect(await addCalendarEdits(database, [first])).toEqual([{ ...first, sequence: 1 }]);
      await addCalendarEdits(database, [later]);
      expect(await listCalendarEdits(database)).toEqual([
        { ...first, sequence: 1 },
        { ...later, sequence: 2 },
      ]);
      expect(await listCalendarEdits(database, instantUtc('2027-08-15T00:00:00.000Z'))).toHaveLength(1);
      expect(await listCalendarEdits(database, instantUtc('2027-07-31T00:00:00.000Z'))).toEqual([]);
    });

    it('change the version of the data and of the reference, so that a running service sees them', async () => {
      const database = await open();
      const before = [await readSetting(database, 'dataVersion'), await referenceVersion(database)];
      await addCalendarEdits(database, [closureOn('2027-10-05', '2027-08-01T00:00:00.000Z')]);
      const after = [await readSetting(database, 'dataVersion'), await referenceVersion(database)];
      expect(after[0]).not.toBe(before[0]);
      expect(after[1]).not.toBe(before[1]);
      expect(await addCalendarEdits(database, [])).toEqual([]);
      expect(await readSetting(database, 'dataVersion')).toBe(after[0]);
    });

    it('are held against the stored bars of their market', async () => {
      const database = await open();
      await saveGround(database);
      await savePrices(database);
      const [bar] = barsOf();
      const dates = [bar?.sessionDate ?? sessionDate('2024-01-22'), sessionDate('2030-01-07')];
      const found = await barsOnDates(database, [mic('XKRX'), mic('XKOS')], dates);
      expect([...found]).toEqual([[dates[0], expect.any(Number)]]);
      expect(await barsOnDates(database, [mic('XNYS')], dates)).toEqual(new Map());
      expect(await barsOnDates(database, [mic('XKRX')], [])).toEqual(new Map());
    });
  });
}
