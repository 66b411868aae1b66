import type { Mention } from '../../shared/schemas/mention.ts';
import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { Dictionary } from './dictionary.ts';
import { type Reading, withDiscourse } from './discourse.ts';
import { englishEvidence } from './english-evidence.ts';
import { findSurfaces } from './find-surfaces.ts';
import { type FoldedText, foldText } from './fold-text.ts';
import { evidenceOf, judgementOf, scoreOf } from './judge.ts';
import { koreanEvidence } from './korean-evidence.ts';
import { marketEvidence } from './market-evidence.ts';
import { nameEvidence } from './name-evidence.ts';
import { leadEndOf, type UnroledMention, withRoles } from './roles.ts';
import { contextsOf } from './surface-context.ts';

/** The version of the linker. It grows with every change that can change a mention. */
export const LINKER_VERSION = 1;

/** What is known of an article besides its text. */
export interface LinkContext {
  readonly language: Language;
  /** The headline where it is not part of the text; it speaks for the names in the text and decides roles. */
  readonly title: string | null;
  readonly date: SessionDate | null;
}

/**
 * Finds the companies and indices that a text names. Ascending, without overlaps; offsets are UTF-16 into `text`, so
 * `text.slice(start, end) === surfaceForm`. A mention has an instrument exactly where it is `positive`; refused and
 * unsure ones are listed with the evidence, as are companies that are not in the listings. Linear in the text's length.
 *
 * @example linkText('SK하이닉스는 0.92% 올랐다.', dictionary, { language: 'ko', title: null, date: null })
 */
export function linkText(text: string, dictionary: Dictionary, context: LinkContext): Mention[] {
  const title = context.title?.trim() ?? '';
  const prefix = title === '' || text.trimStart().startsWith(title) ? '' : `${title}\n\n`;
  const whole = prefix + text;
  const folded = foldText(whole);
  const readings = readingsOf(folded, dictionary, context.language);
  const mentions = worthShowing(
    readings.filter(standsAlone).map((reading) => mentionOf(reading, folded, whole)),
  );
  return withRoles(mentions, leadEndOf(whole))
    .filter((mention) => mention.start >= prefix.length)
    .map((mention) => ({
      ...mention,
      start: mention.start - prefix.length,
      end: mention.end - prefix.length,
    }));
}

function readingsOf(folded: FoldedText, dictionary: Dictionary, language: Language): Reading[] {
  const surfaces = findSurfaces(folded, dictionary, language);
  const readings = contextsOf(folded.text, surfaces, dictionary, language).map((context) => ({
    context,
    findings: [
      ...nameEvidence(context),
      ...marketEvidence(context),
      ...koreanEvidence(context),
      ...englishEvidence(context),
    ],
  }));
  return withDiscourse(readings);
}

function mentionOf({ context, findings }: Reading, folded: FoldedText, whole: string): UnroledMention {
  const { surface, target } = context;
  const evidence = evidenceOf(findings);
  const score = scoreOf(evidence);
  const judgement = judgementOf(score);
  const linked = judgement === 'positive' && target !== null;
  const start = folded.originalStart(surface.start);
  const end = folded.originalEnd(surface.end);
  return {
    start,
    end,
    surfaceForm: whole.slice(start, end),
    instrumentId: linked ? target : null,
    ...identity(surface.record, findings, linked, judgement),
    judgement: target === null ? 'negative' : judgement,
    score,
    evidence,
    relevance: 0,
    runnerUp: null,
    linkerVersion: LINKER_VERSION,
  };
}

type Identity = Pick<Mention, 'kind' | 'entityName'>;

function identity(
  record: Reading['context']['surface']['record'],
  findings: Reading['findings'],
  linked: boolean,
  judgement: Mention['judgement'],
): Identity {
  if (linked || record.targets.length === 0) return { kind: record.kind, entityName: record.entityName };
  const has = (feature: string) => findings.some((finding) => finding.feature === feature);
  if (has('sports')) return { kind: 'sportsTeam', entityName: null };
  if (has('fund')) return { kind: 'fund', entityName: null };
  if (has('newsSource')) return { kind: 'media', entityName: record.entityName };
  if (has('marketName')) return { kind: 'exchange', entityName: record.entityName };
  if (has('personTitle')) return { kind: 'person', entityName: null };
  if (record.group !== null) return { kind: 'group', entityName: record.group };
  if (has('lowerCase')) return { kind: 'commonWord', entityName: null };
  if (judgement === 'unsure') return { kind: 'ambiguous', entityName: null };
  return { kind: record.otherwise, entityName: null };
}

/** False for a ticker or code right after a name of its own instrument: it is evidence for that name, not a mention of its own. */
function standsAlone({ context }: Reading): boolean {
  const { surface, target, previous, gapBefore } = context;
  const isSymbol = surface.form === 'ticker' || surface.form === 'code' || surface.form === 'exchangeTicker';
  const follows = previous !== null && target !== null && previous.record.targets.includes(target);
  return !(isSymbol && follows && gapBefore !== null);
}

/** Leaves out English words that nobody would take for a company: refused, and not linked anywhere else in the text. */
function worthShowing(mentions: readonly UnroledMention[]): UnroledMention[] {
  const linked = new Set(
    mentions
      .filter((mention) => mention.judgement !== 'negative')
      .map((mention) => mention.surfaceForm.toLowerCase()),
  );
  return mentions.filter(
    (mention) =>
      mention.judgement !== 'negative' ||
      !/^[A-Za-z][A-Za-z' -]*$/.test(mention.surfaceForm) ||
      (mention.kind !== 'commonWord' && mention.kind !== 'ambiguous') ||
      linked.has(mention.surfaceForm.toLowerCase()),
  );
}
