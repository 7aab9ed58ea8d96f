import { asList, asObject, asText, asTexts } from './json-values.ts';
import type { Losses } from './losses.ts';

export interface Bodies {
  readonly tags: readonly string[];
  /** Several comments are one note, in paragraphs. */
  readonly note: string | null;
  /** `to` is an IRI. */
  readonly links: readonly { readonly rel: string; readonly to: string }[];
}

/** What is said of a passage. A body that stands for something on the web is its address in the note. */
export function readBodies(annotation: Readonly<Record<string, unknown>>, lost: Losses): Bodies {
  const tags = asTexts(annotation.tags).filter(isWritten);
  const notes = [asText(annotation.bodyValue), asText(annotation.text) || null].filter((one) => one !== null);
  const links: { rel: string; to: string }[] = [];
  const isTagging =
    asList(annotation.motivation).every((one) => one === 'tagging') && annotation.motivation !== undefined;
  for (const body of asList(annotation.body)) {
    const object = asObject(body);
    const purpose = asList(object?.purpose ?? (isTagging ? 'tagging' : undefined));
    const value = asText(object?.value);
    const address = asText(body) ?? asText(object?.source) ?? asText(object?.id);
    const relation = asText(object?.relation);
    if (relation !== null && address !== null) links.push({ rel: relation, to: address });
    else if (purpose.includes('tagging') && isWritten(value ?? address ?? '')) tags.push(value ?? address ?? '');
    else if (value !== null) notes.push(value);
    else if (address !== null) notes.push(`<${address}>`);
    else lost.add('bodies that are choices, lists or something else than text');
  }
  return { tags, note: notes.length === 0 ? null : notes.join('\n\n'), links };
}

function isWritten(text: string): boolean {
  return text.trim() !== '';
}
