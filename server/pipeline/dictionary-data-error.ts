/** A row of a data file of the dictionary that cannot be used. The message names the file, the line and the cell. */
export class DictionaryDataError extends Error {
  override readonly name = 'DictionaryDataError';

  constructor(
    readonly file: string,
    /** The header is line 1. */
    readonly line: number,
    problem: string,
  ) {
    super(`server/linking/data/${file}, line ${line}: ${problem}`);
  }
}
