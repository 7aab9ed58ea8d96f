import type { CodebookTag } from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import { oneLine, plain } from '../words.ts';

export interface TagItem extends vscode.QuickPickItem {
  readonly tag?: string;
  readonly isNew?: boolean;
}

export interface PickedTags {
  readonly tags: readonly string[];
  /** Those of them that the codebook does not have yet. */
  readonly created: readonly string[];
}

export interface TagPickerOptions {
  readonly title: string;
  readonly placeholder: string;
  readonly tags: readonly CodebookTag[];
  readonly recent: readonly string[];
  /** Those that the passage has already. */
  readonly chosen: readonly string[];
}

/**
 * Lets the person choose tags of the codebook, those used lately first, and write new ones. Enter takes the tags that are
 * checked, or the one in focus where none is; `undefined`: the list was left.
 */
export async function pickTags(options: TagPickerOptions): Promise<PickedTags | undefined> {
  const picker = vscode.window.createQuickPick<TagItem>();
  picker.title = options.title;
  picker.placeholder = options.placeholder;
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  const created = new Set<string>();
  const showItems = (): void => {
    const checked = new Set(picker.selectedItems.map(({ tag }) => tag));
    picker.items = toItems(options, [...created], newTagOf(picker.value, options.tags, created));
    picker.selectedItems = picker.items.filter(({ tag }) => tag !== undefined && checked.has(tag));
    const best = bestMatch(picker.items, picker.value);
    if (best !== undefined) picker.activeItems = [best];
  };
  showItems();
  picker.selectedItems = picker.items.filter(({ tag }) => tag !== undefined && options.chosen.includes(tag));

  const picked = await new Promise<readonly TagItem[] | undefined>((resolve) => {
    picker.onDidChangeValue(showItems);
    picker.onDidChangeSelection((items) => {
      // What has been checked stays in the list when something else is typed.
      for (const { tag, isNew } of items) if (isNew && tag !== undefined) created.add(tag);
    });
    picker.onDidAccept(() => {
      const isEmpty = picker.selectedItems.length === 0 && options.chosen.length === 0;
      resolve(isEmpty ? picker.activeItems.slice(0, 1) : picker.selectedItems);
    });
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  picker.dispose();
  if (picked === undefined) return undefined;
  const tags = [...new Set(picked.flatMap(({ tag }) => (tag === undefined ? [] : [tag])))];
  const known = new Set(options.tags.map(({ id }) => id));
  return { tags, created: tags.filter((tag) => !known.has(tag)) };
}

/** Lets the person choose one tag, whether or not it is offered for passages. */
export async function pickTag(tags: readonly CodebookTag[], title: string): Promise<CodebookTag | undefined> {
  const items = inHierarchy(tags).map((tag) => ({ ...toItem(tag), found: tag }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true }))?.found;
}

/** A tag's id as it may be typed: `claim/quantity`, in small letters, with hyphens for white space. */
export function toTagId(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}/._-]/gu, '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\/|\/$/g, '');
}

/** What Enter takes: a list in which several can be checked puts none in focus by itself. */
function bestMatch(items: readonly TagItem[], typed: string): TagItem | undefined {
  const words = typed.trim().toLowerCase();
  if (words === '') return undefined;
  const has = (text: string | undefined): boolean => text?.toLowerCase().includes(words) ?? false;
  const tags = items.filter(({ tag, isNew }) => tag !== undefined && isNew !== true);
  return (
    tags.find(({ label, tag }) => has(label) || has(tag)) ??
    tags.find(({ detail }) => has(detail)) ??
    items.findLast(({ isNew }) => isNew === true)
  );
}

function newTagOf(typed: string, tags: readonly CodebookTag[], created: ReadonlySet<string>): string | undefined {
  const id = toTagId(typed);
  const text = typed.trim().toLowerCase();
  const isThere = created.has(id) || tags.some((tag) => tag.id === id || tag.label.toLowerCase() === text);
  return id === '' || isThere ? undefined : id;
}

function toItems(
  { tags, recent, chosen }: TagPickerOptions,
  created: readonly string[],
  typed: string | undefined,
): TagItem[] {
  const offered = tags.filter(({ id, isDeprecated }) => !isDeprecated || chosen.includes(id));
  const lately = recent.flatMap((id) => offered.filter((tag) => tag.id === id));
  const others = inHierarchy(offered.filter((tag) => !lately.includes(tag)));
  const create = typed === undefined ? [] : [toNewItem(typed)];
  return [
    ...section(vscode.l10n.t('used lately'), lately.map(toFlatItem)),
    ...section(vscode.l10n.t('codebook'), others.map(toItem)),
    ...section(vscode.l10n.t('new'), [...created.map(toNewItem), ...create]),
  ];
}

function section(label: string, items: readonly TagItem[]): TagItem[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}

function toNewItem(tag: string): TagItem {
  return { label: `$(add) ${vscode.l10n.t('Create tag “{0}”', plain(tag))}`, alwaysShow: true, tag, isNew: true };
}

interface TagInHierarchy extends CodebookTag {
  readonly depth: number;
}

const toFlatItem = (tag: CodebookTag): TagItem => toItem({ ...tag, depth: 0 });

/** Below its parent a tag is indented; the id, which tells the whole way, stands beside the label. */
function toItem({ id, label, depth, description, useWhen, count, isKnown }: TagInHierarchy): TagItem {
  const about = description ?? useWhen;
  const used = count === 0 ? '' : vscode.l10n.t('used {0}×', count);
  const unknown = isKnown ? '' : vscode.l10n.t('not in the codebook');
  return {
    label: `${'\u2003'.repeat(depth)}${plain(label)}`,
    description: plain([id === label ? '' : id, used, unknown].filter(Boolean).join(' · ')),
    ...(about === null ? {} : { detail: `${'\u2003'.repeat(depth)}${plain(oneLine(about))}` }),
    tag: id,
  };
}

/** Each tag after its parent, in the order of the codebook; a tag whose parent is not in the list stands at the top. */
function inHierarchy(tags: readonly CodebookTag[]): TagInHierarchy[] {
  const ids = new Set(tags.map(({ id }) => id));
  const children = new Map<string | null, CodebookTag[]>();
  for (const tag of tags) {
    const parent = tag.parent !== null && ids.has(tag.parent) ? tag.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), tag]);
  }
  const placed = new Map<string, TagInHierarchy>();
  const place = (parent: string | null, depth: number): void => {
    for (const tag of children.get(parent) ?? []) {
      if (placed.has(tag.id)) continue;
      placed.set(tag.id, { ...tag, depth });
      place(tag.id, depth + 1);
    }
  };
  place(null, 0);
  // Tags that are each other's parents are reached from nowhere.
  for (const tag of tags) if (!placed.has(tag.id)) placed.set(tag.id, { ...tag, depth: 0 });
  return [...placed.values()];
}
