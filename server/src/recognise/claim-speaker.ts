import { overlap, type Span } from '../text/span.ts';
import type { AttributionContext } from './attribution.ts';
import type { Attribution, Claim } from './model.ts';
import { SpanCursor } from './span-cursor.ts';

type Said = Pick<Claim, 'attribution' | 'quoted' | 'speaker' | 'speakerPerson' | 'speakerOrganisation'>;

interface Contents extends Span {
  /** Index into the attributions. */
  readonly index: number;
}

/** Says whose claim a stretch of text is. Claims are asked for in order. */
export class SpeakerFinder {
  readonly #attributions: readonly Attribution[];
  readonly #contents: SpanCursor<Contents>;
  readonly #quotations: SpanCursor<Span>;

  constructor(context: AttributionContext & { readonly attributions: readonly Attribution[] }) {
    this.#attributions = context.attributions;
    const contents: Contents[] = [];
    for (const [index, { kind, content }] of context.attributions.entries())
      if (kind === 'speech') contents.push({ ...content, index });
    this.#contents = new SpanCursor(contents);
    this.#quotations = new SpanCursor(context.quotations);
  }

  /** The attribution whose content covers most of the claim, the words that name its source and cue not counted. */
  find(claim: Span): Said {
    const contents = this.#contents.touching(claim);
    const quoted = this.#quotations.touching(claim);
    let best: Contents | null = null;
    let most = 0;
    for (const content of contents) {
      const shared = overlap(content, claim);
      // Of two contents that cover the same, the inner one says more exactly who speaks.
      const better = shared > most || (shared === most && best !== null && length(content) < length(best));
      if (better) [best, most] = [content, shared];
    }
    const by = best === null ? undefined : this.#attributions[best.index];
    if (best === null || by === undefined || most * 2 < statedLength(claim, by)) return ownVoice(claim, quoted);
    return {
      attribution: best.index,
      quoted: isMostly(quoted, { start: Math.max(best.start, claim.start), end: Math.min(best.end, claim.end) }),
      speaker: by.speaker,
      speakerPerson: by.person,
      speakerOrganisation: by.organisation,
    };
  }
}

function ownVoice(claim: Span, quoted: readonly Span[]): Said {
  return {
    attribution: null,
    quoted: isMostly(quoted, claim),
    speaker: null,
    speakerPerson: null,
    speakerOrganisation: null,
  };
}

/** The length of what the claim states: without the attribution's source and cue, and what stands between them. */
function statedLength(claim: Span, { source, cue, content }: Attribution): number {
  // “Giving evidence on Monday, Lee said that …”: what stands before belongs to the saying.
  const opens = source !== null && cue !== null && Math.max(source.end, cue.end) <= content.start;
  const frame = {
    start: opens
      ? Math.min(claim.start, source.start)
      : Math.min(...[source, cue].map((part) => part?.start ?? claim.end)),
    end: Math.max(...[source, cue].map((part) => part?.end ?? claim.start)),
  };
  const own = length(frame) < longestFrame ? overlap(frame, claim) : 0;
  return Math.max(1, length(claim) - own);
}

/** A source and its cue may stand on both sides of the content: then what is between them is not the frame. */
const longestFrame = 200;

function length(span: Span): number {
  return span.end - span.start;
}

function isMostly(parts: readonly Span[], whole: Span): boolean {
  return parts.reduce((sum, part) => sum + overlap(part, whole), 0) * 2 > length(whole);
}
