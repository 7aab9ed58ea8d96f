import type { OrganisationsChange } from '../../annotation/edit/organisations.ts';
import type { OrganisationsFile } from '../../annotation/file/organisations-file.ts';
import type { SettledOrganisation } from '../../annotation/model.ts';
import type { OrganisationSettlement } from '../../protocol/annotations.ts';
import { formKey } from '../../recognise/name/form.ts';

interface Entry {
  readonly before: SettledOrganisation | null;
  /** `null`: it is taken out. */
  now: SettledOrganisation | null;
}

/** What people have settled about organisations, as an act is going to leave it. No name stands in it twice. */
export class OrganisationsDraft {
  readonly #entries: Entry[];
  readonly #notBefore: readonly string[];
  #not: readonly string[];

  constructor({ entries, head }: OrganisationsFile) {
    this.#entries = entries.flatMap(({ value }) => (value === null ? [] : [{ before: value, now: value }]));
    this.#notBefore = head.notOrganisations;
    this.#not = head.notOrganisations;
  }

  /** Why it cannot be done; `null` where it is. */
  settle(settlement: OrganisationSettlement): string | null {
    switch (settlement.kind) {
      case 'rename':
        return this.#rename(settlement.name, settlement.to.trim());
      case 'merge':
        return this.#merge(settlement.name, settlement.into.trim());
      case 'alias':
        return this.#merge(settlement.alias.trim(), settlement.of);
      case 'split':
        return this.#split(settlement.name, settlement.from);
      case 'notAnOrganisation':
        return this.#exclude(settlement.name);
      case 'unsettle':
        return this.#unsettle(settlement.name);
    }
  }

  change(): OrganisationsChange {
    const changed = this.#entries.filter(({ before, now }) => now !== null && now !== before);
    return {
      head: this.#not === this.#notBefore ? undefined : { notOrganisations: this.#not },
      put: changed.flatMap(({ now }) => now ?? []),
      remove: this.#entries.flatMap(({ before, now }) => (before !== null && now === null ? before.name : [])),
      renamed: new Map(
        changed.flatMap(({ before, now }) =>
          before !== null && now !== null && before.name !== now.name ? [[now.name, before.name] as const] : [],
        ),
      ),
    };
  }

  #rename(name: string, to: string): string | null {
    if (to === '') return 'An organisation needs a name.';
    const other = this.#find(to);
    const entry = this.#find(name);
    if (other !== undefined && other !== entry)
      return `“${to}” is another organisation in organisations.yaml. Merge the two instead.`;
    const now = (entry ?? this.#add(name)).now as SettledOrganisation;
    if (now.name === to) return `The organisation is “${to}” already.`;
    this.#include(name);
    this.#include(to);
    const aliases = [now.name, ...now.aliases].filter((form) => !isOne(form, to));
    this.#set(now, { ...now, name: to, aliases, formerly: now.formerly.filter((form) => !isOne(form, to)) });
    return null;
  }

  /** All that is settled about one organisation is then settled about the other, whose name is shown. */
  #merge(name: string, into: string): string | null {
    if (name === '' || into === '') return 'An organisation needs a name.';
    if (isOne(name, into)) return `“${name}” is the name of the organisation already.`;
    const [from, to] = [this.#find(name), this.#find(into) ?? this.#add(into)];
    if (from === to) return `“${name}” and “${into}” are one organisation already.`;
    const now = to.now as SettledOrganisation;
    this.#include(name);
    this.#include(into);
    const moved = from?.now ?? null;
    const isItsName = moved !== null && isOne(moved.name, name);
    if (isItsName && from !== undefined) from.now = null;
    else if (moved !== null) this.#set(moved, without(moved, name));
    const forms = isItsName ? [moved.name, ...moved.aliases] : [name];
    this.#set(now, {
      ...now,
      aliases: [...now.aliases, ...forms],
      formerly: [...now.formerly, ...(isItsName ? moved.formerly : [])],
      note: now.note ?? (isItsName ? moved.note : null),
    });
    return null;
  }

  /** Two that are listed apart are two, whatever the articles suggest. */
  #split(name: string, from: string): string | null {
    if (isOne(name, from)) return 'These are two spellings of one name: they cannot be two organisations.';
    const together = this.#find(name);
    if (together?.now && together === this.#find(from)) {
      // Whichever of the two the entry is named after keeps it.
      const leaving = isOne(together.now.name, name) ? from : name;
      this.#set(together.now, without(together.now, leaving));
    }
    for (const one of [from, name]) {
      if (this.#find(one) === undefined) this.#add(one);
      this.#include(one);
    }
    return null;
  }

  #exclude(name: string): string | null {
    if (this.#not.some((form) => isOne(form, name))) return `“${name}” is not an organisation already.`;
    const entry = this.#find(name);
    if (entry?.now) {
      if (isOne(entry.now.name, name)) entry.now = null;
      else this.#set(entry.now, without(entry.now, name));
    }
    this.#not = [...this.#not, name];
    return null;
  }

  #unsettle(name: string): string | null {
    const entry = this.#find(name);
    const isExcluded = this.#not.some((form) => isOne(form, name));
    if (entry === undefined && !isExcluded) return `Nothing is settled about “${name}”.`;
    if (entry !== undefined) entry.now = null;
    this.#include(name);
    return null;
  }

  #find(name: string): Entry | undefined {
    return this.#entries.find(
      ({ now }) => now !== null && [now.name, ...now.aliases, ...now.formerly].some((form) => isOne(form, name)),
    );
  }

  #add(name: string): Entry {
    const entry: Entry = { before: null, now: { name, aliases: [], formerly: [], note: null } };
    this.#entries.push(entry);
    return entry;
  }

  #set(before: SettledOrganisation, now: SettledOrganisation): void {
    for (const entry of this.#entries) if (entry.now === before) entry.now = now;
  }

  /** Takes a name out of those that are no organisation's. */
  #include(name: string): void {
    if (this.#not.some((form) => isOne(form, name))) this.#not = this.#not.filter((form) => !isOne(form, name));
  }
}

function without(organisation: SettledOrganisation, name: string): SettledOrganisation {
  const others = (forms: readonly string[]) => forms.filter((form) => !isOne(form, name));
  return { ...organisation, aliases: others(organisation.aliases), formerly: others(organisation.formerly) };
}

/** Two spellings of one name. */
function isOne(a: string, b: string): boolean {
  return formKey(a) === formKey(b);
}
