import { countries } from '../recognise/lexicon/en/country.ts';
import { demonyms } from '../recognise/lexicon/en/demonym.ts';
import type { Name, NameKind } from '../recognise/model.ts';
import { initialsOfName } from '../recognise/name/acronym.ts';
import { formKey, withoutLegalForm } from '../recognise/name/form.ts';

/** All that the identity of a name depends on; names with equal signatures are one in any corpus. */
export interface NameSignature {
  /** What names of different articles must have in common to be the same entry. */
  readonly own: string;
  readonly kind: NameKind;
  /** The keys of its forms and of their variants: whoever shares one is the same. */
  readonly keys: readonly string[];
  /** The key of the acronym that an article explains for it. */
  readonly acronym: string | null;
  /** The key where the name is nothing but an acronym. */
  readonly bare: string | null;
  /** The initials of its full forms. */
  readonly initials: readonly string[];
  /** The key without a nation in front, and that nation: “US National Guard”. */
  readonly national: { readonly key: string; readonly nation: string } | null;
}

const nations = new Map<string, string>([
  ...countries.map((name) => [name, name] as const),
  ...demonyms.map((name) => [name, name] as const),
  ...['US', 'U.S.', 'USA', 'American', 'United States'].map((name) => [name, 'US'] as const),
  ...['UK', 'U.K.', 'British', 'Britain', 'United Kingdom'].map((name) => [name, 'UK'] as const),
]);

/** The signature of a name; `uri` is its article’s, which alone knows who a bare surname is. */
export function signatureOf(name: Name, uri: string): NameSignature {
  const forms = formsOf(name);
  const full = forms.filter((form) => !isAcronymForm(form));
  const single = full.every((form) => !form.includes(' '));
  const mononym = name.kind === 'person' && single;
  const keys = mononym ? [`${formKey(name.name)}@${uri}`] : variantKeys(name, forms, full);
  const organisation = name.kind === 'organisation';
  const bare = organisation && full.length === 0 ? formKey(name.name) : null;
  return {
    own: `${name.kind}|${keys.join('|')}|${name.acronym ?? ''}`,
    kind: name.kind,
    keys,
    acronym: organisation && full.length > 0 && name.acronym !== null ? formKey(name.acronym) : null,
    bare,
    initials: organisation ? [...new Set(full.flatMap(initialsOf))].filter((initials) => initials.length >= 3) : [],
    national: organisation ? nationalOf(name.name) : null,
  };
}

/** The distinct forms of a name, `Name.name` first. */
export function formsOf({ name, forms }: Name): readonly string[] {
  return forms.length === 1 && forms[0] === name ? forms : [...new Set([name, ...forms])];
}

export function isAcronymForm(form: string): boolean {
  return !form.includes(' ') && form.length <= 10 && form === form.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(form);
}

/** A full name’s acronym is no key where the full form is known: two organisations may share it. */
function variantKeys(name: Name, forms: readonly string[], full: readonly string[]): string[] {
  const keys = new Set<string>();
  for (const form of full.length > 0 ? full : forms) {
    if (name.kind === 'person') {
      if (form.includes(' ')) keys.add(personKey(form));
      continue;
    }
    keys.add(formKey(form));
    if (form.includes(' ') || form.endsWith(',')) keys.add(formKey(withoutLegalForm(form)));
    if (/['’]s$/u.test(form)) keys.add(formKey(form.slice(0, -2)));
  }
  return keys.size === 1 ? [...keys] : [...keys].sort();
}

/** First name and surnames: middle initials and “Jr.” do not tell persons apart. */
function personKey(form: string): string {
  const parts = form.split(' ').filter((part) => !/^(?:\p{Lu}\.?|[JS]r\.?|I{2,3})$/u.test(part));
  return formKey(parts.length > 1 ? parts.join(' ') : form);
}

function initialsOf(form: string): string[] {
  const national = nationalOf(form);
  return [...initialsOfName(form), ...(national === null ? [] : initialsOfName(national.rest))];
}

function nationalOf(form: string): { key: string; nation: string; rest: string } | null {
  const space = form.indexOf(' ');
  const nation = nations.get(form.slice(0, space));
  const rest = form.slice(space + 1);
  if (space < 0 || nation === undefined || rest.split(' ').length < 3) return null;
  return { key: formKey(rest), nation, rest };
}
