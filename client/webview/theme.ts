/** The editor's font at a size, as canvases and measuring take it. */
export function fontOf(size: number, weight = 400): string {
  return `${weight} ${size}px ${fontFamily()}`;
}

export function fontFamily(): string {
  return getComputedStyle(document.body).fontFamily || 'sans-serif';
}

/** Calls back when the editor has other colours: it then changes the class and the style of the page. */
export function onThemeChange(changed: () => void): void {
  new MutationObserver(changed).observe(document.body, { attributes: true, attributeFilter: ['class'] });
}
