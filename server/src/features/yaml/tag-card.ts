import { branchOf } from '../../annotation/tag-tree.ts';
import type { Annotations } from '../../corpus/annotations.ts';
import { emphasis, heading, item, type Line, paragraph, strong, text } from '../card.ts';

/** What the codebook says of a tag: what it means, when to use it and when not, examples, and how often it is used. */
export function tagCard({ tags, counts }: Annotations, id: string): Line[] {
  const tag = tags.get(id);
  const count = counts.get(id) ?? 0;
  const use = count === 1 ? 'On 1 annotation.' : `On ${count} annotations.`;
  if (tag === undefined) return [heading(id), paragraph(text(`Not in the codebook. ${use}`))];
  const above = branchOf(id, tags).slice(0, -1);
  const path = above.map((one) => tags.get(one)?.label ?? one);
  return [
    heading([...path, tag.label ?? id].join(' › ')),
    ...(tag.deprecated === false ? [] : [paragraph(strong('Deprecated. '), text(deprecation(tag.deprecated)))]),
    ...(tag.description === null ? [] : [paragraph(text(tag.description))]),
    ...(tag.useWhen === null ? [] : [paragraph(strong('Use when: '), text(tag.useWhen))]),
    ...(tag.notWhen === null ? [] : [paragraph(strong('Not when: '), text(tag.notWhen))]),
    ...(tag.examples.length === 0 ? [] : [paragraph(strong('Examples:'))]),
    ...tag.examples.map((example) => item(emphasis(example))),
    paragraph(text(use)),
  ];
}

function deprecation(reason: string | true): string {
  return reason === true ? 'Use another tag.' : reason;
}
