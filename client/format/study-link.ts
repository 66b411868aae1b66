/** The address of a study of stories by what they are narrowed to; several values of a field have commas between. */
export function storyStudyLink(
  fields: Readonly<{
    instrument?: string | undefined;
    kind?: string | undefined;
    relation?: string | undefined;
    group?: string | undefined;
    sector?: string | undefined;
    market?: string | undefined;
    from?: string | undefined;
    to?: string | undefined;
  }>,
): string {
  const given = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return `/study?${new URLSearchParams([['events', 'stories'], ...given]).toString()}`;
}

/** The address of the page of one event. */
export function eventPage(key: string): string {
  return `/event/${encodeURIComponent(key)}`;
}
