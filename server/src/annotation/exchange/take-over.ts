import type { Annotation, Tag, Target } from '../model.ts';

/**
 * An annotation that is known, with what an import says of it: in all that the format has a place for, the import
 * counts. The same object where that changes nothing.
 */
export function takeOver(known: Annotation, imported: Annotation, carries: ReadonlySet<keyof Annotation>): Annotation {
  const fields = [...carries].filter((field) => field !== 'target').map((field) => [field, imported[field]]);
  const target = carries.has('target') ? takeOverTarget(known.target, imported.target) : known.target;
  const changed: Annotation = { ...known, ...Object.fromEntries(fields), target };
  return isSame(changed, known) ? known : changed;
}

/** The same quotation stays where it was said to be: positions are hints, and new ones are no news. */
function takeOverTarget(known: Target, imported: Target): Target {
  if (known.quote !== imported.quote) return imported;
  return {
    quote: known.quote,
    prefix: imported.prefix || known.prefix,
    suffix: imported.suffix || known.suffix,
    at: known.at ?? imported.at,
  };
}

/** A tag that is known, with what an import says of it where it says something. */
export function takeOverTag(known: Tag, imported: Tag): Tag {
  const said = Object.entries(imported).filter(([, value]) => value !== null && value !== false && value.length !== 0);
  const changed: Tag = { ...known, ...Object.fromEntries(said) };
  return isSame(changed, known) ? known : changed;
}

/** A tag of which nothing is known but that it is used. */
export function bareTag(id: string): Tag {
  return {
    id,
    label: null,
    description: null,
    useWhen: null,
    notWhen: null,
    examples: [],
    parent: null,
    colour: null,
    deprecated: false,
  };
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
