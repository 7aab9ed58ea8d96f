import { type LinkRelation, linkRelations, reverseRelation } from '../../annotation/model.ts';
import type { PassageOrAnnotation } from '../../protocol/annotations.ts';
import { type Act, type ActContext, isRefusal, type Refusal, refuse } from './act.ts';
import { Draft } from './draft.ts';
import { findPassage, type Passage } from './passage.ts';

/** Links two annotations, or passages that get one for it. A link is written once, at the end that it reads forward from. */
export const link: Act<'link'> = (context, act) => {
  const given = linkRelations.find((one) => one === act.relation);
  if (given === undefined) return refuse(`“${act.relation}” is not a relation. Choose one of ${stored.join(', ')}.`);
  const isReversed = !stored.includes(given);
  const relation = isReversed ? reverseRelation[given] : given;
  const ends = [findEnd(context, isReversed ? act.to : act.from), findEnd(context, isReversed ? act.from : act.to)];
  const [start, end] = ends;
  if (start === undefined || end === undefined) return refuse('A link needs two passages.');
  if (isRefusal(start)) return start;
  if (isRefusal(end)) return end;
  const draft = new Draft(context);
  const from = draft.resolve(start);
  if (isRefusal(from)) return from;
  const to = draft.resolve(end);
  if (isRefusal(to)) return to;
  if (from.id === to.id) return refuse('A passage cannot be linked to itself. Choose another one.');
  const isThere =
    from.links.some((one) => one.to === to.id && one.rel === relation) ||
    to.links.some((one) => one.to === from.id && one.rel === reverseRelation[relation]);
  if (isThere) return refuse('These passages are linked like this already.');
  return draft.put({ ...from, links: [...from.links, { rel: relation, to: to.id }] }) ?? draft.plan();
};

const stored: readonly LinkRelation[] = ['same', 'disputes', 'supports', 'corrects'];

function findEnd(
  { snapshot }: ActContext,
  end: PassageOrAnnotation,
): { readonly id: string } | { readonly passage: Passage } | Refusal {
  if ('id' in end) return end;
  const passage = findPassage(snapshot, end);
  return isRefusal(passage) ? passage : { passage };
}
