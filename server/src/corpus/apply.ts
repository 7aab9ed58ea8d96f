import type { Edit } from '../annotation/anchor/follow.ts';
import { analyse, type Layout, layOut } from '../recognise/analyse.ts';
import type { Analysis, Problem } from '../recognise/model.ts';
import { nothingSettled, type SettledNames } from '../recognise/settled-names.ts';
import type { AnnotationsChange } from './annotations.ts';
import type { Article } from './snapshot.ts';

export type { Edit };

/** A step of the corpus: an article is new or has another text, or it is gone; or what people have written changed. */
export type Change = ArticleChange | AnnotationsChange;

export type ArticleChange =
  | { readonly kind: 'set'; readonly article: ArticleInput }
  | { readonly kind: 'remove'; readonly uri: string };

export interface ArticleInput {
  readonly uri: string;
  readonly text: string;
  /** The editor's version of an open document; `null` or absent: as read from disk. */
  readonly version?: number | null;
  /** How the text came about from the one before, one edit after the other; absent: nobody knows. */
  readonly edits?: readonly Edit[] | null;
  /** What is wrong with the file itself. */
  readonly problems?: readonly Problem[];
  /** The analysis of exactly this text with the corpus's names by this analyser, where a cache has it. */
  readonly analysis?: Analysis;
}

/** An article longer than this, in UTF-16 code units, is not analysed. Long books stay below it. */
export const maximumLength = 2_000_000;

/**
 * The articles after the changes, in the order of their URIs, read with what people have settled about `names`. Only articles whose text or whose names changed are analysed; all others
 * are shared with `articles`, which is returned itself where nothing changed.
 */
export function applyChanges(
  articles: ReadonlyMap<string, Article>,
  changes: readonly ArticleChange[],
  names: SettledNames = nothingSettled,
): ReadonlyMap<string, Article> {
  const next = new Map(articles);
  let changed = false;
  let ordered = true;
  for (const change of changes) {
    const uri = change.kind === 'set' ? change.article.uri : change.uri;
    const before = next.get(uri);
    if (change.kind === 'remove') {
      changed = next.delete(uri) || changed;
    } else {
      const article = toArticle(change.article, before, names);
      if (article === before) continue;
      if (before === undefined) ordered = false;
      next.set(uri, article);
      changed = true;
    }
  }
  if (!changed) return articles;
  return ordered ? next : new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function toArticle(input: ArticleInput, before: Article | undefined, names: SettledNames): Article {
  const version = input.version ?? null;
  const problems = input.problems ?? [];
  if (before !== undefined && isSame(before, input.text, names) && sameProblems(before.problems, problems)) {
    return before.version === version ? before : { ...before, version };
  }
  const { uri, text } = input;
  if (text.length > maximumLength) {
    return { uri, version, text, names, analysis: nothing, problems: [...problems, tooLong(text.length)] };
  }
  if (version === null)
    return { uri, version, text, names, analysis: input.analysis ?? analyse(text, undefined, names), problems };
  const layout = layOut(text, before && layouts.get(before));
  const article = { uri, version, text, names, analysis: analyse(text, layout, names), problems };
  layouts.set(article, layout);
  return article;
}

function isSame(before: Article, text: string, names: SettledNames): boolean {
  return before.text === text && before.names === names;
}

/** How the text of an open article is cut up: the next keystroke changes little of it. */
const layouts = new WeakMap<Article, Layout>();

/** The analysis that `applyChanges` would make, made ahead of it: so a large corpus is taken in slices. */
export function analyseAhead(input: ArticleInput, names: SettledNames = nothingSettled): ArticleInput {
  if (input.analysis !== undefined || input.text.length > maximumLength) return input;
  return { ...input, analysis: analyse(input.text, undefined, names) };
}

const nothing = analyse('');

function tooLong(length: number): Problem {
  return {
    code: 'too-long',
    message: `This article has ${length} characters; articles of more than ${maximumLength} are not analysed. Split it into several files.`,
    span: null,
  };
}

function sameProblems(before: readonly Problem[], now: readonly Problem[]): boolean {
  const own = before.filter((problem) => problem.code !== 'too-long');
  return own.length === now.length && own.every((problem, i) => problem.code === now[i]?.code);
}
