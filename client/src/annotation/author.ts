import * as vscode from 'vscode';

export interface Author {
  /** The person's handle; asks for it where nothing tells it, and answers `undefined` where the person does not. */
  handle(): Promise<string | undefined>;
  /** The same without asking. */
  known(): Promise<string | undefined>;
}

/** The part of the built-in git extension's interface that is used here. */
interface GitExtension {
  getAPI(version: 1): {
    readonly repositories: readonly {
      getConfig(key: string): Promise<string>;
      getGlobalConfig(key: string): Promise<string>;
    }[];
  };
}

/** Who annotates: the setting, else the user of git, else what the person answers, which is kept in the settings. */
export function createAuthor(): Author {
  const known = async (): Promise<string | undefined> => fromSettings() || (await fromGit()) || undefined;
  return {
    known,
    async handle() {
      const found = await known();
      if (found !== undefined) return found;
      const answer = await vscode.window.showInputBox({
        title: vscode.l10n.t('Who is annotating?'),
        prompt: vscode.l10n.t('A short name that the annotations will carry. It can be changed in the settings.'),
        placeHolder: 'mira',
        ignoreFocusOut: true,
        validateInput: (value) => (toHandle(value) === '' ? vscode.l10n.t('Write at least one letter.') : undefined),
      });
      if (answer === undefined) return undefined;
      const handle = toHandle(answer);
      await vscode.workspace
        .getConfiguration('counterclaim.annotations')
        .update('author', handle, vscode.ConfigurationTarget.Global);
      return handle;
    },
  };
}

function fromSettings(): string {
  return toHandle(vscode.workspace.getConfiguration('counterclaim.annotations').get('author', ''));
}

async function fromGit(): Promise<string> {
  try {
    const git = await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate();
    const repository = git?.getAPI(1).repositories[0];
    if (repository === undefined) return '';
    return toHandle((await repository.getConfig('user.name')) || (await repository.getGlobalConfig('user.name')));
  } catch {
    // There is no git, or it is switched off.
    return '';
  }
}

/** In small letters, with hyphens for whatever is neither a letter nor a digit nor one of `.`, `_` and `@`. */
function toHandle(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}._@]+/gu, '-')
    .replace(/^-|-$/g, '');
}
