import type { Span } from '../../text/span.ts';
import { shift } from '../../text/span.ts';
import type { FileProblem, SettledOrganisation } from '../model.ts';
import { type FileKind, type ListFile, parseListFile } from './list-file.ts';
import { fieldOf, Reader } from './reading.ts';
import type { MapNode } from './tree.ts';

/** `annotations/organisations.yaml` as it was read. */
export interface ParsedOrganisations {
  readonly file: OrganisationsFile;
  /** What counts of it: of a name that is settled in two ways, the first. */
  readonly organisations: readonly SettledOrganisation[];
  /** Names of something else, which are not shown as organisations. */
  readonly notOrganisations: readonly string[];
  /** Those of the file, and names that are settled in two ways. */
  readonly problems: readonly FileProblem[];
}

export type OrganisationsFile = ListFile<OrganisationsHead, SettledOrganisation>;

export interface OrganisationsHead {
  readonly notOrganisations: readonly string[];
}

/**
 * Reads what people have settled about names; `previous` is what was read of an earlier text of the file.
 *
 * ```yaml
 * version: 1
 * organisations:
 *   - name: Example Holdings
 *     aliases: [EH, Example]
 *     formerly: [Sample & Co]
 *     part-of: Example Group
 * not-organisations: [Big Tech]
 * ```
 */
export function parseOrganisations(text: string, previous: ParsedOrganisations | null = null): ParsedOrganisations {
  const file = parseListFile(text, organisationsKind, previous?.file ?? null);
  const settling = new Settling();
  const organisations = file.entries.flatMap(({ value, item, offset }) => {
    if (value === null || item.value?.kind !== 'map') return [];
    const map = item.value;
    const take = (key: string) =>
      namesOf(map, key).flatMap(({ name, span }) =>
        settling.settle(name, value.name, shift(span, offset)) ? [name] : [],
      );
    return take('name').length === 0 ? [] : [{ ...value, aliases: take('aliases'), formerly: take('formerly') }];
  });
  const others = file.map === null ? [] : namesOf(file.map, 'not-organisations');
  return {
    file,
    organisations,
    notOrganisations: others.flatMap(({ name, span }) => (settling.settle(name, null, span) ? [name] : [])),
    problems: [...file.problems, ...settling.problems],
  };
}

export const organisationsKeys = ['version', 'organisations', 'not-organisations'] as const;
export const organisationKeys = ['name', 'aliases', 'formerly', 'part-of', 'note'] as const;

export const organisationsKind: FileKind<OrganisationsHead, SettledOrganisation> = {
  listKey: 'organisations',
  readHead: (map, reader) => {
    if (map !== null) reader.checkKeys(map, organisationsKeys);
    return { notOrganisations: map === null ? [] : trimmed(reader.readTexts(map, 'not-organisations')) };
  },
  readEntry: readOrganisation,
  entryHint: 'An organisation is written as “- name: …”, with “aliases: […]” and “formerly: […]” below it.',
};

function readOrganisation(map: MapNode, reader: Reader): SettledOrganisation | null {
  reader.checkKeys(map, organisationKeys);
  const name = reader.requireText(map, 'name');
  const rest = {
    aliases: trimmed(reader.readTexts(map, 'aliases')),
    formerly: trimmed(reader.readTexts(map, 'formerly')),
    // “part-of:” with nothing after it says that an organisation is part of none.
    ...(fieldOf(map, 'part-of') === undefined ? {} : { partOf: reader.readText(map, 'part-of')?.trim() ?? null }),
    note: reader.readText(map, 'note'),
  };
  return name === null ? null : { name: name.trim(), ...rest };
}

/** The names in a field, one or a list, each with its place. */
function namesOf(map: MapNode, key: string): { readonly name: string; readonly span: Span }[] {
  const value = fieldOf(map, key)?.value;
  const nodes = value?.kind === 'list' ? value.items.map((item) => item.value) : [value];
  return nodes.flatMap((node) =>
    node?.kind === 'text' && node.text.trim() !== '' ? [{ name: node.text.trim(), span: node.span }] : [],
  );
}

function trimmed(names: readonly string[]): string[] {
  return names.map((name) => name.trim());
}

/** Sees to it that nobody settles one name in two ways. */
class Settling {
  readonly #reader = new Reader();
  readonly #before = new Map<string, string | null>();

  get problems(): readonly FileProblem[] {
    return this.#reader.problems;
  }

  /** False where the name was settled in another way before; `as` is `null` for what is not an organisation. */
  settle(name: string, as: string | null, span: Span): boolean {
    const key = name.toLowerCase();
    const before = this.#before.get(key);
    if (before === undefined) this.#before.set(key, as);
    if (before === undefined || before === as) return true;
    const earlier = before === null ? 'not an organisation' : `“${before}”`;
    const message = `“${name}” is settled twice: further up as ${earlier}. Take one of the two out.`;
    this.#reader.report('settled-twice', message, span);
    return false;
  }
}
