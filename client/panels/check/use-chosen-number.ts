import { useState } from 'react';
import type { CheckedNumber } from '../../../shared/schemas/check-reply.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';

/** The chosen number of a list, and ways to choose another. `n` and `p` step through the list, Esc chooses none. */
export function useChosenNumber(numbers: readonly CheckedNumber[]) {
  const first = numbers.find(({ verdict }) => verdict === 'contradicted') ?? numbers[0];
  const [chosenId, setChosenId] = useState<string | null>(first?.id ?? null);
  const at = numbers.findIndex(({ id }) => id === chosenId);
  const step = (by: 1 | -1) => {
    if (numbers.length === 0) return;
    const start = at < 0 ? (by === 1 ? -1 : 0) : at;
    setChosenId(numbers[(start + by + numbers.length) % numbers.length]?.id ?? null);
  };
  const clear = () => setChosenId(null);
  useShortcuts({ n: () => step(1), p: () => step(-1), Escape: clear });
  return {
    chosen: numbers[at] ?? null,
    choose: (number: CheckedNumber) => setChosenId(number.id),
    step,
    clear,
  };
}
