import type { DictionaryData } from '../../shared/schemas/dictionary-data.ts';
import type { InstrumentAddition, InstrumentPatch } from '../../shared/schemas/instrument-edit.ts';
import type { AliasAddition, AliasRemoval } from '../../shared/schemas/user-alias.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { DerivingContext } from './derive-article.ts';
import type { DictionaryContext } from './dictionary-context.ts';
import { addAlias, removeAlias } from './edit-alias.ts';
import { addInstrument, changeInstrument } from './edit-instrument.ts';
import { relinkArticles } from './relink.ts';

interface RunnersContext extends Omit<DictionaryContext, 'relink' | 'data'> {
  readonly data: () => Promise<DictionaryData>;
  /** What deriving works with, as it stands at that moment: the edit that was just made takes part. */
  readonly deriving: () => Promise<Omit<DerivingContext, 'database'>>;
}

/** The runners behind the writes to `/api/v1/instruments` and `/api/v1/aliases`. */
export function dictionaryRunners({ deriving, data, ...given }: RunnersContext) {
  const context = async (): Promise<DictionaryContext> => ({
    ...given,
    data: await data(),
    relink: async (names) => {
      const { database, now } = given;
      const report = await relinkArticles({ database, now, ...(await deriving()) }, { names });
      return report.articlesRead;
    },
  });
  return {
    addInstrument: async (addition: InstrumentAddition) => addInstrument(await context(), addition),
    changeInstrument: async (id: InstrumentId, patch: InstrumentPatch) =>
      changeInstrument(await context(), id, patch),
    addAlias: async (addition: AliasAddition) => addAlias(await context(), addition),
    removeAlias: async (removal: AliasRemoval) => removeAlias(await context(), removal),
  };
}
