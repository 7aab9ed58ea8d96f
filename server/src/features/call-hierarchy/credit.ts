import type { Article, ClaimEntry, Snapshot } from '../../corpus/snapshot.ts';
import type { Identity } from '../../link/identity.ts';
import type { Attribution } from '../../recognise/model.ts';
import { contains, overlap, type Span } from '../../text/span.ts';

/** That a claim is somebody's: the words that say whose, and who that is as far as the article says it. */
export interface Credit {
  readonly source: Span;
  readonly identities: readonly Identity[];
}

/** Whom a stretch of an article credits with what it says, in the order of the text. */
export function creditsOf(snapshot: Snapshot, article: Article, claim: Span): Credit[] {
  return article.analysis.attributions
    .filter((attribution) => attribution.kind === 'speech' && isAbout(attribution, claim))
    .flatMap((attribution) => {
      const { source, cue, content } = attribution;
      const identities = speakersOf(snapshot, article, attribution);
      // Of a quotation that runs on, only what names its speaker elsewhere says whose it is.
      return source === null && identities.length === 0 ? [] : [{ source: source ?? cue ?? content, identities }];
    });
}

/** The claims of the corpus that credit a person or an organisation, each with the words that do so. */
export function claimsCrediting(
  snapshot: Snapshot,
  identity: string,
): { readonly article: Article; readonly entry: ClaimEntry; readonly source: Span }[] {
  return [...snapshot.articles.values()].flatMap((article) => {
    const own = article.analysis.attributions.filter(
      (attribution) =>
        attribution.kind === 'speech' && speakersOf(snapshot, article, attribution).some(({ id }) => id === identity),
    );
    if (own.length === 0) return [];
    return snapshot.claimsOf(article.uri).flatMap((entry) => {
      const attribution = own.find((one) => isAbout(one, entry.claim));
      if (attribution === undefined) return [];
      return [{ article, entry, source: attribution.source ?? attribution.cue ?? attribution.content }];
    });
  });
}

/** The claim stands in what is said, or what is said makes up a good part of the claim. */
function isAbout({ content }: Attribution, claim: Span): boolean {
  return contains(content, claim) || 2 * overlap(content, claim) >= claim.end - claim.start || contains(claim, content);
}

function speakersOf({ identities }: Snapshot, { uri }: Article, { person, organisation }: Attribution): Identity[] {
  return [person, organisation].flatMap((key) => (key === null ? [] : [identities.of(uri, key)]));
}
