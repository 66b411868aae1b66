/** What stands in the log where a secret stood. */
const HIDDEN = '[hidden]';

/** A shorter value may stand in a line by chance. */
const shortestSecret = 8;

/**
 * What looks like a secret wherever it stands. Every repetition has a bound, so that a long line takes no long time.
 * Each pattern keeps its first group and hides the rest.
 */
const shapes: readonly RegExp[] = [
  // Authorization: Bearer …, Basic …
  /\b((?:bearer|basic) {1,4})[\w.~+/=-]{4,4000}/gi,
  // postgres://user:password@host
  /(\b[a-z]{2,20}:\/\/[^\s:@/"]{0,200}:)[^\s@/"]{1,400}(?=@)/gi,
  // A field, header, cookie or parameter that is named after a secret, as it stands in text, in JSON and in an address.
  /((?:authorization|cookie|newstape_admin|password|passwd|secret|signature|token|api_?key|auth_?key|access_?key|service_?key|crtfc_?key)[\w-]{0,40}\\{0,3}["']?\s{0,2}[:=]\s{0,2}\\{0,3}["']?)[^"'\\\s,;&}\]]{1,4000}/gi,
];

/**
 * Makes what takes secrets out of a line of the log, which is JSON and stays so: the known ones in every form in which they
 * travel (plain, percent-encoded, escaped, base64), and whatever looks like one. Secrets of less than 8 characters are found by
 * their place alone.
 */
export function hideSecrets(secrets: readonly string[]): (line: string) => string {
  const known = [...new Set(secrets.filter((secret) => secret.length >= shortestSecret).flatMap(formsOf))];
  known.sort((a, b) => b.length - a.length);
  return (line) => {
    let shown = line;
    for (const form of known) shown = shown.replaceAll(form, HIDDEN);
    for (const shape of shapes) shown = shown.replace(shape, `$1${HIDDEN}`);
    return shown;
  };
}

function formsOf(secret: string): string[] {
  const encoded = encodeURIComponent(secret);
  // The framework shows addresses with what needs no encoding decoded.
  const plain = [secret, encoded, decodeURI(encoded)];
  const escaped = [
    ...plain,
    ...plain.map(escapedText),
    ...plain.map((form) => escapedText(escapedText(form))),
  ];
  return [
    ...escaped,
    Buffer.from(secret)
      .toString('base64')
      .replace(/={1,2}$/, ''),
  ];
}

/** As it stands in a text of JSON. */
function escapedText(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
