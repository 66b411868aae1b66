import type { Frame } from './frame.ts';
import type { Grammar } from './grammar.ts';
import { type Candidate, unitFits } from './subjects.ts';

/** Companies named in one list ("삼성전자,현대차는", "Apple and Microsoft"), each run of two or more in a sentence. */
export function subjectRuns(text: string, candidates: readonly Candidate[], grammar: Grammar): Candidate[][] {
  const runs: Candidate[][] = [];
  let run: Candidate[] = [];
  for (const candidate of candidates) {
    const last = run.at(-1);
    if (last && grammar.isListJoint(text.slice(last.end, candidate.start))) run.push(candidate);
    else {
      if (run.length > 1) runs.push(run);
      run = [candidate];
    }
  }
  if (run.length > 1) runs.push(run);
  return runs;
}

/**
 * Which subjects the numbers of a sentence with "각각" or "respectively" belong to: the numbers of each unit, in their
 * order, to the list's members in theirs. Numbers of a unit that occurs another number of times are left out.
 */
export function distributed(frames: readonly Frame[], run: readonly Candidate[]): Map<Frame, Candidate> {
  const owners = new Map<Frame, Candidate>();
  const end = run.at(-1)?.end ?? 0;
  for (const unit of new Set(frames.map((frame) => frame.quantity.unit))) {
    const ofUnit = frames.filter((frame) => frame.quantity.unit === unit && frame.quantity.start >= end);
    if (ofUnit.length !== run.length) continue;
    for (const [place, frame] of ofUnit.entries()) {
      const owner = run[place];
      if (owner && unitFits(owner.instrument, unit)) owners.set(frame, owner);
    }
  }
  return owners;
}
