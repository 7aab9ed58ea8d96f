import { tagColours } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';

/** A tag in its colour, where that is one of the product’s own: icons of views take no other. */
export function tagIcon(colour: string | null): vscode.ThemeIcon {
  const name = tagColours.find((one) => one === colour);
  return new vscode.ThemeIcon(
    'tag',
    name === undefined ? undefined : new vscode.ThemeColor(`counterclaim.tag.${name}`),
  );
}
