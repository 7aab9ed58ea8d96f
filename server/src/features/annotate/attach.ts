import { type Act, isRefusal } from './act.ts';
import { Draft } from './draft.ts';
import { findPassage, targetIn } from './passage.ts';

/** Puts an annotation where a person says that its passage is. */
export const reattach: Act<'reattach'> = (context, act) => {
  const passage = findPassage(context.snapshot, act);
  if (isRefusal(passage)) return passage;
  const draft = new Draft(context);
  return draft.move(act.id, passage) ?? draft.plan();
};

/** Writes where the passages stand now. Those that stand where they are written stay as they are, and orphans too. */
export const refreshAnchors: Act<'refreshAnchors'> = (context, { uri }) => {
  const { articles, annotations } = context.snapshot;
  const draft = new Draft(context);
  for (const article of articles.values()) {
    if (uri !== null && article.uri !== uri) continue;
    for (const { annotation, file, span } of annotations.ofArticle(article.uri)) {
      if (span === null) continue;
      const target = targetIn({ article, span }, file.parsed.head.unit);
      const { quote, at } = annotation.target;
      if (quote === target.quote && at?.start === target.at?.start && at?.end === target.at?.end) continue;
      draft.put({ ...annotation, target });
    }
  }
  return draft.plan();
};
