import { defaultSettings } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';

/**
 * The folder that new articles of a workspace folder go into: that of the first pattern of `corpus.include`, up to the
 * first name in it that stands for several.
 */
export function articlesFolder(folder: vscode.Uri): vscode.Uri {
  const [first = ''] = vscode.workspace
    .getConfiguration('counterclaim', folder)
    .get<readonly string[]>('corpus.include', defaultSettings.corpus.include);
  const segments = first.split('/').slice(0, -1);
  const end = segments.findIndex((segment) => /[*?{[]/.test(segment));
  return vscode.Uri.joinPath(folder, ...(end < 0 ? segments : segments.slice(0, end)));
}

/** A file name made of a title: its letters and digits in small letters, with hyphens between the words. */
export function fileNameOf(title: string, ending: 'txt' | 'md'): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const name = [...(words ?? ['article']).join('-')].slice(0, 60).join('').replace(/-$/, '');
  return `${name}.${ending}`;
}

/** The name with a number behind it where it is taken. Names differ in more than capitals. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name.slice(0, dot)}-${number}${name.slice(dot)}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

/** The names in a folder, in small letters; none where there is no such folder. */
export async function namesIn(folder: vscode.Uri): Promise<Set<string>> {
  try {
    return new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  } catch {
    return new Set();
  }
}

export function exists(uri: vscode.Uri): Promise<boolean> {
  return Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}
