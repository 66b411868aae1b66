/** Markup without its comments; one without an end goes on to the end of the text. Its time grows with the text's length only. */
export function withoutComments(markup: string): string {
  const [head = '', ...pieces] = markup.split('<!--');
  const rest = pieces.map((piece) => {
    const end = piece.indexOf('-->');
    return end < 0 ? '' : piece.slice(end + '-->'.length);
  });
  return head + rest.join('');
}
