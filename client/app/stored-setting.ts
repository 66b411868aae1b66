/** Reads a setting that the person's browser keeps; null where it keeps none or may not. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(`newstape.${key}`);
  } catch {
    return null;
  }
}

/** Keeps a setting in the person's browser where that is allowed. */
export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(`newstape.${key}`, value);
  } catch {
    // A browser that keeps nothing still shows the page; the setting lasts until it is closed.
  }
}
