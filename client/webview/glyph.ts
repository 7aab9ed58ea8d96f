import { svg } from './element.ts';

/** The signs of the pictures, each another shape, in a square of 16 units: nothing is told by colour alone. */
export type GlyphName = 'states' | 'repeats' | 'disputes' | 'both' | 'silent';

/** Lines of a stroke's width, and filled shapes. */
const paths: Readonly<Record<GlyphName, { readonly line?: string; readonly area?: string }>> = {
  states: { area: 'M8 2.8a5.2 5.2 0 1 1 0 10.4a5.2 5.2 0 1 1 0-10.4z' },
  repeats: { line: 'M8 3.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6z' },
  disputes: { line: 'M3 5.8h10M3 10.2h10M10.8 2.4l-5.6 11.2' },
  both: {
    area: 'M8 3.2a4.8 4.8 0 1 0 0 9.6z',
    line: 'M8 3.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6zM12.6 1.6L3.4 14.4',
  },
  silent: { area: 'M8 7.1a.9.9 0 1 1 0 1.8a.9.9 0 1 1 0-1.8z' },
};

/** A sign by itself, which the text beside it names. */
export function glyph(name: GlyphName): SVGSVGElement {
  return svg('svg', { class: `glyph glyph-${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' }, ...shapes(name));
}

/** A sign inside a drawing, its middle at a point. */
export function placeGlyph(name: GlyphName, x: number, y: number, size: number): SVGGElement {
  const transform = `translate(${x - size / 2} ${y - size / 2}) scale(${size / 16})`;
  return svg('g', { class: `glyph-${name}`, transform }, ...shapes(name));
}

function shapes(name: GlyphName): SVGPathElement[] {
  const { line, area } = paths[name];
  return [
    ...(area === undefined ? [] : [svg('path', { class: 'glyph-area', d: area })]),
    ...(line === undefined ? [] : [svg('path', { class: 'glyph-line', d: line })]),
  ];
}
