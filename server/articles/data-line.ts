/** True for a row of a table or a quotation: figures with few words. Not for a sentence, which is asked for first. */
export function isDataLine(text: string): boolean {
  const cells = text.split(/\s?[|/\t]\s?|\s{2,}/).filter((cell) => cell !== '');
  const figures = text.match(/[+\-▲▼△▽]?\d[\d,.]*(?:%|원|달러|포인트|p|pt|만|억|조)?/g) ?? [];
  const figureLetters = figures.reduce((sum, figure) => sum + figure.length, 0);
  if (cells.length >= 3 && text.length / cells.length <= 16 && /[/|\t]/.test(text)) return true;
  return (
    figures.length > 0 &&
    text.length <= 60 &&
    figureLetters / text.length >= 0.3 &&
    /\d[\d,]{0,30}\.\d|%|,\d{3}|[▲▼△▽]/.test(text)
  );
}
