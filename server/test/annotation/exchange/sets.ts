import fc from 'fast-check';
import type { AnnotationSet } from '../../../src/annotation/exchange/model.ts';
import type { AnnotationFile } from '../../../src/annotation/model.ts';
import { annotations, name, tag, text } from '../arbitrary.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const source = fc.record(
  {
    title: maybe(text),
    outlet: maybe(text),
    file: maybe(text),
    published: maybe(fc.constant('2024-03-03')),
    url: maybe(fc.oneof(text, fc.webUrl())),
  },
  { noNullPrototype: true },
);

/** Articles with their texts, in which some quotations stand; every id stands once. */
export const setsWithTexts: fc.Arbitrary<{ set: AnnotationSet; texts: Map<string, string> }> = fc
  .tuple(
    annotations({ maxLength: 6 }),
    fc.uniqueArray(fc.tuple(name, fc.constantFrom('utf16', 'codepoint'), maybe(source), maybe(text)), {
      minLength: 1,
      maxLength: 3,
      selector: ([article]) => article,
    }),
    fc.uniqueArray(tag, { maxLength: 3, selector: ({ id }) => id }),
  )
  .map(([all, heads, tags]) => {
    const files = heads.map(([article, unit, from], i): AnnotationFile => {
      const own = all.filter((_, index) => index % heads.length === i);
      return { article, unit, source: from, annotations: own } as AnnotationFile;
    });
    const texts = new Map<string, string>();
    for (const [i, [article, , , filling]] of heads.entries()) {
      if (filling === null) continue;
      const quotes = files[i]?.annotations.map(({ target }) => target.prefix + target.quote + target.suffix) ?? [];
      texts.set(article, `😀${[filling, ...quotes, filling].join(' ')}`);
    }
    return { set: { files, codebook: { tags } }, texts };
  });
