import { companies } from '../../src/recognise/lexicon/en/company.ts';
import { countries } from '../../src/recognise/lexicon/en/country.ts';
import { demonyms } from '../../src/recognise/lexicon/en/demonym.ts';
import { firstNames } from '../../src/recognise/lexicon/en/first-name.ts';
import { movements } from '../../src/recognise/lexicon/en/movement.ts';
import { newsOutlets } from '../../src/recognise/lexicon/en/news-outlet.ts';
import { places } from '../../src/recognise/lexicon/en/place.ts';
import { publicBodies } from '../../src/recognise/lexicon/en/public-body.ts';
import { sportsClubs } from '../../src/recognise/lexicon/en/sports-club.ts';
import { surnames } from '../../src/recognise/lexicon/en/surname.ts';
import type { LabelledDocument } from './data.ts';
import { templates } from './newswire-templates.ts';

/**
 * Articles made up from templates in own words, for what news agencies write and the labelled sets have little of: results
 * and tables of sport, where cities stand for their teams, notes on markets and companies, headlines in capitals, datelines.
 * Half of the names are invented, so that a tagger learns the surroundings and not the lists. The same on every run.
 */
export function makeNewswire(articles: number): Omit<LabelledDocument, 'heldOut'>[] {
  const random = createRandom();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const titled = (names: readonly string[]): string[] => names.filter((name) => /^\p{Lu}/u.test(name));
  const [clubs, firms, press] = [titled(sportsClubs), titled(companies), titled(newsOutlets)];
  const cities = places.filter((name) => /^\p{Lu}\p{Ll}{3,}(?: \p{Lu}\p{Ll}+)?$/u.test(name));
  const single = countries.filter((name) => /^\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)?$/u.test(name));
  const adjectives = demonyms.filter((name) => /(?:n|sh|ese|i|ch)$/u.test(name));

  const invent = (): string => {
    let word = '';
    const syllables = 2 + Math.floor(random() * 2);
    for (let i = 0; i < syllables; i++) word += pick(onsets) + pick(nuclei);
    word += pick(codas);
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const known = (list: readonly string[], made: () => string): string => (random() < 0.5 ? pick(list) : made());
  const city = (): string => known(cities, invent);
  const surname = (): string => known(surnames, invent);
  const acronym = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick([...capitals])).join('');
  const firm = (): string =>
    random() < 0.6 ? `${pick([surname, invent, invent])()} ${pick(firmTails)}` : random() < 0.7 ? invent() : acronym();

  const makers: Readonly<Record<string, () => [text: string, type: LabelledDocument['spans'][number]['type'] | null]>> =
    {
      club: () => [known(clubs, () => (random() < 0.5 ? invent() : `${city()} ${pick(clubTails)}`)), 'ORG'],
      side: () => [city(), 'ORG'],
      nation: () => [pick(single), 'LOC'],
      person: () => [`${known(firstNames, invent)} ${surname()}`, 'PER'],
      surname: () => [surname(), 'PER'],
      city: () => [city(), 'LOC'],
      firm: () => [known(firms, firm), 'ORG'],
      press: () => [known(press, () => `${city()} ${pick(pressTails)}`), 'ORG'],
      body: () => [known(publicBodies, () => (random() < 0.4 ? acronym() : `${pick(bodyHeads)}`)), 'ORG'],
      party: () => [known(movements, () => (random() < 0.4 ? acronym() : `${pick(partyHeads)}`)), 'ORG'],
      school: () => [
        `${pick([(): string => `${city()} University`, (): string => `University of ${city()}`])()}`,
        'ORG',
      ],
      adjective: () => [pick(adjectives), null],
      league: () => [pick(leagues), 'ORG'],
      event: () => [`${city()} ${pick(eventTails)}`, 'MISC'],
      n: () => [`${Math.floor(random() * 30)}`, null],
      big: () => [`${1 + Math.floor(random() * 90)},${100 + Math.floor(random() * 900)}`, null],
      part: () => [`${Math.floor(random() * 90)}.${Math.floor(random() * 100)}`, null],
      year: () => [`${1990 + Math.floor(random() * 25)}`, null],
      day: () => [pick(days), null],
    };

  return Array.from({ length: articles }, (_, index) => {
    let text = '';
    const spans: { start: number; end: number; type: LabelledDocument['spans'][number]['type'] }[] = [];
    const lines = pick(templates);
    const count = 6 + Math.floor(random() * 10);
    for (let i = 0; i < count; i++) {
      const template = pick(lines);
      const capital = template.startsWith('^');
      for (const [, plain = '', slot] of template.replace(/^\^/u, '').matchAll(/([^{]*)(?:\{(\w+)\})?/gu)) {
        text += capital ? plain.toUpperCase() : plain;
        if (slot === undefined) continue;
        const [name, type] = (makers[slot] as () => [string, LabelledDocument['spans'][number]['type'] | null])();
        const written = capital ? name.toUpperCase() : name;
        if (type !== null) spans.push({ start: text.length, end: text.length + written.length, type });
        text += written;
      }
      text += '\n';
    }
    return { set: 'newswire', id: `newswire-${index}`, text, spans };
  });
}

const onsets = 'b br c ch d f g gr h j k kr l m n p r s sh st t tr v w z'.split(' ');
const nuclei = 'a e i o u a e i o ei ou ia'.split(' ');
const codas = 'n r l s t x m nd rt ck sk '.split(' ');
const capitals = 'ABCDEFGHIKLMNOPRSTUV';
const clubTails = 'United,City,FC,Rovers,Town,Athletic,Wanderers,Tigers,Lions,Eagles,Stars,Bulls,Bears,Royals'.split(
  ',',
);
const firmTails = [
  ...'Corp,Inc,Co,Ltd,Plc,SA,AG,NV,Group,Holdings,Industries,Bank,Airlines,Motors,Energy,Steel'.split(','),
  ...'Foods,Electronics,Securities,Partners,Systems,Technologies,& Co,Brothers,Oil,Resources,Insurance'.split(','),
];
const pressTails = 'Times,Post,Daily News,Herald,Tribune,Telegraph,Gazette,Star,Television,Radio'.split(',');
const bodyHeads = [
  ...'Agriculture Ministry,Civil Aviation Authority,Constitutional Court,Consumer Council,Election Commission'.split(
    ',',
  ),
  ...'Human Rights Committee,Interior Ministry,National Police,National Statistics Bureau,Trade Commission'.split(','),
  ...'Meteorological Institute,Ministry of Transport,Olympic Committee,Rugby Union,Tennis Federation'.split(','),
];
const partyHeads = [
  ...'Democratic Front,Farmers Party,Liberation Army,National Movement,New Democratic Party,People’s Front'.split(','),
  ...'Popular Union,Progress Party,Republican Alliance,Socialist Union,Unity Front,Workers Movement'.split(','),
];
const eventTails = 'Open,Cup,Grand Prix,Masters,Marathon,Classic'.split(',');
const leagues = 'NBA,NFL,NHL,National Basketball Association,National Football League,National Hockey League'.split(
  ',',
);
const days = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(',');

/** A linear congruential generator, 0 to below 1. */
function createRandom(): () => number {
  let seed = 7;
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}
