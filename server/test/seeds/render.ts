import type { Article, ClaimEntry, Snapshot } from '../../src/corpus/snapshot.ts';
import { renderReason } from '../../src/link/reason.ts';
import type { Quantity } from '../../src/recognise/model.ts';
import { type Span, slice } from '../../src/text/span.ts';

/** What was found in an article, paragraph by paragraph, for people to review. */
export function renderGolden(snapshot: Snapshot, article: Article): string {
  const { analysis, text } = article;
  const inside = <T extends Span>(items: readonly T[], outer: Span): T[] =>
    items.filter((item) => outer.start <= item.start && item.start < outer.end);
  const names = analysis.names.map((name) => {
    const { id } = snapshot.identities.of(article.uri, name.key);
    return `${name.kind} ${id}: ${name.forms.join(' | ')}${name.description === null ? '' : ` (${name.description})`}`;
  });
  const paragraphs = analysis.paragraphs.map((paragraph, i) => {
    const lines = [
      ...inside(analysis.leftovers, paragraph).map(
        (leftover) => `not the article (${leftover.reason}): ${short(slice(text, leftover))}`,
      ),
      ...inside(analysis.quantities, paragraph).map((quantity) => renderQuantity(text, quantity)),
      ...inside(
        snapshot.claimsOf(article.uri).map((entry) => ({ ...entry, ...entry.claim })),
        paragraph,
      ).flatMap((entry) => renderClaim(snapshot, article, entry)),
    ];
    return [`[${i + 1}] ${slice(text, paragraph)}`, ...lines.map((line) => `    ${line}`)].join('\n');
  });
  return `${[`title: ${analysis.title}`, names.join('\n'), ...paragraphs].join('\n\n')}\n`;
}

function renderQuantity(text: string, quantity: Quantity): string {
  const { value, min, max, unit, of, per, modifier, date } = quantity;
  const interval = min === value && max === value ? '' : ` [${min ?? '…'}, ${max ?? '…'}]`;
  const parts = [modifier === 'exact' ? '' : modifier, date ?? value, unit, of && `of “${of}”`, per && `per ${per}`];
  return `number “${short(slice(text, quantity))}”: ${parts.filter((part) => part || part === 0).join(' ')}${interval}`;
}

function renderClaim(snapshot: Snapshot, article: Article, { id, claim }: ClaimEntry): string[] {
  const organisation = claim.speakerOrganisation && snapshot.identities.of(article.uri, claim.speakerOrganisation).id;
  const by = claim.speaker === null ? '' : ` by ${claim.speaker}${organisation ? ` for ${organisation}` : ''}`;
  const traits = [claim.quoted ? 'quoted' : '', claim.negated ? 'negated' : ''].filter(Boolean).join(', ');
  const links = snapshot.links.of(id).map((link) => {
    const other = snapshot.claims.get(link.source === id ? link.target : link.source) as ClaimEntry;
    const where = other.uri === article.uri ? 'here' : (other.uri.split('/').at(-1)?.slice(0, 3) ?? '');
    return `    ${link.relation} ${where}: ${short(other.claim.text)} — ${link.evidence.map(renderReason).join('; ')}`;
  });
  return [`${claim.kind}${by}${traits && ` (${traits})`}: ${short(claim.text)}`, ...links];
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 100 ? `${line.slice(0, 60)} … ${line.slice(-36)}` : line;
}
