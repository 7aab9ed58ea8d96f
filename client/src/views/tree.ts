import type { ItemsAtResult } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { ViewNode } from './node.ts';

export type ViewId = 'claims' | 'disputes' | 'organisations' | 'numbers' | 'annotations';

/** What a person has set in a view; it is kept for the workspace. */
export interface ViewState {
  /** Words that are looked for; empty: everything is shown. */
  readonly text: string;
  /** What else must hold; what that can be, the view says. */
  readonly traits: readonly string[];
  /** How it is grouped, where that can be chosen; else empty. */
  readonly by: string;
}

/** What one view shows, and how it asks for it. */
export interface ViewSpec {
  readonly id: ViewId;
  /** The groupings; the first is that of the start. */
  readonly groupings: readonly string[];
  load(state: ViewState): Promise<Content>;
  /** The ids of the nodes that lead to what stands at a place of an article; `null`: it is not in this view. */
  path(at: ItemsAtResult, state: ViewState): readonly string[] | null;
  /** What the sign of the view counts, asked for while the view is hidden too. */
  badge?(): Promise<vscode.ViewBadge | undefined>;
}
export interface Content {
  readonly nodes: readonly ViewNode[];
  /** Beside the title: how it is grouped and filtered, and how much of it is shown. */
  readonly description: string;
}

export interface View {
  readonly id: ViewId;
  readonly tree: vscode.TreeView<ViewNode>;
  readonly state: ViewState;
  set(change: Partial<ViewState>): void;
  /** The nodes below one, or the topmost. */
  nodes(parent?: ViewNode): Promise<readonly ViewNode[]>;
  /** Selects a node; false where the view does not have it. */
  reveal(path: readonly string[], options: { readonly focus: boolean }): Promise<boolean>;
  path(at: ItemsAtResult): readonly string[] | null;
}

/** How long the corpus must be quiet before a view asks anew, in milliseconds. */
const quiet = 200;

/** A tree that asks the server while it is visible, and again when what it shows is out of date. */
export function createView(
  client: BaseLanguageClient,
  spec: ViewSpec,
  onDidChangeCorpus: vscode.Event<void>,
  context: vscode.ExtensionContext,
): View {
  const storageKey = `counterclaim.view.${spec.id}`;
  const changed = new vscode.EventEmitter<undefined>();
  const parents = new WeakMap<ViewNode, ViewNode>();
  let below = new WeakMap<ViewNode, Promise<readonly ViewNode[]>>();
  let roots: Promise<readonly ViewNode[]> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state = restore(context.workspaceState.get(storageKey), spec);

  const load = async (): Promise<readonly ViewNode[]> => {
    if (client.state !== State.Running) return [];
    try {
      const { nodes, description } = await spec.load(state);
      tree.description = description;
      const isEmpty = nodes.length === 0 && isFiltered(state);
      tree.message = isEmpty ? vscode.l10n.t('Nothing here matches. Clear the filter to see all.') : '';
      return nodes;
    } catch (error) {
      if (client.state === State.Running) client.error(`The view “${spec.id}” could not be read.`, error, false);
      return [];
    }
  };
  const nodes = async (parent?: ViewNode): Promise<readonly ViewNode[]> => {
    if (parent === undefined) {
      roots ??= load();
      return roots;
    }
    let found = below.get(parent);
    if (found === undefined) {
      found = parent.children?.() ?? Promise.resolve([]);
      below.set(parent, found);
      for (const child of await found.catch(() => [])) parents.set(child, parent);
    }
    return found.catch(() => []);
  };
  const refresh = (): void => {
    roots = undefined;
    below = new WeakMap();
    changed.fire(undefined);
  };
  const refreshSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (spec.badge !== undefined && client.state === State.Running)
        void spec.badge().then(
          (badge) => {
            tree.badge = badge;
          },
          () => {},
        );
      if (tree.visible) refresh();
      else roots = undefined;
    }, quiet);
  };
  const tree = vscode.window.createTreeView<ViewNode>(`counterclaim.${spec.id}`, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: ({ item }) => item,
      getChildren: async (parent) => [...(await nodes(parent))],
      getParent: (node) => parents.get(node),
      resolveTreeItem: async (item, node) => {
        if (node.tooltip !== undefined) item.tooltip = await node.tooltip();
        return item;
      },
    },
  });
  const tell = (): void => {
    void vscode.commands.executeCommand('setContext', `counterclaim.${spec.id}.filtered`, isFiltered(state));
    void vscode.commands.executeCommand('setContext', `counterclaim.${spec.id}.by`, state.by);
  };
  tell();
  context.subscriptions.push(
    tree,
    changed,
    onDidChangeCorpus(refreshSoon),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) refresh();
      else if (newState === State.Running) refreshSoon();
    }),
    tree.onDidChangeVisibility(({ visible }) => {
      if (visible && roots === undefined) refresh();
    }),
    { dispose: () => clearTimeout(timer) },
  );
  return {
    id: spec.id,
    tree,
    get state() {
      return state;
    },
    set(change) {
      state = { ...state, ...change };
      void context.workspaceState.update(storageKey, state);
      tell();
      refresh();
    },
    nodes,
    async reveal(path, options) {
      let node: ViewNode | undefined;
      for (const id of path) {
        const next: ViewNode | undefined = (await nodes(node)).find((one) => one.id === id);
        if (next === undefined) return false;
        node = next;
      }
      if (node === undefined) return false;
      await tree.reveal(node, { select: true, focus: options.focus });
      return true;
    },
    path: (at) => spec.path(at, state),
  };
}

export function isFiltered({ text, traits }: ViewState): boolean {
  return text.trim() !== '' || traits.length > 0;
}

function restore(stored: Partial<ViewState> | undefined, { groupings }: ViewSpec): ViewState {
  const by = groupings.find((one) => one === stored?.by) ?? groupings[0] ?? '';
  const traits = Array.isArray(stored?.traits) ? stored.traits : [];
  return { text: typeof stored?.text === 'string' ? stored.text : '', traits, by };
}
