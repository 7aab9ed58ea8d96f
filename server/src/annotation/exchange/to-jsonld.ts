import type { Annotation, AnnotationFile, ArticleSource, Reply, Tag } from '../model.ts';
import { annotationIris, articleIris, replyIri, tagIris } from './iri.ts';
import { annotationContext, ownContext } from './jsonld-context.ts';
import type { AnnotationSet, ArticleTexts, Exported } from './model.ts';
import { createPlaces, type Places } from './place.ts';

/**
 * The annotations as a collection of the Web Annotation Data Model (W3C, 2017) in JSON-LD. Nothing is lost: what the
 * model has no words for stands beside it in words of our own, which other readers leave alone.
 */
export function toJsonld(set: AnnotationSet, texts: ArticleTexts): Exported {
  const items = set.files.flatMap((file) => toItems(file, texts.get(file.article)));
  const collection = {
    '@context': [annotationContext, ownContext],
    id: 'urn:counterclaim:collection',
    type: 'AnnotationCollection',
    total: items.length,
    articles: set.files.map(toArticle),
    codebook: set.codebook.tags.map(toConcept),
    first: { id: 'urn:counterclaim:collection:1', type: 'AnnotationPage', startIndex: 0, items },
  };
  return { content: `${JSON.stringify(collection, null, 2)}\n`, lost: [] };
}

/** Each annotation, with its replies after it. Every one names its context, so that it is whole when taken out. */
function toItems(file: AnnotationFile, text: string | undefined): object[] {
  const places = text === undefined ? null : createPlaces(text);
  return file.annotations.flatMap((annotation) => [
    toItem(annotation, file, places),
    ...annotation.replies.map((reply, index) => toReply(annotation.id, reply, index)),
  ]);
}

function toItem(annotation: Annotation, file: AnnotationFile, places: Places | null): object {
  const { id, status, confidence, via, acceptedBy, by, on } = annotation;
  const bodies = toBodies(annotation);
  const purposes = new Set(bodies.map(({ purpose }) => purpose));
  return {
    '@context': annotationContext,
    id: annotationIris.of(id),
    type: 'Annotation',
    motivation: purposes.size === 0 ? 'highlighting' : [...purposes],
    ...madeBy(by, on),
    ...present({ status, confidence, proposedBy: via, acceptedBy }),
    ...(bodies.length > 0 && { body: bodies }),
    target: {
      source: articleIris.of(file.article),
      ...(isAddress(file.source?.url) && { scope: file.source?.url }),
      ...toSelectors(annotation, file, places),
    },
  };
}

function toBodies({ tags, note, links }: Annotation): readonly { readonly purpose: string }[] {
  const bodies = [
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    ...(note === null ? [] : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note }]),
    ...links.map(({ rel, to }) => ({
      type: 'SpecificResource',
      purpose: 'linking',
      source: annotationIris.of(to),
      relation: rel,
    })),
  ];
  return bodies;
}

/** The quotation, and where it is now, in code points. `hint` says what the file says of that, where it differs. */
function toSelectors({ target }: Annotation, { unit }: AnnotationFile, places: Places | null): object {
  const { quote, prefix, suffix, at } = target;
  const found = places?.find(target, unit) ?? null;
  const stated = unit === 'codepoint' ? at : null;
  const place = found === null ? stated : (places?.points.fromUnits(found) ?? null);
  const quotation = { type: 'TextQuoteSelector', exact: quote, ...nonEmpty({ prefix, suffix }) };
  const selector = place === null ? [quotation] : [quotation, { type: 'TextPositionSelector', ...place }];
  if (at?.start === place?.start && at?.end === place?.end) return { selector };
  return { selector, hint: at === null ? 'none' : `${at.start}-${at.end}` };
}

function toReply(to: string, { by, on, text }: Reply, index: number): object {
  return {
    '@context': annotationContext,
    id: replyIri(to, index),
    type: 'Annotation',
    motivation: 'replying',
    ...madeBy(by, on),
    body: [{ type: 'TextualBody', purpose: 'replying', format: 'text/markdown', value: text }],
    target: annotationIris.of(to),
  };
}

/** `created` must be a time; what is only a date stands in a word of our own. */
function madeBy(by: string | null, on: string | null): object {
  return {
    ...(by !== null && { creator: { type: 'Person', nickname: by } }),
    ...(on !== null && (isTime(on) ? { created: on } : { dated: on })),
  };
}

function isTime(on: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(on);
}

function toArticle({ article, unit, source }: AnnotationFile): object {
  return { id: articleIris.of(article), unit, ...(source !== null && { publication: toSource(source) }) };
}

function toSource({ title, outlet, published, url, file }: ArticleSource): object {
  return present({ title, outlet, published, address: url, takenFrom: file });
}

function toConcept({ id, label, description, useWhen, notWhen, examples, parent, colour, deprecated }: Tag): object {
  return {
    id: tagIris.of(id),
    type: 'skos:Concept',
    ...present({ label, description, useWhen, notWhen }),
    ...(examples.length > 0 && { examples }),
    ...present({ parent: parent === null ? null : tagIris.of(parent), colour }),
    ...(deprecated !== false && { deprecated }),
  };
}

function present(fields: Readonly<Record<string, string | null>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function nonEmpty(fields: Readonly<Record<string, string>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

/** An address on the web without characters that an IRI may not have. */
function isAddress(url: string | null | undefined): boolean {
  return /^https?:\/\/[^\s"<>\\^`{|}\p{Cc}\p{Surrogate}]+$/u.test(url ?? '');
}
