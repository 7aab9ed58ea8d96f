import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Span } from '../text/span.ts';

/** What people have settled about an organisation. */
export interface SettledOrganisation {
  /** The name by which it is known. */
  readonly name: string;
  /** Its other names, former ones included. */
  readonly aliases: readonly string[];
}

/** A thing that is wrong with a file of annotations. */
export interface FileProblem {
  /** What happened, where, and what to do. */
  readonly message: string;
  /** In the file's text. */
  readonly span: Span;
}

/** The contents of `annotations/organisations.yaml`. */
export interface OrganisationsFile {
  readonly organisations: readonly SettledOrganisation[];
  /** Names of something else, which are not shown as organisations. */
  readonly notOrganisations: readonly string[];
  readonly problems: readonly FileProblem[];
}

/**
 * Reads what people have settled about names. Never fails: what is wrong is a problem, and all that is right still counts.
 *
 * ```yaml
 * version: 1
 * organisations:
 *   - name: Example Holdings
 *     aliases: [EH, Example]
 *     formerly: [Sample & Co]
 * not-organisations: [Big Tech]
 * ```
 */
export function parseOrganisations(text: string): OrganisationsFile {
  const document = parseDocument(text, { prettyErrors: false });
  const problems: FileProblem[] = [];
  const report = (message: string, start: number, end: number) => problems.push({ message, span: { start, end } });
  for (const { message, pos } of [...document.errors, ...document.warnings]) report(message, pos[0], pos[1]);
  const reader = new Reader((message, node) => report(message, node?.range?.[0] ?? 0, node?.range?.[1] ?? 0));
  if (document.errors.length > 0 || document.contents === null) {
    return { organisations: [], notOrganisations: [], problems };
  }
  return { ...reader.readFile(document.contents as Node), problems };
}

const fileKeys = ['version', 'organisations', 'not-organisations'];
const organisationKeys = ['name', 'aliases', 'formerly', 'note'];

class Reader {
  readonly #report: (message: string, node: Node | null) => void;
  /** By name in lower case, so that nobody settles one name in two ways. */
  readonly #settled = new Map<string, string>();

  constructor(report: (message: string, node: Node | null) => void) {
    this.#report = report;
  }

  readFile(contents: Node): Omit<OrganisationsFile, 'problems'> {
    if (!isMap(contents)) {
      this.#report('This file must hold “organisations:” and “not-organisations:”, each with a list.', contents);
      return { organisations: [], notOrganisations: [] };
    }
    this.#checkKeys(contents, fileKeys);
    const version = contents.get('version');
    if (version !== undefined && version !== 1) {
      const node = contents.get('version', true) as Node;
      this.#report(`The version is ${version}; this program knows version 1. Update it, or write “version: 1”.`, node);
    }
    return {
      organisations: this.#readList(contents, 'organisations').flatMap((item) => this.#readOrganisation(item)),
      notOrganisations: this.#readNames(contents, 'not-organisations', 'not an organisation'),
    };
  }

  #readOrganisation(item: Node): SettledOrganisation[] {
    if (!isMap(item)) {
      this.#report('An organisation is written as “name: …”, with “aliases: […]” and “formerly: […]” below it.', item);
      return [];
    }
    this.#checkKeys(item, organisationKeys);
    const node = item.get('name', true) as Node | undefined;
    const name = this.#readName(node ?? null);
    if (name === null) {
      if (node === undefined) this.#report('This organisation has no name. Write “name: …”.', item);
      return [];
    }
    if (!this.#settle(name, name, node as Node)) return [];
    const others = [...this.#readNames(item, 'aliases', name), ...this.#readNames(item, 'formerly', name)];
    return [{ name, aliases: others }];
  }

  #readNames(map: YAMLMap, key: string, meaning: string): string[] {
    return this.#readList(map, key).flatMap((node) => {
      const name = this.#readName(node);
      return name !== null && this.#settle(name, meaning, node) ? [name] : [];
    });
  }

  #readName(node: Node | null): string | null {
    if (isScalar(node)) {
      const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
      if (text.trim() !== '') return text.trim();
    }
    if (node !== null)
      this.#report('A name must be a text. Put it in quotation marks if it looks like something else.', node);
    return null;
  }

  #readList(map: YAMLMap, key: string): Node[] {
    const value = map.get(key, true) as Node | undefined;
    if (value === undefined || (isScalar(value) && value.value === null)) return [];
    if (isSeq(value)) return value.items as Node[];
    this.#report(`“${key}” must be a list: a line “- …” for each, or “[…, …]”.`, value);
    return [];
  }

  #checkKeys(map: YAMLMap, known: readonly string[]): void {
    for (const { key } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!known.includes(name))
        this.#report(`“${name}” is not known here. Known are ${known.join(', ')}.`, key as Node);
    }
  }

  /** False where the name was settled in another way before. */
  #settle(name: string, meaning: string, node: Node): boolean {
    const before = this.#settled.get(name.toLowerCase());
    if (before !== undefined && before !== meaning) {
      this.#report(`“${name}” is settled twice: further up as ${quote(before)}. Take one of the two out.`, node);
      return false;
    }
    this.#settled.set(name.toLowerCase(), meaning);
    return true;
  }
}

function quote(meaning: string): string {
  return meaning === 'not an organisation' ? meaning : `“${meaning}”`;
}
