/** What one look found. */
export interface Check {
  readonly name: string;
  readonly state: 'ok' | 'warning' | 'failed';
  readonly detail: string;
  /** What to do about it, a sentence; null where nothing is to be done. */
  readonly action: string | null;
}

/** All is well. */
export function inOrder(name: string, detail: string): Check {
  return { name, state: 'ok', detail, action: null };
}

/** Something is to be done. `failed`: Newstape does not work until then. */
export function outOfOrder(name: string, state: 'warning' | 'failed', detail: string, action: string): Check {
  return { name, state, detail, action };
}
