const decoder = new TextDecoder('windows-1252');

/**
 * A text whose characters U+0080 to U+009F are read as Windows-1252, which is what a publisher means who writes them
 * (WHATWG HTML, 13.2.5.80): U+0092 is an apostrophe.
 */
export function withWindows1252(text: string): string {
  return text.replaceAll(/[\u0080-\u009f]/g, (character) =>
    decoder.decode(new Uint8Array([character.charCodeAt(0)])),
  );
}
