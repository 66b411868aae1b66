import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Dictionary } from './dictionary.ts';
import { type FeatureName, type Finding, features } from './features.ts';
import { isAmbiguous } from './name-evidence.ts';
import type { NameRecord } from './name-record.ts';
import type { Surface } from './surface.ts';
import type { SurfaceContext } from './surface-context.ts';

/** A surface form with what was found around it. */
export interface Reading {
  readonly context: SurfaceContext;
  readonly findings: readonly Finding[];
}

/** A sum of log-odds above which a mention speaks for others. */
const certainty = 1.2;

/**
 * What the rest of the text says about each ambiguous mention: a name keeps the sense that it has elsewhere in the
 * same text, a short form follows the whole name, and a company is likelier where its officers or other companies of its
 * group are named. Only mentions that are certain by themselves speak for others.
 */
export function withDiscourse(readings: readonly Reading[], dictionary: Dictionary): readonly Reading[] {
  if (!readings.some(isOpen)) return readings;
  const text = new TextWitnesses(readings, dictionary);
  return readings.map((reading) => {
    if (!isOpen(reading)) return reading;
    const said = text.about(reading);
    return said.length === 0 ? reading : { ...reading, findings: [...reading.findings, ...said] };
  });
}

function isOpen({ context }: Reading): boolean {
  const { surface } = context;
  return context.target !== null && surface.form === 'name' && isAmbiguous(surface.record.nameClass);
}

/** Who and what else a text names. */
class TextWitnesses {
  private readonly certain = new Map<InstrumentId, Reading>();
  private readonly people = new Set<NameRecord>();
  private readonly officers = new Map<InstrumentId, string>();
  private readonly groups = new Map<string, InstrumentId>();

  constructor(
    readings: readonly Reading[],
    private readonly dictionary: Dictionary,
  ) {
    for (const reading of readings) {
      const { target, surface, date } = reading.context;
      for (const { instrument, from, to } of surface.record.speaksFor) {
        const inOffice = date === null || ((from ?? date) <= date && date <= (to ?? date));
        if (inOffice) this.officers.set(instrument, surface.record.name);
      }
      if (reading.findings.some(isPersonTitle)) this.people.add(surface.record);
      if (!target || this.certain.has(target) || sumOf(reading.findings) <= certainty) continue;
      this.certain.set(target, reading);
      for (const group of dictionary.groupsOf.get(target) ?? []) {
        if (!this.groups.has(group)) this.groups.set(group, target);
      }
    }
  }

  about(reading: Reading): Finding[] {
    const { target, surface } = reading.context;
    if (target === null) return [];
    if (reading.findings.some(isPersonTitle)) return [];
    if (this.people.has(surface.record)) return [{ feature: 'personNamed', detail: surface.record.name }];
    const witness = this.certain.get(target);
    if (witness && witness !== reading) {
      const feature = surface.record.nameClass === 'partial' ? 'wholeNameInText' : 'establishedInText';
      // What a sentence is about is what the story is about.
      const share = feature === 'establishedInText' ? establishedShare(reading) : partialShare(surface);
      return [{ feature, detail: witness.context.surface.record.name, share }];
    }
    // A group's name stands for the group where its chairman or its members are named, so they decide nothing.
    return surface.record.group === null ? [...this.officer(target), ...this.sister(target)] : [];
  }

  private officer(target: InstrumentId): Finding[] {
    const person = this.officers.get(target);
    return person ? [{ feature: 'personInText', detail: person }] : [];
  }

  private sister(target: InstrumentId): Finding[] {
    for (const group of this.dictionary.groupsOf.get(target) ?? []) {
      const member = this.groups.get(group);
      if (member && member !== target) return [{ feature: 'groupMember', detail: `${group}: ${member}` }];
    }
    return [];
  }
}

function isPersonTitle({ feature }: Finding): boolean {
  return feature === 'personTitle';
}

/** Words right here that speak of something else outweigh what the text says elsewhere: "the Amazon" beside Amazon.com. */
const saidHere: ReadonlySet<FeatureName> = new Set(['determiner', 'placeName', 'otherSense']);

function establishedShare({ context, findings }: Reading): number {
  if (context.language === 'en' && findings.some(({ feature }) => saidHere.has(feature))) return 0.3;
  return isTopic(context) ? 1.6 : 1;
}

/** A first word that is a word of the language as well needs more than the whole name. */
function partialShare({ record }: Surface): number {
  return record.meaning === null ? 0.8 : 0.6;
}

/** "대상은", "Gap's traffic": what the sentence is about. */
function isTopic(context: SurfaceContext): boolean {
  const { suffix } = context.surface;
  if (context.language === 'en') return context.opensSentence && context.after.startsWith("'s ");
  return suffix.noun === '' && (suffix.particle === '은' || suffix.particle === '는');
}

/** The sum of the log-odds of findings. */
export function sumOf(findings: readonly Finding[]): number {
  let sum = 0;
  for (const { feature, share = 1 } of findings) sum += features[feature].weight * share;
  return sum;
}
