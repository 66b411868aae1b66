const sheets = new Map<string, CSSStyleSheet>();

/** Adds a style to a tree, once; trees share it. A constructed sheet is no inline style, so no content policy forbids it. */
export function adoptStyle(root: Node, css: string): void {
  if (!(root instanceof ShadowRoot)) return;
  const sheet = sheets.get(css) ?? new CSSStyleSheet();
  if (!sheets.has(css)) sheet.replaceSync(css);
  sheets.set(css, sheet);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
