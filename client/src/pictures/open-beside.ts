import type { Location } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { Trail } from '../trail/trail.ts';

/** Opens a passage beside the panel of a picture: where an article is beside it already, in that place. */
export async function openBeside(
  trail: Trail,
  location: Location,
  panel: vscode.ViewColumn | undefined,
): Promise<void> {
  const beside = vscode.window.visibleTextEditors.find(
    ({ viewColumn }) => viewColumn !== undefined && viewColumn !== panel,
  );
  const viewColumn = beside?.viewColumn ?? vscode.ViewColumn.Beside;
  try {
    await trail.follow(location, { by: 'picture' }, { viewColumn, preview: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The passage cannot be opened: {0}', reason));
  }
}
