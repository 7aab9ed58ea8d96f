/** Quick Picks show icons for `$(name)`: a zero-width space keeps the text of articles as it is. */
export const plain = (text: string): string => text.replaceAll('$(', '$\u200b(');

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** At most so many code points, with an ellipsis for what is left out. */
export function shorten(text: string, length: number): string {
  const points = [...text];
  return points.length <= length
    ? text
    : `${points
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
