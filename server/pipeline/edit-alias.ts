import type { Instrument } from '../../shared/schemas/instrument.ts';
import type { EditOutcome } from '../../shared/schemas/instrument-edit.ts';
import type { AliasAddition, AliasEditReply, AliasRemoval } from '../../shared/schemas/user-alias.ts';
import { aliasKey } from '../store/name-spans.ts';
import { addUserAlias, type NewUserAlias, userAliasesInForce } from '../store/user-aliases.repository.ts';
import { type DictionaryContext, knownInstrument, made, OPERATOR, refused } from './dictionary-context.ts';
import { contestedNotices } from './name-owners.ts';

type Outcome = Promise<EditOutcome<AliasEditReply>>;

/** Gives an instrument a further name. A name of another issuer is allowed: a notice says that it is contested. */
export async function addAlias(context: DictionaryContext, addition: AliasAddition): Outcome {
  const { instrumentId, validFrom = null, validTo = null, language = null, kind, reason } = addition;
  const found = await knownInstrument(context.database, instrumentId, 'instrumentId');
  if (found.refusal !== null) return { reply: null, refusal: found.refusal };
  const name = addition.name.normalize('NFC');
  if (!/[\p{L}\p{N}]/u.test(name)) return refused('badName', 'name', `"${name}" has no letter and no digit.`);
  if (isListedName(found.instrument, name))
    return refused('sameName', 'name', `"${name}" is the listed name of ${instrumentId} already.`);
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    const detail = `The last day ${validTo} of "${name}" is before its first, ${validFrom}.`;
    return refused('badDate', 'validTo', detail);
  }
  if (kind === 'former' && validTo === null) {
    const detail = `"${name}" is said to be a former name: give the last day on which it was in use.`;
    return refused('badDate', 'validTo', detail);
  }
  return store(context, {
    ...{ instrumentId, name, action: 'add', kind, language, validFrom, validTo, reason },
    ...{ madeBy: addition.madeBy ?? OPERATOR, madeAt: context.now() },
  });
}

/**
 * Takes a name of an instrument away, one of the operator's or one of the product's data. The listed name itself stays: a
 * rename changes it.
 */
export async function removeAlias(context: DictionaryContext, removal: AliasRemoval): Outcome {
  const { instrumentId, reason } = removal;
  const found = await knownInstrument(context.database, instrumentId, 'instrumentId');
  if (found.refusal !== null) return { reply: null, refusal: found.refusal };
  const name = removal.name.normalize('NFC');
  const known = await namesOf(context, found.instrument);
  const own = known.find((alias) => aliasKey(instrumentId, alias.name) === aliasKey(instrumentId, name));
  if (own === undefined) {
    if (isListedName(found.instrument, name)) {
      const detail = `"${name}" is the listed name of ${instrumentId}: change it with "newstape instruments rename".`;
      return refused('unknownName', 'name', detail);
    }
    const names = known.map((alias) => `"${alias.name}"`);
    const list = names.length > 0 ? `its further names are ${names.join(', ')}` : 'it has no further name';
    return refused('unknownName', 'name', `"${name}" is no further name of ${instrumentId}: ${list}.`);
  }
  const { kind, language, validFrom, validTo } = own;
  return store(context, {
    ...{ instrumentId, name, action: 'remove', kind, language, validFrom, validTo, reason },
    ...{ madeBy: removal.madeBy ?? OPERATOR, madeAt: context.now() },
  });
}

type NamedSo = Pick<NewUserAlias, 'name' | 'kind' | 'language' | 'validFrom' | 'validTo'>;

/** The further names of an instrument that are in force: the operator's, then those of the data that were not taken away. */
async function namesOf({ database, data }: DictionaryContext, { id }: Instrument): Promise<NamedSo[]> {
  const own = await userAliasesInForce(database, { instrumentId: id });
  const said = new Set(own.map(({ name }) => aliasKey(id, name)));
  const former = data.changes.flatMap(({ instrumentId, change, before }): NamedSo[] =>
    instrumentId === id && change === 'rename' && before !== null
      ? [{ name: before, kind: 'former', language: null, validFrom: null, validTo: null }]
      : [],
  );
  const further = [...data.aliases, ...data.indexNames].filter(({ instrumentId }) => instrumentId === id);
  const shipped = [...further, ...former].filter(({ name }) => !said.has(aliasKey(id, name)));
  return [...own.filter(({ action }) => action === 'add'), ...shipped];
}

function isListedName({ nameKorean, nameEnglish }: Instrument, name: string): boolean {
  return nameKorean?.normalize('NFC') === name || nameEnglish?.normalize('NFC') === name;
}

async function store(context: DictionaryContext, alias: NewUserAlias): Outcome {
  const stored = await addUserAlias(context.database, alias);
  const { instrumentId, name, action } = stored;
  const notices = action === 'add' ? await contestedNotices(context, instrumentId, [name]) : [];
  return made({ alias: stored, notices, relinkedArticles: await context.relink([name]) });
}
