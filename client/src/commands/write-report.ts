import { type ReportParams, type ReportResult, report } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { chooseTarget, folderOf, write } from '../document-file.ts';
import type { Command } from './index.ts';

interface WriteReportArgument {
  readonly format: ReportParams['format'];
  /** The URI of the file. */
  readonly to: string;
}

/** Writes the report on all articles to a file: a page for the browser and for paper, or Markdown for git. */
export const writeReport: Command = {
  id: 'counterclaim.writeReport',
  create:
    ({ client }) =>
    async (argument?: WriteReportArgument) => {
      const format = argument?.format ?? (await chooseFormat());
      if (format === undefined) return;
      const [name, label, ending] =
        format === 'html' ? ['report.html', 'HTML', 'html'] : ['report.md', 'Markdown', 'md'];
      const target =
        argument === undefined ? await chooseTarget(name, label, ending) : vscode.Uri.parse(argument.to, true);
      if (target === undefined) return;
      const params: ReportParams = { format, base: folderOf(client, target) };
      const { content } = await client.sendRequest<ReportResult>(report, params);
      await write(target, content);
    },
};

async function chooseFormat(): Promise<ReportParams['format'] | undefined> {
  const items = [
    { label: 'HTML', description: vscode.l10n.t('for the browser and for paper'), format: 'html' as const },
    { label: 'Markdown', description: vscode.l10n.t('for git'), format: 'markdown' as const },
  ];
  const title = vscode.l10n.t('Write the report as');
  return (await vscode.window.showQuickPick(items, { title }))?.format;
}
