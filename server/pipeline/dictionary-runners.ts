import type { InstrumentAddition, InstrumentPatch } from '../../shared/schemas/instrument-edit.ts';
import type { AliasAddition, AliasRemoval } from '../../shared/schemas/user-alias.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { DerivingContext } from './derive-article.ts';
import type { DictionaryContext } from './dictionary-context.ts';
import { addAlias, removeAlias } from './edit-alias.ts';
import { addInstrument, changeInstrument } from './edit-instrument.ts';
import { relinkArticles } from './relink.ts';

interface RunnersContext extends Omit<DictionaryContext, 'relink'> {
  /** What deriving works with, as it stands at that moment: the edit that was just made takes part. */
  readonly deriving: () => Promise<Omit<DerivingContext, 'database'>>;
}

/** The runners behind the writes to `/api/v1/instruments` and `/api/v1/aliases`. */
export function dictionaryRunners({ deriving, ...given }: RunnersContext) {
  const context: DictionaryContext = {
    ...given,
    relink: async (names) => {
      const { database, now } = given;
      const report = await relinkArticles({ database, now, ...(await deriving()) }, { names });
      return report.articlesRead;
    },
  };
  return {
    addInstrument: (addition: InstrumentAddition) => addInstrument(context, addition),
    changeInstrument: (id: InstrumentId, patch: InstrumentPatch) => changeInstrument(context, id, patch),
    addAlias: (addition: AliasAddition) => addAlias(context, addition),
    removeAlias: (removal: AliasRemoval) => removeAlias(context, removal),
  };
}
