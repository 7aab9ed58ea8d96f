import type { Analysis, Claim, Mention } from '../recognise/model.ts';
import { readOpposable } from './antonym.ts';
import { numberClauses, readAsserted } from './clause-number.ts';
import { readCondition } from './condition.ts';
import { readConducts } from './conduct.ts';
import { actorsOf, holderOf, isNear, rankIdentities, readContexts } from './context.ts';
import { readContradictable } from './contradiction/read.ts';
import { readDemand } from './demand.ts';
import { readDenial } from './denial.ts';
import { isWithholding } from './denial-cue.ts';
import { readFillers } from './filler.ts';
import { assumeSides, isDenied } from './holder.ts';
import { type Counterparts, readCounterparts } from './issue.ts';
import { makeKeys } from './keys.ts';
import { readMeasures, readTimes } from './measure.ts';
import { isMemberList } from './membership.ts';
import type { ClaimInContext, Denial, Measure, Position, PreparedClaim, Topic, WordList } from './model.ts';
import { readNegations } from './negation.ts';
import { markOnly } from './only-measure.ts';
import { readAspects } from './polarity.ts';
import { readPositions } from './position.ts';
import { readQuotes } from './quotation.ts';
import { type Profile, readProfiles } from './rank/profile.ts';
import { type Referents, resolveReferents } from './referent.ts';
import { readRelations } from './relation/read.ts';
import { readStage } from './stage.ts';
import { isStandVerb } from './stand.ts';
import { maskedName } from './subject.ts';
import { conceptOf, readWords, type Word } from './terms.ts';
import { nameConceptsOf, readAcronyms, readTopic } from './topic.ts';
import { readTradeoff } from './tradeoff.ts';
import { readTrends } from './trend.ts';
import { readVerdicts } from './verdict.ts';

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
  const said = analysis.claims.map((claim, i) =>
    (claims[i] as Word[]).filter((word) => isWithholding(word) || !isReporting(word, claim, analysis)),
  );
  const profiles = readProfiles(
    analysis.claims.map((claim, i) => ({
      claim,
      words: claims[i] as Word[],
      said: said[i] as Word[],
      quantities: (contexts[i] as ClaimInContext).quantities,
    })),
    analysis.mentions,
  );
  const plain = maskNames(said, analysis);
  const clauses = claims.map(numberClauses);
  const saidClauses = said.map((words, i) =>
    words.length < (claims[i] as Word[]).length ? numberClauses(words) : (clauses[i] as Int16Array),
  );
  // “Acme denied …” reports and denies at once.
  const denials = said.map((words, i) => {
    const own = readDenial(words, saidClauses[i] as Int16Array);
    return own ?? (saidClauses[i] === clauses[i] ? null : readDenial(claims[i] as Word[], clauses[i] as Int16Array));
  });
  const positions = assumeSides(
    plain.map((words, i) => ({
      holder: holderOf(contexts[i] as ClaimInContext),
      speaker: (analysis.claims[i] as Claim).speaker,
      isForecast: (analysis.claims[i] as Claim).kind === 'forecast',
      isOpinion: (analysis.claims[i] as Claim).kind === 'opinion',
      denial: denials[i] as Denial | null,
      words,
      positions: positionsOf(words, denials[i] as Denial | null, referents[i] as Referents, topic, counterparts),
    })),
  );
  const measures = markOnly(
    analysis.claims.map((claim, i) =>
      readMeasures(claim, (contexts[i] as ClaimInContext).quantities, claims[i] as Word[]),
    ),
  );
  return analysis.claims.map((claim, i) => {
    const words = claims[i] as Word[];
    const context = contexts[i] as ClaimInContext;
    const near = [i, i - 1, i + 1].filter((j) => isNear(analysis.claims, i, j));
    const before = near.filter((j) => j < i).flatMap((j) => actorsOf(contexts[j] as ClaimInContext, identify, true));
    return prepareClaim(claim, words, context, {
      analysis,
      topic,
      said: said[i] as Word[],
      profile: profiles[i] as Profile,
      plain: plain[i] as Word[],
      clauses: clauses[i] as Int16Array,
      measures: measures[i] as Measure[],
      saidClauses: saidClauses[i] as Int16Array,
      denial: denials[i] as Denial | null,
      positions: positions[i] as Position[],
      referents: referents[i] as Referents,
      recent: before,
      aspects: [...new Set(near.flatMap((j) => readAspects(claims[j] as Word[])))],
      actors: actorsOf(context, identify, false),
    });
  });
}

/** The words of a name do not judge: “the Campaign Against Living Miserably”. What it names can be argued over all the same. */
function maskNames(said: readonly (readonly Word[])[], analysis: Analysis): (readonly Word[])[] {
  let first = 0;
  return said.map((words, i) => {
    const { start: from, end } = analysis.claims[i] as Claim;
    while ((analysis.mentions[first]?.end ?? Infinity) <= from) first++;
    const names: Mention[] = [];
    for (let at = first; (analysis.mentions[at]?.start ?? Infinity) < end; at++) {
      const mention = analysis.mentions[at] as Mention;
      if (!mention.nominal && mention.kind !== 'product' && mention.kind !== 'place') names.push(mention);
    }
    if (names.length === 0) return words;
    const isNamed = (word: Word) =>
      word.capital && names.some((name) => name.start <= from + word.start && from + word.end <= name.end + possessive);
    return words.map((word) => (isNamed(word) ? { ...word, lower: maskedName, stem: maskedName } : word));
  });
}

/** In code units: “Acme’s” is the name with an ending. */
const possessive = 2;

function positionsOf(
  words: readonly Word[],
  denial: Denial | null,
  referents: Referents,
  topic: Topic,
  counterparts: Counterparts,
): Position[] {
  return readPositions(words, {
    issues: topic.issues,
    main: topic.main,
    referents: referents.said,
    assumed: referents.assumed,
    counterparts,
    deniedFrom: denial?.cue.end ?? null,
  }).map((position) => (denial !== null && isDenied(denial, position.span) ? turn(position) : position));
}

interface ArticleContext {
  readonly profile: Profile;
  readonly said: readonly Word[];
  /** Those of them that are no words of a name. */
  readonly plain: readonly Word[];
  /** For each word, and for each of those said, the number of its clause. */
  readonly clauses: Int16Array;
  readonly measures: readonly Measure[];
  readonly saidClauses: Int16Array;
  readonly denial: Denial | null;
  readonly positions: readonly Position[];
  readonly aspects: readonly string[];
  readonly actors: readonly string[];
  readonly analysis: Analysis;
  readonly topic: Topic;
  readonly referents: Referents;
  readonly recent: readonly string[];
}

function prepareClaim(
  claim: Claim,
  words: readonly Word[],
  context: ClaimInContext,
  article: ArticleContext,
): PreparedClaim {
  const { said, denial, clauses, saidClauses, measures } = article;
  const content = words.filter((word) => word.content);
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
    profile: article.profile,
    rareNames: [...new Set(capitalConcepts(words))].filter((name) => !article.topic.concepts.includes(name)),
    quotes: readQuotes(claim, words, article.analysis, claim.text),
    negations: readNegations(said, saidClauses),
    opposable: readOpposable(said, saidClauses),
    isIndefinite: isIndefinite(said),
    positions: [
      ...article.positions,
      ...(claim.speaker === null ? [] : readVerdicts(article.plain)),
      ...readTradeoff(words, article.aspects),
    ],
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
    trends: readTrends(said, article.topic.main),
    measures,
    fillers: readFillers(claim, context.quantities, words, measures),
    relations: readRelations(claim.text, words),
    contradictable: readContradictable(claim.text, said, saidClauses, measures),
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
  if (attribution === undefined || word.concept === asking || isStandVerb(word)) return false;
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

const indefinite = new Set(
  'a an children few four kids many men people several some somebody someone there three two women'.split(' '),
);

/** “A man is …”, “several people …”: no name, and nothing that is known already. */
function isIndefinite(words: readonly Word[]): boolean {
  return indefinite.has(words[0]?.lower ?? '') && !words.some((word, i) => i > 0 && word.capital);
}

function capitalConcepts(words: readonly Word[]): string[] {
  return words.filter((word, i) => i > 0 && word.capital && word.content).map((word) => word.concept);
}
