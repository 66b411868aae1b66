/** The address at which a widget is made. `fields` are its options, those of null left out. */
export function embedBuilderLink(
  widget: 'chart' | 'ticker' | 'claim' | 'study',
  fields: Readonly<Record<string, string | null>>,
): string {
  const said = Object.entries(fields).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, value]],
  );
  return `/embed?${new URLSearchParams([['widget', widget], ...said])}`;
}

/** What of a company page's address its widget can show too: the event, the stretch of time, the kinds of story. */
export function embedFieldsOfCompany(
  instrumentId: string,
  view: URLSearchParams,
): Record<string, string | null> {
  const kinds = view.get('kinds');
  return {
    instrument: instrumentId,
    range: view.get('range'),
    from: view.get('from'),
    to: view.get('to'),
    kinds: kinds === 'none' ? null : kinds,
    event: view.get('event'),
  };
}
