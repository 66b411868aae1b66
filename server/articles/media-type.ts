/** Tells HTML from plain text by its start; a text that merely mentions a tag is plain text. */
export function sniffMediaType(text: string): 'text/plain' | 'text/html' {
  const head = text
    .slice(0, 8192)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^<(?:!doctype\s+html|html|head|body|\?xml)/i.test(head)) return 'text/html';
  if (/^<!--/.test(head) && /<(?:html|head|body)[\s>]/i.test(head)) return 'text/html';
  const tags = head.match(
    /<\/?(?:div|p|br|span|table|tr|td|ul|li|a|h[1-6]|meta|link|article|section|img)(?:\s[^<>]{0,500})?\/?>/gi,
  );
  return (tags?.length ?? 0) >= 4 && head.startsWith('<') ? 'text/html' : 'text/plain';
}
