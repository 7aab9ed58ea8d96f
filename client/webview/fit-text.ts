let context: CanvasRenderingContext2D | null = null;

/** Text that is at most so wide in a font, cut after a word, with an ellipsis. Whatever is far too long is not measured. */
export function fitText(text: string, width: number, font: string): string {
  const full = text.slice(0, Math.ceil(width / 2));
  if (full === text && measureText(text, font) <= width) return text;
  let [low, high] = [0, full.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measureText(`${full.slice(0, middle)}…`, font) <= width) low = middle;
    else high = middle - 1;
  }
  const space = full.charAt(low) === ' ' ? low : full.lastIndexOf(' ', low);
  const cut = full.slice(0, space > low / 2 ? space : low);
  return `${cut.replace(/[\s\ud800-\udbff]+$/u, '')}…`;
}

/** At most so many lines, cut after words. */
export function wrapText(text: string, width: number, lines: number, font: string): string[] {
  const wrapped: string[] = [];
  let rest = text;
  while (rest !== '' && wrapped.length < lines - 1) {
    const fitting = fitText(rest, width, font);
    if (fitting === rest) break;
    const cut = rest.lastIndexOf(' ', fitting.length - 1);
    const end = cut > 0 ? cut : Math.max(1, fitting.length - 1);
    wrapped.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? wrapped : [...wrapped, fitText(rest, width, font)];
}

export function measureText(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * 7;
  if (context.font !== font) context.font = font;
  return context.measureText(text).width;
}
