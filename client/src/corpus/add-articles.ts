import type { SourceOfArticle } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Acts } from '../annotation/acts.ts';
import { articlesFolder, fileNameOf, freeName, namesIn } from './article-file.ts';
import type { ExtractedArticle, ExtractFile, FileToExtract } from './extraction.ts';

export interface Additions {
  /** Adds the articles of these files to the corpus of a workspace folder, and answers the new files. */
  addFiles(files: readonly vscode.Uri[], folder: vscode.Uri): Promise<readonly vscode.Uri[]>;
  /** As `addFiles`, with a text that has no file yet. */
  addText(text: string, folder: vscode.Uri): Promise<readonly vscode.Uri[]>;
}

interface Addition {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly source: SourceOfArticle;
}

/** Larger files are no articles; in bytes. */
const largest = 100_000_000;

export function createAdditions(client: BaseLanguageClient, acts: Acts, extractFile: ExtractFile): Additions {
  /** Creates the files in one step that can be undone, and notes where each comes from. */
  const add = async (additions: readonly Addition[]): Promise<readonly vscode.Uri[]> => {
    if (additions.length === 0) return [];
    const edit = new vscode.WorkspaceEdit();
    for (const { uri, text } of additions) edit.createFile(uri, { contents: new TextEncoder().encode(text) });
    if (!(await vscode.workspace.applyEdit(edit))) {
      void vscode.window.showErrorMessage(vscode.l10n.t('The articles could not be written: is the folder read-only?'));
      return [];
    }
    const noting = additions.map(({ uri, source }) => {
      return { kind: 'setSource', uri: client.code2ProtocolConverter.asUri(uri), source } as const;
    });
    await acts.perform(noting, { by: null });
    return additions.map(({ uri }) => uri);
  };
  const read = async (uri: vscode.Uri): Promise<FileToExtract | string> => {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > largest) return vscode.l10n.t('“{0}” is larger than 100 MB: cut the article out of it first.', name);
    return { name, bytes: await vscode.workspace.fs.readFile(uri) };
  };
  const extract = async (uri: vscode.Uri): Promise<{ file: FileToExtract; article: ExtractedArticle } | string> => {
    try {
      const file = await read(uri);
      if (typeof file === 'string') return file;
      const extraction = await extractFile(file);
      return 'article' in extraction ? { file, article: extraction.article } : extraction.problem;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return vscode.l10n.t('“{0}” could not be read: {1}', uri.path.slice(uri.path.lastIndexOf('/') + 1), reason);
    }
  };
  return {
    async addFiles(files, folder) {
      const target = articlesFolder(folder);
      const taken = await namesIn(target);
      const additions: Addition[] = [];
      const problems: string[] = [];
      await withProgress(files, async (uri) => {
        const extracted = await extract(uri);
        if (typeof extracted === 'string') {
          problems.push(extracted);
          return;
        }
        const { file, article } = extracted;
        const stem = file.name.replace(/\.[^.]*$/, '');
        const ending = article.isMarkdown ? 'md' : 'txt';
        const name = freeName(fileNameOf(article.title ?? stem, ending), taken);
        taken.add(name.toLowerCase());
        const { title, outlet, published, url } = article;
        const source = { title, outlet, published, url, file: file.name };
        additions.push({ uri: vscode.Uri.joinPath(target, name), text: article.text, source });
      });
      for (const problem of problems) void vscode.window.showWarningMessage(problem);
      return add(additions);
    },
    async addText(text, folder) {
      const target = articlesFolder(folder);
      const title =
        text
          .trimStart()
          .split(/[\r\n]/, 1)[0]
          ?.trim() ?? '';
      const name = freeName(fileNameOf(title, 'txt'), await namesIn(target));
      const source = { title: title.slice(0, 200), outlet: null, published: null, url: null, file: null };
      return add([{ uri: vscode.Uri.joinPath(target, name), text, source }]);
    },
  };
}

/** Works through the files with a count; what is done when a person stops it stays. */
function withProgress(files: readonly vscode.Uri[], run: (file: vscode.Uri) => Promise<void>): Thenable<void> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Adding articles'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    for (const [i, file] of files.entries()) {
      if (token.isCancellationRequested) return;
      progress.report({ message: vscode.l10n.t('{0} of {1}', i + 1, files.length), increment: 100 / files.length });
      await run(file);
    }
  });
}
