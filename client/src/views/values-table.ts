import type { ListedValue } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { oneLine, shorten } from '../words.ts';
import { sourceOf, standingLabel, timeOf } from './value-words.ts';

/** More rows than a tooltip can show. */
const mostRows = 20;

/** The values of a quantity as a table of Markdown, which holds text of articles as text. */
export function valuesTable(title: string, values: readonly ListedValue[]): vscode.MarkdownString {
  const table = new vscode.MarkdownString();
  table.appendText(title).appendMarkdown('\n\n');
  const head = [
    vscode.l10n.t('Year'),
    vscode.l10n.t('Value'),
    vscode.l10n.t('Of whom'),
    vscode.l10n.t('Source'),
    vscode.l10n.t('Article'),
    '',
  ];
  const rows = values
    .slice(0, mostRows)
    .map((value) => [
      timeOf(value),
      value.wording,
      value.names.join(', '),
      sourceOf(value),
      shorten(value.article, 50),
      standingLabel(value.standing),
    ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  table.appendMarkdown(line(head.map(cell)) + line(head.map(() => '---')));
  for (const row of rows) table.appendMarkdown(line(row.map(cell)));
  if (values.length > mostRows) table.appendMarkdown(`\n${vscode.l10n.t('And {0} more.', values.length - mostRows)}\n`);
  const [only] = values;
  if (values.length === 1 && only !== undefined) table.appendMarkdown('\n').appendText(oneLine(only.sentence));
  return table;
}

/** Plain text in a cell: every sign that Markdown or HTML could read is escaped. */
function cell(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()#+\-.!|~>$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
}
