import type { Instrument } from '../../shared/schemas/instrument.ts';
import type {
  EditOutcome,
  EditRefusal,
  InstrumentAddition,
  InstrumentEditReply,
  InstrumentFields,
  InstrumentPatch,
} from '../../shared/schemas/instrument-edit.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { isMic, type Mic } from '../../shared/units/mic.ts';
import { addDays, type SessionDate } from '../../shared/units/session-date.ts';
import { calendarIdOf } from '../markets/calendar-id.ts';
import { addInstrumentEdits, type NewInstrumentEdit } from '../store/instrument-edits.repository.ts';
import { findInstrument } from '../store/instruments.repository.ts';
import { inTransaction } from '../store/transactions.ts';
import { addUserAlias } from '../store/user-aliases.repository.ts';
import {
  type DictionaryContext,
  givenNames,
  knownInstrument,
  made,
  nameOf,
  OPERATOR,
  refused,
} from './dictionary-context.ts';
import { contestedNotices } from './name-owners.ts';

type Outcome = Promise<EditOutcome<InstrumentEditReply>>;

/** Adds an instrument that no listing has. Refuses one that is there already, and an id that does not fit its market. */
export async function addInstrument(context: DictionaryContext, addition: InstrumentAddition): Outcome {
  const { database } = context;
  const { id } = addition;
  const stored = await findInstrument(database, id);
  if (stored !== null) {
    const detail = `${nameOf(stored)} is there already: use "rename" or "delist" to change it.`;
    return refused('alreadyThere', 'id', detail);
  }
  const fields = additionFields(addition);
  if ('refusal' in fields) return { reply: null, refusal: fields.refusal };
  const { reason, madeBy } = addition;
  const edit = newEdit(context, { instrumentId: id, kind: 'add', fields, reason, madeBy });
  const names = givenNames(fields.nameKorean, fields.nameEnglish);
  return finish(context, id, names, () => addInstrumentEdits(database, [edit]));
}

/** The columns of an added instrument, or why it cannot be one. Used for each line of a file too. */
export function additionFields(
  addition: Omit<InstrumentAddition, 'reason' | 'madeBy'>,
): Omit<Instrument, 'id'> | { refusal: EditRefusal } {
  const { id, nameKorean = null, nameEnglish = null, listedDate = null, delistedDate = null } = addition;
  const market = marketOf(id, addition.mic ?? null);
  if (typeof market !== 'string') return market;
  if (givenNames(nameKorean, nameEnglish).length === 0)
    return refused('badName', 'nameKorean', `${id} needs a Korean or an English name.`);
  if (listedDate !== null && delistedDate !== null && delistedDate <= listedDate)
    return refused('badDate', 'delistedDate', delistedTooEarly(id, delistedDate, listedDate));
  const symbol = id.slice(id.indexOf(':') + 1);
  return {
    mic: market,
    symbol,
    kind: addition.kind,
    issuerId: id.startsWith('KRX:') ? `KRX:${symbol.slice(0, 5)}0` : id,
    nameKorean,
    nameEnglish,
    currency: addition.currency,
    sector: addition.sector ?? null,
    listedDate,
    delistedDate,
  };
}

const koreanMics: readonly string[] = ['XKRX', 'XKOS'];

/** The market of an id. `KRX` is a namespace of two markets, so there it has to be said; elsewhere the id says it. */
function marketOf(id: InstrumentId, given: Mic | null): Mic | { refusal: EditRefusal } {
  const [namespace = '', symbol = ''] = id.split(':');
  if (namespace === 'KRX') {
    if (!/^[0-9][0-9A-Z]{5}$/.test(symbol))
      return refused('badMarket', 'id', `"${symbol}" is not a Korean code of six digits or capitals.`);
    if (given !== null && koreanMics.includes(given)) return given;
    return refused('badMarket', 'mic', `${id} needs its market: XKRX (KOSPI) or XKOS (KOSDAQ).`);
  }
  if (!isMic(namespace)) {
    const detail = `"${namespace}" is not a market identifier code (ISO 10383): write for example XLON:VOD.`;
    return refused('badMarket', 'id', detail);
  }
  if (koreanMics.includes(namespace))
    return refused('badMarket', 'id', `Ids of Korean markets begin with KRX: write KRX:${symbol}.`);
  if (given === null || given === namespace) return namespace;
  return refused('badMarket', 'mic', `${id} says ${namespace}, and its market is said to be ${given}.`);
}

function delistedTooEarly(id: InstrumentId, on: SessionDate, listed: SessionDate): string {
  return `${id} was listed on ${listed}: it cannot have been delisted on ${on}.`;
}

/** Renames an instrument or ends its trading. The name of before stays as a former name with its last day. */
export async function changeInstrument(
  context: DictionaryContext,
  id: InstrumentId,
  patch: InstrumentPatch,
): Outcome {
  const found = await knownInstrument(context.database, id);
  if (found.refusal !== null) return { reply: null, refusal: found.refusal };
  return patch.change === 'rename'
    ? rename(context, found.instrument, patch)
    : delist(context, found.instrument, patch);
}

type Rename = Extract<InstrumentPatch, { change: 'rename' }>;

async function rename(context: DictionaryContext, instrument: Instrument, patch: Rename): Outcome {
  const { id } = instrument;
  const column = (patch.language ?? languageOf(patch.to)) === 'ko' ? 'nameKorean' : 'nameEnglish';
  const before = instrument[column];
  const to = patch.to.normalize('NFC');
  if (before === to) return refused('sameName', 'to', `${id} is called "${to}" already.`);
  if (!/[\p{L}\p{N}]/u.test(to)) return refused('badName', 'to', `"${to}" has no letter and no digit.`);
  if (instrument.listedDate !== null && patch.on < instrument.listedDate) {
    const detail = `${id} was listed on ${instrument.listedDate}: it cannot have been renamed on ${patch.on}.`;
    return refused('badDate', 'on', detail);
  }
  const { reason, madeBy, on } = patch;
  const edit = newEdit(context, {
    ...{ instrumentId: id, kind: 'rename', onDate: on, reason, madeBy },
    fields: { [column]: to } satisfies InstrumentFields,
  });
  return finish(context, id, givenNames(before, to), () =>
    inTransaction(context.database, async (transaction) => {
      if (before !== null) {
        await addUserAlias(transaction, {
          ...{ instrumentId: id, name: before, action: 'add', kind: 'former', validFrom: null },
          ...{ language: null, validTo: addDays(on, -1), reason: `Renamed to "${to}": ${reason}` },
          ...{ madeBy: edit.madeBy, madeAt: edit.madeAt },
        });
      }
      return addInstrumentEdits(transaction, [edit]);
    }),
  );
}

function languageOf(name: string): 'ko' | 'en' {
  return /\p{Script=Hangul}/u.test(name) ? 'ko' : 'en';
}

async function delist(
  context: DictionaryContext,
  instrument: Instrument,
  { on, reason, madeBy }: Extract<InstrumentPatch, { change: 'delist' }>,
): Outcome {
  const { id, listedDate, delistedDate } = instrument;
  if (listedDate !== null && on <= listedDate)
    return refused('badDate', 'on', delistedTooEarly(id, on, listedDate));
  if (delistedDate === on) return refused('alreadyThere', 'on', `${id} is delisted on ${on} already.`);
  const fields = { delistedDate: on };
  const edit = newEdit(context, { instrumentId: id, kind: 'delist', fields, onDate: on, reason, madeBy });
  const names = givenNames(instrument.nameKorean, instrument.nameEnglish);
  return finish(context, id, names, () => addInstrumentEdits(context.database, [edit]));
}

type EditDraft = Pick<NewInstrumentEdit, 'instrumentId' | 'kind' | 'fields' | 'reason'> & {
  readonly madeBy?: string | null | undefined;
  readonly onDate?: SessionDate;
};

/** An edit of the operator, made now. */
export function newEdit({ now }: Pick<DictionaryContext, 'now'>, draft: EditDraft): NewInstrumentEdit {
  const { madeBy, onDate = null, ...rest } = draft;
  return { ...rest, origin: 'operator', onDate, madeBy: madeBy ?? OPERATOR, madeAt: now() };
}

/** Stores an edit, looks again at the articles with these names, and tells what a person should know. */
async function finish(
  context: DictionaryContext,
  id: InstrumentId,
  names: readonly string[],
  store: () => Promise<Awaited<ReturnType<typeof addInstrumentEdits>>>,
): Outcome {
  const [edit] = await store();
  const instrument = await findInstrument(context.database, id);
  if (edit === undefined || instrument === null) throw new Error(`The edit of ${id} was not stored`);
  const notices = [
    ...(await contestedNotices(context, id, names)),
    ...laterNotices(edit.onDate, edit.madeAt),
    ...calendarNotices(instrument),
  ];
  return made({ instrument, edit, notices, relinkedArticles: await context.relink(names) });
}

function laterNotices(onDate: SessionDate | null, madeAt: string): string[] {
  if (onDate === null || onDate <= madeAt) return [];
  return [`It holds from ${onDate} on, and is shown and linked by from now on.`];
}

/** A sentence where the instrument's market has no calendar. */
export function calendarNotices({ id, mic }: Pick<Instrument, 'id' | 'mic'>): string[] {
  if (calendarIdOf(mic) !== null) return [];
  return [
    `Newstape has no trading calendar of ${mic}: ${id} gets links and prices, and no session statistics.`,
  ];
}
