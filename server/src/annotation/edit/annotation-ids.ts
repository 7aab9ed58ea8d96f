import { shift } from '../../text/span.ts';
import type { ParsedArticleFile } from '../file/article-file.ts';
import type { FileProblem } from '../model.ts';
import { renameAnnotationIn } from './article-file.ts';
import { type EditableFiles, type FilesChange, FilesPlan } from './files.ts';

/** Gives an annotation another id, in its file and in the links to it from every file. */
export function renameAnnotation({ articles }: EditableFiles, from: string, to: string): FilesChange {
  const plan = new FilesPlan();
  const id = to.trim();
  if (id === from) return plan.result;
  for (const [file, article] of articles) {
    const problem = findProblem(article, id);
    if (problem !== null) plan.fail(file, problem);
    plan.requireReadable(file, article, [from]);
    plan.changeArticle(file, renameAnnotationIn(article, from, id));
  }
  return plan.result;
}

function findProblem({ entries }: ParsedArticleFile, id: string): FileProblem | null {
  if (!/^[\p{L}\p{N}_.-]+$/u.test(id)) {
    const message = 'An id is made of letters, digits, hyphens, dots and underscores.';
    return { code: 'schema', message, span: { start: 0, end: 0 } };
  }
  const there = entries.find(({ value }) => value?.id === id);
  if (there === undefined) return null;
  const span = shift({ start: there.item.start, end: there.item.start + 1 }, there.offset);
  return { code: 'duplicate-id', message: `An annotation has the id “${id}” already. Choose another one.`, span };
}
