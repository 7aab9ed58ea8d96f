import { tagColours } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';

/** How a passage with a tag is drawn in the present theme. */
export interface TagStyle {
  readonly line: string | vscode.ThemeColor;
  readonly ground: string | vscode.ThemeColor | undefined;
}

/** The least contrast (WCAG 2.2, 1.4.11) of a line with the usual ground of the editor. */
const contrast = 3;

/**
 * The product's own colours follow the theme by themselves. A colour of the codebook is made lighter or darker until its
 * line can be seen, and is laid under the text so thinly that the text keeps its contrast.
 */
export function styleOf(colour: string | null, theme: vscode.ColorThemeKind): TagStyle {
  const name = tagColours.find((one) => one === colour);
  const rgb = colour === null || name !== undefined ? null : readColour(colour);
  if (rgb === null) {
    const id = `counterclaim.tag.${name ?? 'grey'}`;
    return { line: new vscode.ThemeColor(id), ground: new vscode.ThemeColor(`${id}Background`) };
  }
  const isDark = theme === vscode.ColorThemeKind.Dark || theme === vscode.ColorThemeKind.HighContrast;
  const isHighContrast =
    theme === vscode.ColorThemeKind.HighContrast || theme === vscode.ColorThemeKind.HighContrastLight;
  const line = toHex(visible(rgb, isDark, isHighContrast ? 7 : contrast));
  return { line, ground: isHighContrast ? undefined : `${toHex(rgb)}${isDark ? '38' : '2b'}` };
}

type Rgb = readonly [number, number, number];

function readColour(colour: string): Rgb | null {
  const found = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  return found && [byte(found[1]), byte(found[2]), byte(found[3])];
}

const byte = (hex = '0'): number => Number.parseInt(hex, 16);

const toHex = (rgb: Rgb): string => `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** The colour mixed with as much white or black as it needs to stand out. */
function visible(rgb: Rgb, onDark: boolean, least: number): Rgb {
  const ground = luminance(onDark ? [30, 30, 30] : [255, 255, 255]);
  const target = onDark ? 255 : 0;
  for (let share = 0; share < 1; share += 0.1) {
    const mixed = rgb.map((value) => value + (target - value) * share) as unknown as Rgb;
    const [light, dark] = [Math.max(luminance(mixed), ground), Math.min(luminance(mixed), ground)];
    if ((light + 0.05) / (dark + 0.05) >= least) return mixed;
  }
  return [target, target, target];
}

/** The relative luminance of WCAG 2. */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
