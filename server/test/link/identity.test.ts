import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Identities, resolveIdentities } from '../../src/link/identity.ts';
import { layOut } from '../../src/recognise/analyse.ts';
import type { Name } from '../../src/recognise/model.ts';
import { findNames } from '../../src/recognise/name.ts';
import type { SettledNames } from '../../src/recognise/settled-names.ts';

function name(key: string, forms: string[], more: Partial<Name> = {}): Name {
  const [first = key] = forms;
  return {
    key,
    kind: 'organisation',
    name: first,
    forms,
    acronym: null,
    description: null,
    affiliation: null,
    parent: null,
    ...more,
  };
}

function resolve(names: readonly Name[], settled?: SettledNames): { ids: string[]; identities: Identities } {
  const identities = resolveIdentities(new Map(names.map((each, i) => [`${i}.txt`, [each]])), settled);
  return { ids: names.map((each, i) => identities.of(`${i}.txt`, each.key).id), identities };
}

function checkOne(...forms: string[]): void {
  const { ids } = resolve(forms.map((form) => name('x', [form])));
  assert.equal(new Set(ids).size, 1, forms.join(' / '));
}

function checkApart(...forms: string[]): void {
  const { ids } = resolve(forms.map((form) => name('x', [form])));
  assert.equal(new Set(ids).size, forms.length, forms.join(' / '));
}

test('spelling variants of different articles are one organisation', () => {
  checkOne('Centre for Policy & Research', 'Center for Policy and Research');
  checkOne('PayPal', 'Paypal', 'Pay-Pal');
  checkOne('Acme', 'Acme Inc.', 'Acme Ltd');
  checkOne('Sainsbury’s', 'Sainsbury');
  checkOne('Food Standards Agency', 'Food Standarts Agency');
  checkOne('US National Weather Service', 'National Weather Service');
});

test('like names of different organisations stay apart', () => {
  checkApart('International Centre for Lost Dogs', 'National Centre for Lost Dogs');
  checkApart('US National Audit Office', 'UK National Audit Office');
  checkApart('North Wales Police', 'South Wales Police');
  checkApart('Sky', 'Sky News');
});

test('an acronym belongs to the only organisation that explains it', () => {
  const explained = name('food-standards-agency', ['Food Standards Agency', 'FSA'], { acronym: 'FSA' });
  const other = name('financial-services-authority', ['Financial Services Authority', 'FSA'], { acronym: 'FSA' });
  const bare = name('fsa', ['FSA']);
  assert.deepEqual(resolve([explained, bare]).ids, ['food-standards-agency', 'food-standards-agency']);
  assert.equal(new Set(resolve([explained, other, bare]).ids).size, 3);
  assert.deepEqual(resolve([name('x', ['Food Standards Agency']), bare]).ids, [
    'food-standards-agency',
    'food-standards-agency',
  ]);
});

test('what people list as two organisations stays two, whatever suggests that they are one', () => {
  const settle = (...same: string[][]): SettledNames => ({ same, notOrganisations: [], partOf: [] });
  const names = [
    name('x', ['PayPal']),
    name('y', ['Pay-Pal']),
    name('a', ['Food Standards Agency']),
    name('f', ['FSA']),
  ];
  const count = (settled?: SettledNames) => new Set(resolve(names, settled).ids).size;
  assert.equal(count(), 2);
  assert.equal(count(settle(['Food Standards Agency'], ['FSA'])), 3);
  assert.equal(count(settle(['Food Standards Agency', 'FSA'], ['PayPal'])), 2, 'spelling variants are one form');
  const misspelt = [name('a', ['Food Standards Agency']), name('b', ['Food Standarts Agency'])];
  assert.equal(new Set(resolve(misspelt, settle(['Food Standards Agency'], ['Food Standarts Agency'])).ids).size, 2);
});

test('a surname alone is known in its own article only', () => {
  const person = { kind: 'person' } as const;
  const { ids } = resolve([
    name('roe', ['Roe'], person),
    name('roe', ['Roe'], person),
    name('r', ['Jane Roe'], person),
  ]);
  assert.equal(new Set(ids).size, 3);
  assert.equal(new Set(resolve([name('a', ['Jane A. Roe'], person), name('b', ['Jane Roe'], person)]).ids).size, 1);
});

test('what one article takes for a person is the organisation of the others, unless it has a first name', () => {
  const person = { kind: 'person' as const };
  const { ids, identities } = resolve([name('a', ['Norvik Minerals']), name('b', ['Norvik Minerals'], person)]);
  assert.equal(new Set(ids).size, 1);
  assert.equal(identities.all.get(ids[0] as string)?.kind, 'organisation');
  assert.equal(new Set(resolve([name('a', ['John Lewis']), name('b', ['John Lewis'], person)]).ids).size, 2);
});

test('what the user has settled counts for more than the articles', () => {
  const settled = { same: [['NewCo', 'OldCo']], notOrganisations: ['Brexit'], partOf: [] };
  const { ids, identities } = resolve([name('a', ['OldCo']), name('b', ['NewCo']), name('c', ['Brexit'])], settled);
  assert.deepEqual(ids, ['newco', 'newco', 'brexit']);
  assert.equal(identities.all.get('brexit')?.kind, 'product');
});

test('an organisation is part of the one that articles or people say, and of none that is part of it', () => {
  const articles = (settled?: SettledNames) => {
    const child = name('marlow', ['Marlow Dairies'], { parent: 'selby' });
    const parent = name('selby', ['Selby Foods']);
    const circle = [name('selby', ['Selby Foods'], { parent: 'marlow' }), name('marlow', ['Marlow Dairies'])];
    const other = name('dock', ['Dock Dairies']);
    const uris: [string, Name[]][] = [
      ['a', [child, parent]],
      ['b', [child, parent]],
      ['c', circle],
      ['d', [other]],
    ];
    const { all } = resolveIdentities(new Map(uris), settled);
    return (id: string) => all.get(id)?.parent;
  };
  assert.equal(articles()('dock-dairies'), null);
  const settled = {
    same: [],
    notOrganisations: [],
    partOf: [
      ['Dock Dairies', 'Selby Foods'],
      ['Selby Foods', null],
    ] as const,
  };
  assert.equal(articles(settled)('dock-dairies'), 'selby-foods');
  assert.equal(articles(settled)('marlow-dairies'), 'selby-foods');
  assert.equal(articles(settled)('selby-foods'), null);
});

test('the order of the articles does not matter', () => {
  const forms = [
    'Acme',
    'Acme Inc',
    'ACME',
    'NSA',
    'National Space Agency',
    'US National Space Agency',
    'National Space Agnecy',
  ];
  const article = fc.uniqueArray(fc.constantFrom(...forms), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(article, { maxLength: 8 }), (lists) => {
      const entries = lists.map((list, i) => [`${i}`, list.map((form) => name(form, [form]))] as const);
      const [one, two] = [resolveIdentities(new Map(entries)), resolveIdentities(new Map([...entries].reverse()))];
      assert.deepEqual([...one.all], [...two.all]);
      for (const [uri, names] of entries)
        for (const { key } of names) assert.deepEqual(one.of(uri, key), two.of(uri, key));
    }),
  );
});

test('names found in texts are joined over the articles', () => {
  const texts = [
    'The National Audit Office (NAO) reported losses. The NAO blamed Capita.',
    'Capita’s spokesman said the NAO was wrong.',
  ];
  const articles = new Map(texts.map((text, i) => [`${i}`, findNames(layOut(text), []).names]));
  const identities = resolveIdentities(articles);
  assert.deepEqual([...identities.all.keys()], ['capita', 'national-audit-office']);
});
