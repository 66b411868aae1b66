/** Whole numbers in so many bits each, one after the other, the lowest bit first. */
export interface BitsOfSteps {
  readonly width: number;
  readonly bits: Uint8Array;
}

/** Beside the seven bits that may be left of a byte, so many fit into a number of 32 bits. */
const mostBits = 25;
/** What the width, the number of bytes and the names of both take, in bytes. */
const bytesBeside = 4;

/**
 * Steps in bits, `0, -1, 1, -2` as `0, 1, 2, 3`; null where the bytes of a varint each, seven bits to a byte, are as few or a step
 * is too large.
 */
export function bitsOfSteps(steps: readonly number[]): BitsOfSteps | null {
  let all = 0;
  let bytes = 0;
  for (const step of steps) {
    const code = codeOf(step);
    if (code >= 2 ** mostBits) return null;
    all |= code;
    bytes += Math.ceil(bitsIn(code | 1) / 7);
  }
  const width = bitsIn(all | 1);
  const length = Math.ceil((width * steps.length) / 8);
  return length + bytesBeside < bytes ? { width, bits: written(steps, width, length) } : null;
}

function codeOf(step: number): number {
  return step < 0 ? -2 * step - 1 : 2 * step;
}

function bitsIn(code: number): number {
  return 32 - Math.clz32(code);
}

function written(steps: readonly number[], width: number, length: number): Uint8Array {
  const bits = new Uint8Array(length);
  let [held, count, at] = [0, 0, 0];
  for (const step of steps) {
    held |= codeOf(step) << count;
    for (count += width; count >= 8; count -= 8) {
      bits[at] = held & 0xff;
      at += 1;
      held >>>= 8;
    }
  }
  if (count > 0) bits[at] = held;
  return bits;
}

/** Adds the steps that stand in bits, and zeros for what is left of the last byte. */
export function addSteps(steps: number[], bits: Uint8Array, width: number): void {
  if (width < 1 || width > mostBits) throw new RangeError(`Steps of ${width} bits are damaged`);
  const mask = 2 ** width - 1;
  let [held, count] = [0, 0];
  for (const byte of bits) {
    held |= byte << count;
    for (count += 8; count >= width; count -= width) {
      const code = held & mask;
      steps.push((code >>> 1) ^ -(code & 1));
      held >>>= width;
    }
  }
}
