/** Hands a file over to the browser to be kept under a name. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  [link.href, link.download] = [address, name];
  link.click();
  // The browser reads the file once the press is over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
