import { clientAddress } from './client-address.ts';
import type { HttpContext } from './http-env.ts';
import { HttpProblem } from './problem.ts';

/** Streams that one caller may have open at the same time: a browser opens six to one server. */
export const MOST_STREAMS = 20;

/** Who has how many streams open. */
export interface StreamPlaces {
  /** Takes a place; what it returns gives it back, once. Throws a problem where the caller has as many as may be. */
  readonly take: (context: HttpContext) => () => void;
}

interface PlaceRules {
  readonly trustProxy: boolean;
  /** The operator, and whoever asks from this machine, is not limited. */
  readonly isOperator: (context: HttpContext) => boolean;
}

/** Keeps one caller from taking all the places of the streams. Callers are told apart by `clientAddress`. */
export function streamPlaces({ trustProxy, isOperator }: PlaceRules): StreamPlaces {
  const open = new Map<string, number>();
  return {
    take(context) {
      if (isOperator(context)) return () => undefined;
      const caller = clientAddress(context, trustProxy);
      const taken = open.get(caller) ?? 0;
      if (taken >= MOST_STREAMS) {
        throw new HttpProblem(
          'tooManyRequests',
          `${MOST_STREAMS} streams are open from your address: close one, or follow several companies in one stream.`,
          { headers: { 'Retry-After': '60' } },
        );
      }
      open.set(caller, taken + 1);
      let isTaken = true;
      return () => {
        if (!isTaken) return;
        isTaken = false;
        const left = (open.get(caller) ?? 1) - 1;
        if (left > 0) open.set(caller, left);
        else open.delete(caller);
      };
    },
  };
}
