import { titleOf } from '../../../corpus/title.ts';
import { articleNamed, linesOf } from '../passage.ts';
import type { Tool } from '../tool.ts';

/** More than this is asked for in parts. */
const mostLines = 400;

export const readArticle: Tool = {
  name: 'read_article',
  title: 'Read article',
  description: 'The lines of an article, from one on.',
  inputs: {
    article: { type: 'string', description: 'The path of the article, or the name of its file.', isRequired: true },
    line: { type: 'integer', description: 'The first line, from 1 on. Default: 1.' },
    lines: { type: 'integer', description: `How many lines, ${mostLines} at most. Default: 100.` },
  },
  run: (snapshot, given) => {
    const article = articleNamed(snapshot, given.text('article'));
    const first = given.count('line', 1, Number.MAX_SAFE_INTEGER);
    const count = given.count('lines', 100, mostLines);
    const index = linesOf(article);
    const start = index.offsetAt({ line: first - 1, character: 0 });
    const end = index.offsetAt({ line: first - 1 + count, character: 0 });
    const isEnd = first - 1 + count >= index.lineCount;
    const text = first > index.lineCount ? '' : article.text.slice(start, isEnd ? article.text.length : end);
    return { article: article.uri, title: titleOf(article), line: first, all_lines: index.lineCount, text };
  },
};
