/** A Korean festival's day in the Gregorian calendar. */
export interface LunarYear {
  /** First day of the first lunar month. */
  readonly seollal: string;
  /** Eighth day of the fourth lunar month. */
  readonly buddhasBirthday: string;
  /** Fifteenth day of the eighth lunar month. */
  readonly chuseok: string;
}

/**
 * The festivals of the Korean lunar calendar, 2015 to 2035, as the "dangi" calendar of ICU 78 counts them; the exchange's
 * published holidays bear it out for 2015 to 2026. The authority is the Korea Astronomy and Space Science Institute,
 * whose almanac appears a year ahead (https://astro.kasi.re.kr). A table, since programs are built with different versions
 * of ICU; a test compares them.
 */
export const koreanLunarYears: Readonly<Record<number, LunarYear>> = {
  2015: { seollal: '2015-02-19', buddhasBirthday: '2015-05-25', chuseok: '2015-09-27' },
  2016: { seollal: '2016-02-08', buddhasBirthday: '2016-05-14', chuseok: '2016-09-15' },
  2017: { seollal: '2017-01-28', buddhasBirthday: '2017-05-03', chuseok: '2017-10-04' },
  2018: { seollal: '2018-02-16', buddhasBirthday: '2018-05-22', chuseok: '2018-09-24' },
  2019: { seollal: '2019-02-05', buddhasBirthday: '2019-05-12', chuseok: '2019-09-13' },
  2020: { seollal: '2020-01-25', buddhasBirthday: '2020-04-30', chuseok: '2020-10-01' },
  2021: { seollal: '2021-02-12', buddhasBirthday: '2021-05-19', chuseok: '2021-09-21' },
  2022: { seollal: '2022-02-01', buddhasBirthday: '2022-05-08', chuseok: '2022-09-10' },
  2023: { seollal: '2023-01-22', buddhasBirthday: '2023-05-27', chuseok: '2023-09-29' },
  2024: { seollal: '2024-02-10', buddhasBirthday: '2024-05-15', chuseok: '2024-09-17' },
  2025: { seollal: '2025-01-29', buddhasBirthday: '2025-05-05', chuseok: '2025-10-06' },
  2026: { seollal: '2026-02-17', buddhasBirthday: '2026-05-24', chuseok: '2026-09-25' },
  2027: { seollal: '2027-02-07', buddhasBirthday: '2027-05-13', chuseok: '2027-09-15' },
  2028: { seollal: '2028-01-27', buddhasBirthday: '2028-05-02', chuseok: '2028-10-03' },
  2029: { seollal: '2029-02-13', buddhasBirthday: '2029-05-20', chuseok: '2029-09-22' },
  2030: { seollal: '2030-02-03', buddhasBirthday: '2030-05-09', chuseok: '2030-09-12' },
  2031: { seollal: '2031-01-23', buddhasBirthday: '2031-05-28', chuseok: '2031-10-01' },
  2032: { seollal: '2032-02-11', buddhasBirthday: '2032-05-16', chuseok: '2032-09-19' },
  2033: { seollal: '2033-01-31', buddhasBirthday: '2033-05-06', chuseok: '2033-09-08' },
  2034: { seollal: '2034-02-19', buddhasBirthday: '2034-05-25', chuseok: '2034-09-27' },
  2035: { seollal: '2035-02-08', buddhasBirthday: '2035-05-15', chuseok: '2035-09-16' },
};
