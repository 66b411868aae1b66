import type { Refusal } from '../../shared/schemas/problem.ts';
import type { Source } from '../../shared/schemas/source.ts';
import type {
  SourceLicenceDraft,
  SourceLicenceWithdrawal,
  SourceTermsReply,
} from '../../shared/schemas/source-terms.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import { shippedSource } from '../sources/shipped-sources.ts';
import type { Database } from '../store/open-database.ts';
import { licencesOf, saveLicence, withdrawLicence } from '../store/source-licences.repository.ts';
import { pricesMayLeave, termsInForce } from '../store/source-terms.ts';
import { findSource, saveSource } from '../store/sources.repository.ts';
import { refusal } from './refusal.ts';

interface TermsContext {
  readonly database: Database;
  readonly now: () => InstantUtc;
}

/** The terms as they are now, or why nothing was stated: `parameter` names what of the statement is wrong, null the source. */
export type TermsOutcome = { readonly outcome: 'done'; readonly reply: SourceTermsReply } | Refusal;

/** Reads the terms of sources, and keeps what the operator states of them. */
export function sourceTermsRunners({ database, now }: TermsContext) {
  const known = async (id: string) => (await findSource(database, id)) ?? shippedSource(id);
  const told = async (id: string): Promise<TermsOutcome> => {
    const source = await known(id);
    if (source === null) return unknown(id);
    return { outcome: 'done', reply: termsReply(source, await licencesOf(database, id)) };
  };
  return {
    read: told,
    state: async (id: string, draft: SourceLicenceDraft): Promise<TermsOutcome> => {
      const source = await known(id);
      if (source === null) return unknown(id);
      const refusal = refusalOf(draft, now());
      if (refusal !== null) return refusal;
      if ((await findSource(database, id)) === null) await saveSource(database, notCollected(source, now()));
      const stated = await licencesOf(database, id);
      const { redistribute, display, attribution, link, termsReadOn, note, statedBy } = draft;
      await saveLicence(database, {
        id: `${id}#${stated.length + 1}`,
        sourceId: id,
        redistribute,
        display: display ?? (redistribute === 'yes' ? 'public' : 'ownUse'),
        attribution: attribution ?? null,
        link: link ?? null,
        termsReadOn: termsReadOn ?? null,
        note: note ?? null,
        statedBy: statedBy ?? operator,
        statedAt: now(),
      });
      return told(id);
    },
    /** What the source came with counts again. Where no statement was in force nothing changes. */
    withdraw: async (id: string, { withdrawnBy }: SourceLicenceWithdrawal): Promise<TermsOutcome> => {
      await withdrawLicence(database, id, { withdrawnBy: withdrawnBy ?? operator, withdrawnAt: now() });
      return told(id);
    },
  };
}

const operator = 'operator';

/** A source that is stored for its terms alone: it is not fetched before somebody adds it. */
function notCollected(source: Source, now: InstantUtc): Source {
  if (source.address === null) return source;
  return { ...source, setAsideAt: now, setAsideReason: 'Only its terms were stated: it was not added yet.' };
}

function unknown(id: string): TermsOutcome {
  return refusal(null, `No source has the id ${id}.`, { code: 'noSource', values: { id } });
}

/** Why a statement cannot stand; null where it can. Whoever passes prices on has to be able to show what allows it. */
function refusalOf(
  { redistribute, display, link, termsReadOn }: SourceLicenceDraft,
  now: InstantUtc,
): TermsOutcome | null {
  if (termsReadOn !== undefined && termsReadOn > now.slice(0, 10))
    return refusal(
      'termsReadOn',
      `${termsReadOn} has not come yet: it is the day on which you read the terms.`,
      { code: 'termsOfLater', values: { date: termsReadOn } },
    );
  if (redistribute === 'no') return null;
  if (display === 'ownUse')
    return refusal('display', 'What may be passed on may be shown to others: leave it out, or say public.', {
      code: 'displayTooNarrow',
    });
  if (link === undefined)
    return refusal('link', 'Name the terms that allow it: where they stand, or the name of your contract.', {
      code: 'termsUnnamed',
    });
  if (termsReadOn === undefined)
    return refusal('termsReadOn', 'Say on which day you read the terms that allow it.', {
      code: 'termsUndated',
    });
  return null;
}

function termsReply(source: Source, licences: SourceTermsReply['licences']): SourceTermsReply {
  const { id, name, kind } = source;
  const { licence: _licence, ...asItCame } = source;
  const inForce = termsInForce(source);
  return {
    ...{ sourceId: id, name, kind },
    stated: termsInForce(asItCame),
    licences,
    inForce,
    pricesShownToAll: pricesMayLeave(inForce),
  };
}
