import type { HighlightKind } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';

/**
 * The look of each kind of highlight. Kinds differ in shape as well as in colour, and each uses properties that the
 * others leave alone, because a number or a name lies within a claim and must be seen together with it:
 * a claim has a lower border, a number an outline, an organisation an underline of its letters.
 */
export function createDecorations(
  context: vscode.ExtensionContext,
): Record<HighlightKind | 'disputedSign', vscode.TextEditorDecorationType> {
  const color = (name: string): vscode.ThemeColor => new vscode.ThemeColor(`counterclaim.${name}`);
  const sign = (theme: 'dark' | 'light'): vscode.Uri =>
    vscode.Uri.joinPath(context.extensionUri, 'client/media', `disputed-${theme}.svg`);
  const create = (options: vscode.DecorationRenderOptions): vscode.TextEditorDecorationType => {
    const type = vscode.window.createTextEditorDecorationType({
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      ...options,
    });
    context.subscriptions.push(type);
    return type;
  };
  return {
    claims: create({ borderWidth: '0 0 1px 0', borderStyle: 'dotted', borderColor: color('claimBorder') }),
    disputed: create({
      borderWidth: '0 0 2px 0',
      borderStyle: 'solid',
      borderColor: color('disputedBorder'),
      backgroundColor: color('disputedBackground'),
      overviewRulerColor: color('disputedRuler'),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    }),
    // In the margin, at the start of a disputed claim alone: else each line of a wrapped claim would have one.
    disputedSign: create({
      dark: { gutterIconPath: sign('dark') },
      light: { gutterIconPath: sign('light') },
      gutterIconSize: 'contain',
    }),
    numbers: create({ outlineWidth: '1px', outlineStyle: 'solid', outlineColor: color('numberOutline') }),
    organisations: create({ textDecoration: 'underline', backgroundColor: color('organisationBackground') }),
  };
}
