import type * as vscode from 'vscode';

export interface TagMemory {
  /** Those of the last *Tag Passage*. */
  readonly last: readonly string[];
  /** The latest first. */
  readonly recent: readonly string[];
  remember(tags: readonly string[]): void;
}

const recentLimit = 8;

/** The tags that were used last in this workspace, the only thing about annotations that the editor itself keeps. */
export function createTagMemory({ workspaceState }: vscode.ExtensionContext): TagMemory {
  return {
    get last() {
      return workspaceState.get<readonly string[]>('lastTags', []);
    },
    get recent() {
      return workspaceState.get<readonly string[]>('recentTags', []);
    },
    remember(tags) {
      if (tags.length === 0) return;
      const recent = [...new Set([...tags, ...this.recent])].slice(0, recentLimit);
      void workspaceState.update('lastTags', tags);
      void workspaceState.update('recentTags', recent);
    },
  };
}
