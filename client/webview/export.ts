import type { Host } from './host.ts';

/** What a drawing needs of its styles to look the same without the style sheet, and what holds where a file says nothing. */
const properties: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-opacity': '1',
  opacity: '1',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
  'paint-order': 'normal',
};
/** Elements that are drawn; groups only hold others. */
const drawn = 'circle, line, path, rect, text';

/** How long the longer side of a PNG may be: more is refused by browsers. */
const longest = 14_000;

export async function exportPicture(
  host: Host,
  drawing: SVGSVGElement,
  name: string,
  type: 'svg' | 'png',
): Promise<void> {
  const text = toStandalone(drawing);
  if (type === 'svg') host.save(name, type, text);
  else host.save(name, type, await rasterise(text, drawing));
}

/** The text of an SVG file: the present colours are written into it, since a file knows no theme. */
function toStandalone(drawing: SVGSVGElement): string {
  const holder = document.createElement('div');
  holder.className = 'offscreen';
  holder.append(drawing);
  document.body.append(holder);
  const known = new Map<string, readonly [string, string][]>();
  for (const element of drawing.querySelectorAll<SVGElement>(drawn)) {
    // Elements with the same classes in the same surroundings look alike.
    const parent = element.parentElement;
    const key = `${element.tagName} ${element.getAttribute('class')} ${parent?.getAttribute('class')} ${element.getAttribute('stroke-width')}`;
    let styles = known.get(key);
    if (styles === undefined) {
      const computed = getComputedStyle(element);
      const isText = element.tagName === 'text';
      styles = Object.entries(properties)
        .map(([property, usual]): [string, string, string] => [property, computed.getPropertyValue(property), usual])
        .filter(([property, value, usual]) => value !== usual && (isText || !property.startsWith('font')))
        .map(([property, value]): [string, string] => [property, value]);
      known.set(key, styles);
    }
    for (const [property, value] of styles) element.setAttribute(property, value);
  }
  const background = getComputedStyle(document.body).backgroundColor;
  const { width, height } = drawing.viewBox.baseVal;
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [attribute, value] of Object.entries({ width, height, fill: background }))
    ground.setAttribute(attribute, String(value));
  drawing.prepend(ground);
  for (const element of drawing.querySelectorAll('*'))
    for (const { name } of [...element.attributes])
      if (/^(?:class|tabindex|role|data-|aria-)/.test(name)) element.removeAttribute(name);
  drawing.removeAttribute('class');
  holder.remove();
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawing)}`;
}

/** A PNG with twice as many pixels as the drawing has units, less where it is very large, as base64. */
async function rasterise(text: string, drawing: SVGSVGElement): Promise<string> {
  const { width, height } = drawing.viewBox.baseVal;
  const scale = Math.min(2, longest / Math.max(width, height));
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const data = canvas.toDataURL('image/png');
    return data.slice(data.indexOf(',') + 1);
  } finally {
    URL.revokeObjectURL(url);
  }
}
