import type { Target } from '../../annotation/model.ts';
import { type AnnotationsFile, toUri } from '../../corpus/annotations-file.ts';
import { findPassage } from '../../corpus/passage.ts';
import type { PlacedAnnotation } from '../../corpus/placement.ts';
import type { Article, Snapshot } from '../../corpus/snapshot.ts';
import type { Span } from '../../text/span.ts';

/** A passage that an entry is about, where it is now. */
export interface QuotedPassage {
  readonly target: Target;
  /** The URI of its article, which need not exist; `null` where nobody says it. */
  readonly uri: string | null;
  readonly article: Article | null;
  /** `null`: the article is not there, or the passage is not in it. */
  readonly span: Span | null;
  readonly isApproximate: boolean;
}

/** The passage of an entry of a file; `end` tells the two of a decision apart. */
export function passageOf(
  snapshot: Snapshot,
  file: AnnotationsFile,
  entry: number,
  end: 'a' | 'b' | null,
): QuotedPassage | null {
  if (file.kind === 'article') {
    const placed = placedAt(snapshot, file, entry);
    return placed && passageOfPlaced(snapshot, placed);
  }
  const decision = file.kind === 'claims' ? file.parsed.entries[entry]?.value : null;
  if (decision == null || end === null) return null;
  const target = decision[end];
  const uri = toUri(file.folder, target.article);
  const article = snapshot.articles.get(uri) ?? null;
  const span = article && (findPassage(article, target, snapshot.claimsOf(uri))?.span ?? null);
  return { target, uri, article, span, isApproximate: isOtherwise(article, span, target) };
}

export function passageOfPlaced(
  snapshot: Snapshot,
  { annotation, file, span, isApproximate }: PlacedAnnotation,
): QuotedPassage {
  const article = snapshot.articles.get(file.article ?? '') ?? null;
  return { target: annotation.target, uri: file.article, article, span: article && span, isApproximate };
}

function placedAt({ annotations }: Snapshot, file: AnnotationsFile, entry: number): PlacedAnnotation | null {
  const uri = file.kind === 'article' ? (file.article ?? file.uri) : '';
  return annotations.ofArticle(uri).find((placed) => placed.file.uri === file.uri && placed.entry === entry) ?? null;
}

function isOtherwise(article: Article | null, span: Span | null, { quote }: Target): boolean {
  return article !== null && span !== null && article.text.slice(span.start, span.end) !== quote;
}
