import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { type Finding, features } from './features.ts';
import { isAmbiguous } from './name-evidence.ts';
import type { SurfaceContext } from './surface-context.ts';

/** A surface form with what was found around it. */
export interface Reading {
  readonly context: SurfaceContext;
  readonly findings: readonly Finding[];
}

/**
 * What the rest of the text says about each ambiguous mention: a name keeps the sense that it has elsewhere in the
 * same text, and a short form follows the whole name. Only mentions that are certain by themselves speak for others.
 */
export function withDiscourse(readings: readonly Reading[]): Reading[] {
  const certain = new Map<InstrumentId, Reading>();
  for (const reading of readings) {
    const target = reading.context.target;
    if (target && !certain.has(target) && sumOf(reading.findings) > 1.2) certain.set(target, reading);
  }
  return readings.map((reading) => {
    const { target, surface } = reading.context;
    const witness = target === null ? undefined : certain.get(target);
    if (!witness || witness === reading || !isAmbiguous(surface.record.nameClass) || surface.form !== 'name')
      return reading;
    const isShorter = surface.record.nameClass === 'partial';
    const feature = isShorter ? 'wholeNameInText' : 'establishedInText';
    return {
      ...reading,
      findings: [...reading.findings, { feature, detail: witness.context.surface.record.name }],
    };
  });
}

function sumOf(findings: readonly Finding[]): number {
  return findings.reduce((sum, { feature, share = 1 }) => sum + features[feature].weight * share, 0);
}
