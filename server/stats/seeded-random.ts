/**
 * Numbers from 0 to below 1 in steps of 2⁻³², the same for the same seed, of which the lower 32 bits count. Source:
 * Doty-Humphrey 2010, "sfc32" of PractRand (public domain): 128 bits of state, and no cycle shorter than 2³² draws. Not for secrets.
 */
export function seededRandom(seed: number): () => number {
  let [a, b, c, counter] = [seed | 0, 0, 0x9e3779b9 | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  // The first draws of seeds that lie near each other are alike.
  for (let warm = 0; warm < 16; warm += 1) next();
  return next;
}
