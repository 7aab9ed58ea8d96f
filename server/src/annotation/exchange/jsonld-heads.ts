import { isTime } from '../file/reading.ts';
import { type ArticleSource, offsetUnits, type Tag } from '../model.ts';
import type { DocumentHead } from './imported-files.ts';
import { articleIris, tagIris } from './iri.ts';
import { asList, asObject, asText, asTexts } from './json-values.ts';

/** The articles that a collection of ours names beside its annotations. */
export function readHeads(value: unknown): DocumentHead[] {
  return asList(value).flatMap((one) => {
    const object = asObject(one);
    const article = articleIris.nameOf(asText(object?.id) ?? '');
    if (article === null) return [];
    const unit = offsetUnits.find((known) => known === object?.unit) ?? 'codepoint';
    return [{ article, unit, source: readSource(object?.publication) }];
  });
}

function readSource(value: unknown): ArticleSource | null {
  const object = asObject(value);
  if (object === null) return null;
  const published = asText(object.published);
  return {
    title: asText(object.title),
    outlet: asText(object.outlet),
    published: published !== null && isTime(published) ? published : null,
    url: asText(object.address),
    file: asText(object.takenFrom),
  };
}

/** The codebook that a collection of ours brings along. */
export function readTags(value: unknown): Tag[] {
  return asList(value).flatMap((one) => {
    const object = asObject(one);
    const id = tagIris.nameOf(asText(object?.id) ?? '');
    if (object === null || id === null || id.trim() === '') return [];
    const parent = asText(object.parent);
    return [
      {
        id,
        label: asText(object.label),
        description: asText(object.description),
        useWhen: asText(object.useWhen),
        notWhen: asText(object.notWhen),
        examples: asTexts(object.examples),
        parent: parent === null ? null : (tagIris.nameOf(parent) ?? parent),
        colour: asText(object.colour),
        deprecated: typeof object.deprecated === 'boolean' ? object.deprecated : (asText(object.deprecated) ?? false),
      },
    ];
  });
}
