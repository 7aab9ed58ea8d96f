import {
  type FindArticlesParams,
  findArticles,
  type ReadArticleParams,
  readArticle,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient, CancellationToken } from 'vscode-languageclient';

/** Answers the server's requests for files, so that one server reads local, remote and virtual workspaces. */
export function answerFileRequests(client: BaseLanguageClient, context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    client.onRequest(findArticles, (params: FindArticlesParams, token: CancellationToken) =>
      find(client, params, token),
    ),
    client.onRequest(readArticle, (params: ReadArticleParams) => read(client, params)),
  );
}

async function find(
  client: BaseLanguageClient,
  { folder, include, exclude }: FindArticlesParams,
  token: CancellationToken,
): Promise<string[]> {
  const base = client.protocol2CodeConverter.asUri(folder);
  const excluded = exclude.length === 0 ? null : `{${exclude.join(',')}}`;
  const found = await Promise.all(
    include.map((glob) =>
      vscode.workspace.findFiles(new vscode.RelativePattern(base, glob), excluded, undefined, token),
    ),
  );
  return [...new Set(found.flat().map((uri) => client.code2ProtocolConverter.asUri(uri)))];
}

async function read(client: BaseLanguageClient, { uri }: ReadArticleParams): Promise<string | null> {
  try {
    return toBase64(await vscode.workspace.fs.readFile(client.protocol2CodeConverter.asUri(uri)));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

/** Works in slices, because a call takes a limited number of arguments; their length is a multiple of 3. */
function toBase64(bytes: Uint8Array): string {
  const slice = 0x6000;
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += slice) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(start, start + slice))));
  }
  return parts.join('');
}
