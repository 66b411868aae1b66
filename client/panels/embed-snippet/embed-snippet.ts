/** The code that puts a company's chart on another site. `origin` is this server's own address. */
export function embedSnippet(origin: string, instrumentId: string, title: string): string {
  const quoted = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const address = `${origin}/embed/company/${encodeURIComponent(instrumentId)}`;
  return `<iframe src="${address}" title="${quoted}" width="640" height="440" loading="lazy" style="border:0;width:100%;max-width:640px"></iframe>`;
}
