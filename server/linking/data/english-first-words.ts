/**
 * First words of company names that mean anything but the company when they stand alone, even in a text that has the
 * whole name. Reason: nationalities, directions, ranks and trades begin the names of hundreds of companies.
 */
export const commonFirstWords: ReadonlySet<string> = new Set(
  `
  the new first second third old great big best good american america united national international global general
  royal bank canadian canada korea korean china chinese japan japanese india indian british brazil mexico european euro
  north south east west northern southern eastern western central pacific atlantic world worldwide us u.s. home air
  dollar advanced applied digital electronic public real energy capital health medical state city federal standard
  liberty community citizens farmers merchants old trade texas california york london hong kong alpha star sun blue red
  green black white golden silver gold oil gas power water steel auto data cloud cyber micro bio pharma financial
  trust insurance group holdings industrial urban universal total direct premier prime select super ultra next one two
  three four five seven eight ten st saint mr dr san santa los las lake river mountain bay island park valley hill
  warner mid tri west-coast main street wall
  `
    .trim()
    .split(/\s+/),
);
