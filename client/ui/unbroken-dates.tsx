/** A date as text, kept by the split because it is a group. */
const DATE = /(\d{4}-\d{2}-\d{2})/;

/** A text that wraps between its words but never inside a date. */
export function UnbrokenDates(props: { text: string }) {
  let start = 0;
  return props.text.split(DATE).map((part) => {
    const key = start;
    start += part.length;
    return DATE.test(part) ? (
      <span key={key} className="nowrap">
        {part}
      </span>
    ) : (
      part
    );
  });
}
