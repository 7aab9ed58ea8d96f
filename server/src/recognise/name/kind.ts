import { firstNames } from '../lexicon/en/first-name.ts';
import { notNames } from '../lexicon/en/not-a-name.ts';
import { organisationHeads } from '../lexicon/en/organisation-head.ts';
import { personTitles } from '../lexicon/en/person-title.ts';
import { plainAcronyms } from '../lexicon/en/plain-acronym.ts';
import { roles } from '../lexicon/en/role.ts';
import type { NameKind } from '../model.ts';
import { countrySet, demonymSet } from './evidence.ts';
import { formKey } from './form.ts';
import type { Group } from './group.ts';

/** The kinds of organisation whose bare head, with a capital, only stands for one that is named elsewhere: “the Board”. */
const dependent = new Set(['agency', 'association', 'charity', 'company', 'court', 'institution', 'university']);
const generic = new Set([
  ...notNames,
  ...personTitles,
  ...roles,
  ...organisationHeads.filter(([, kind]) => dependent.has(kind)).map(([word]) => word),
]);
const acronyms = new Set(plainAcronyms);
const firsts = new Set(firstNames);

/** Groups whose capitals may be an effect of their place need so many votes to be a name. */
const votesWithoutFirmMention = 1.5;

/** What the word for a person that nothing else supports counts for. */
const unsupported = 0.3;

/** The kind of name that each group is, by all that its article says of it; `null`: it is none. */
export function decideKinds(groups: ReadonlySet<Group>): Map<Group, NameKind | null> {
  const partsOfPersons = new Set<string>();
  for (const group of groups) {
    if (group.votes.PER <= group.votes.ORG) continue;
    for (const form of group.forms.keys()) {
      const parts = form.split(' ');
      if (parts.length > 1) for (const part of parts) partsOfPersons.add(formKey(part));
    }
  }
  return new Map([...groups].map((group) => [group, decideKind(group, partsOfPersons)]));
}

function decideKind(group: Group, partsOfPersons: ReadonlySet<string>): NameKind | null {
  if (group.kind === 'none') return null;
  const [form] = group.forms.keys();
  if (form === undefined || demonymSet.has(form)) return null;
  if (countrySet.has(form)) return 'place';
  const single = !form.includes(' ');
  if (single && (isGeneric(form) || isFamily(form, partsOfPersons))) return null;
  if (single && isBrand(form))
    return group.votes.product > group.votes.ORG || group.votes.ORG === 0 ? 'product' : 'organisation';
  const { ORG, LOC, MISC, product } = group.votes;
  const PER = group.votes.PER * (single && !isSupported(group, form, partsOfPersons) ? unsupported : 1);
  const top = Math.max(ORG, PER, LOC, MISC);
  if (group.firm === 0 && top < votesWithoutFirmMention) return null;
  if (top === MISC) return product > 0 ? 'product' : null;
  if (top === ORG) return 'organisation';
  return top === PER ? 'person' : 'place';
}

function isGeneric(form: string): boolean {
  if (form.length < 2 || acronyms.has(form.replace(/s$/u, ''))) return true;
  return form !== form.toUpperCase() && generic.has(form.toLowerCase());
}

/** A capital inside a word is a brand’s: “YouTube”, “PayPal”; names of persons have one after Mac, O’ and the like. */
function isBrand(form: string): boolean {
  return (
    /\p{Ll}{2}\p{Lu}|\p{Lu}\p{Ll}\p{Lu}\p{Ll}{2}/u.test(form) &&
    !/^(?:Mac|Mc|De|Di|Du|La|Le|Van|Fitz)\p{Lu}|[-’'.]/u.test(form)
  );
}

/** “the Schifanos” are persons. */
function isFamily(form: string, partsOfPersons: ReadonlySet<string>): boolean {
  return form.endsWith('s') && partsOfPersons.has(formKey(form.slice(0, -1)));
}

/** News names a person in full or with a title before it uses a surname alone. */
function isSupported(group: Group, form: string, partsOfPersons: ReadonlySet<string>): boolean {
  return group.votes.PER >= 5 || firsts.has(form) || partsOfPersons.has(group.key);
}
