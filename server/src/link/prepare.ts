import type { Analysis, Claim, Name } from '../recognise/model.ts';
import { readOpposable } from './antonym.ts';
import { numberClauses, readAsserted } from './clause-number.ts';
import { readCondition } from './condition.ts';
import { readConducts } from './conduct.ts';
import { readDemand } from './demand.ts';
import { readDenial } from './denial.ts';
import { type Counterparts, readCounterparts } from './issue.ts';
import { makeKeys } from './keys.ts';
import { readMeasures, readTimes } from './measure.ts';
import { isMemberList } from './membership.ts';
import type { ClaimInContext, Denial, Position, PreparedClaim, Topic, WordList } from './model.ts';
import { readNegations } from './negation.ts';
import { readAspects } from './polarity.ts';
import { readPositions } from './position.ts';
import { readQuotes } from './quotation.ts';
import { type Referents, resolveReferents } from './referent.ts';
import { readStage } from './stage.ts';
import { conceptOf, readWords, type Word } from './terms.ts';
import { nameConceptsOf, readAcronyms, readTopic } from './topic.ts';
import { readTradeoff } from './tradeoff.ts';

/** Prepares the claims of an article: all that does not depend on another article. Linear in the article's text. */
export function prepare(analysis: Analysis, identify: (nameKey: string) => string): PreparedClaim[] {
  const raw = analysis.claims.map((claim) => readWords(claim.text));
  const acronyms = readAcronyms(raw);
  const claims = raw.map((words) =>
    words.map((word) => {
      const concept = acronyms.get(word.lower);
      return concept === undefined ? word : { ...word, concept };
    }),
  );
  const contexts = readContexts(analysis, identify);
  const nameConcepts = nameConceptsOf(analysis);
  const title = readWords(analysis.title ?? '');
  const topic = readTopic(title, claims, nameConcepts, rankIdentities(contexts));
  const counterparts = readCounterparts([title, ...claims], topic);
  const referents = resolveReferents(claims, topic, counterparts);
  return analysis.claims.map((claim, i) => {
    const words = claims[i] as Word[];
    const context = contexts[i] as ClaimInContext;
    const near = [i, i - 1, i + 1].filter((j) => isNear(analysis.claims, i, j));
    const before = near.filter((j) => j < i).flatMap((j) => actorsOf(contexts[j] as ClaimInContext, identify, true));
    return prepareClaim(claim, words, context, {
      analysis,
      topic,
      referents: referents[i] as Referents,
      counterparts,
      recent: before,
      aspects: [...new Set(near.flatMap((j) => readAspects(claims[j] as Word[])))],
      actors: actorsOf(context, identify, false),
    });
  });
}

/** Claims of one sentence, or of neighbouring sentences by one speaker. */
function isNear(claims: readonly Claim[], i: number, j: number): boolean {
  const [own, other] = [claims[i], claims[j]];
  if (own === undefined || other === undefined) return false;
  return (
    Math.abs(own.sentence - other.sentence) <= 1 && (own.sentence === other.sentence || own.speaker === other.speaker)
  );
}

/** The organisations, and unless left out the persons, that a claim names, with those that the persons act for. */
function actorsOf(
  context: ClaimInContext,
  identify: (nameKey: string) => string,
  isOrganisationOnly: boolean,
): string[] {
  return [
    ...new Set(
      context.names.flatMap(({ key, kind, affiliation }) => {
        if (kind === 'organisation') return [identify(key)];
        if (kind !== 'person' || isOrganisationOnly) return [];
        return affiliation === null ? [identify(key)] : [identify(key), identify(affiliation)];
      }),
    ),
  ];
}

interface ArticleContext {
  readonly aspects: readonly string[];
  readonly actors: readonly string[];
  readonly analysis: Analysis;
  readonly topic: Topic;
  readonly referents: Referents;
  readonly counterparts: Counterparts;
  readonly recent: readonly string[];
}

function prepareClaim(
  claim: Claim,
  words: readonly Word[],
  context: ClaimInContext,
  article: ArticleContext,
): PreparedClaim {
  const said = words.filter((word) => !isReporting(word, claim, article.analysis));
  const content = words.filter((word) => word.content);
  const clauses = numberClauses(words);
  const saidClauses = said.length < words.length ? numberClauses(said) : clauses;
  // “Acme denied …” reports and denies at once.
  const denial = readDenial(said, saidClauses) ?? (said.length < words.length ? readDenial(words, clauses) : null);
  const names = context.identities.length > 0 ? context.identities : capitalConcepts(words);
  const terms = [...new Set(content.map((word) => word.concept))].sort();
  const prepared = {
    context,
    topic: article.topic,
    terms,
    numbers: terms.filter((term) => /^\d/u.test(term)),
    core: [...new Set(said.filter((word) => word.content).map((word) => word.concept))].sort(),
    referents: article.referents.said.map(({ concept }) => concept),
    words: toWordList(words, clauses),
    rareNames: [...new Set(capitalConcepts(words))].filter((name) => !article.topic.concepts.includes(name)),
    quotes: readQuotes(claim, words, article.analysis, claim.text),
    negations: readNegations(said, saidClauses),
    opposable: readOpposable(content),
    positions: readPositions(said, {
      issues: article.topic.issues,
      referents: article.referents.said,
      assumed: article.referents.assumed,
      counterparts: article.counterparts,
      deniedFrom: denial?.cue.end ?? null,
    })
      .map((position) => (denial !== null && denial.cue.start < position.span.start ? turn(position) : position))
      .concat(readTradeoff(words, article.aspects)),
    conducts: readConducts(denial === null ? words : said.filter((word) => !isWithin(word, denial)), claim, {
      actors: article.actors,
      aspects: article.aspects,
      speaker: context.speaker,
      speakerOrganisation: context.speakerOrganisation,
      recent: article.recent,
    }),
    denial,
    demand: readDemand(words, names),
    condition: readCondition(words),
    stage: readStage(said),
    measures: readMeasures(claim, context.quantities, words),
    times: readTimes(context.quantities),
    isMemberList: isMemberList(
      content.map((word) => word.concept),
      context.identities,
    ),
  };
  return { ...prepared, keys: makeKeys(prepared) };
}

const asking = conceptOf('ask');

/** Words of the source and the cue of a reported claim tell who says it, not what; nor do those of a name judge. */
function isReporting(word: Word, claim: Claim, analysis: Analysis): boolean {
  const attribution = claim.attribution === null ? undefined : analysis.attributions[claim.attribution];
  if (attribution === undefined || word.concept === asking) return false;
  const at = claim.start + word.start;
  return [attribution.source, attribution.cue].some((span) => span !== null && span.start <= at && at < span.end);
}

function isWithin(word: Word, { cue }: Denial): boolean {
  return cue.start <= word.start && word.end <= cue.end;
}

/** What is denied is held the other way round. */
function turn(position: Position): Position {
  return { ...position, sign: position.sign === 1 ? -1 : 1, denied: true };
}

function toWordList(words: readonly Word[], clauses: Int16Array): WordList {
  const asserted = readAsserted(words, clauses);
  const at = words.flatMap((word, i) => (word.content ? [i] : []));
  const content = at.map((i) => words[i] as Word);
  return {
    concepts: content.map((word) => word.concept),
    stems: content.map((word) => word.stem),
    starts: content.map((word) => word.start),
    ends: content.map((word) => word.end),
    clauses: at.map((i) => clauses[i] as number),
    asserted: at.map((i) => asserted[i] as boolean),
  };
}

function capitalConcepts(words: readonly Word[]): string[] {
  return words.filter((word, i) => i > 0 && word.capital && word.content).map((word) => word.concept);
}

function readContexts(analysis: Analysis, identify: (nameKey: string) => string): ClaimInContext[] {
  const nameOf = new Map<string, Name>(analysis.names.map((name) => [name.key, name]));
  let [mention, quantity] = [0, 0];
  return analysis.claims.map((claim) => {
    while ((analysis.mentions[mention]?.end ?? Infinity) <= claim.start) mention++;
    while ((analysis.quantities[quantity]?.end ?? Infinity) <= claim.start) quantity++;
    const keys = new Set<string>();
    for (let i = mention; (analysis.mentions[i]?.start ?? Infinity) < claim.end; i++)
      keys.add((analysis.mentions[i] as { name: string }).name);
    const quantities = [];
    for (let i = quantity; (analysis.quantities[i]?.start ?? Infinity) < claim.end; i++)
      quantities.push(analysis.quantities[i] as Analysis['quantities'][number]);
    return {
      claim,
      quantities,
      names: [...keys].flatMap((key) => nameOf.get(key) ?? []),
      identities: [...new Set([...keys].map(identify))],
      speaker: claim.speakerPerson === null ? null : identify(claim.speakerPerson),
      speakerOrganisation: claim.speakerOrganisation === null ? null : identify(claim.speakerOrganisation),
    };
  });
}

function rankIdentities(contexts: readonly ClaimInContext[]): string[] {
  const counts = new Map<string, number>();
  for (const { identities } of contexts) for (const id of identities) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).map(([id]) => id);
}
