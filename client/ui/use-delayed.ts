import { useEffect, useState } from 'react';

/** True once `waiting` has lasted for `milliseconds`: a load that ends sooner shows no placeholder. */
export function useDelayed(waiting: boolean, milliseconds = 150): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setPassed(false);
    };
  }, [waiting, milliseconds]);
  return waiting && passed;
}
