/**
 * Tells which paths a set of globs takes: `*` and `?` inside a segment, `**` over any number of segments, `{a,b}`, nested.
 * Paths are relative, with forward slashes. A path is taken where one of `include` and none of `exclude` matches all of it.
 */
export function createGlobMatcher(include: readonly string[], exclude: readonly string[]): (path: string) => boolean {
  const included = include.map(compileGlob);
  const excluded = exclude.map(compileGlob);
  return (path) => {
    const segments = path.split('/');
    return included.some((glob) => glob(segments)) && !excluded.some((glob) => glob(segments));
  };
}

type SegmentMatcher = ((segment: string) => boolean) | 'any depth';

function compileGlob(glob: string): (segments: readonly string[]) => boolean {
  const alternatives = expandBraces(glob.replace(/^\.\//, '')).map((pattern) => pattern.split('/').map(compileSegment));
  return (segments) => alternatives.some((pattern) => matchSegments(pattern, segments));
}

function compileSegment(pattern: string): SegmentMatcher {
  if (pattern === '**') return 'any depth';
  return (segment) => matchSegment(pattern, segment);
}

function matchSegments(pattern: readonly SegmentMatcher[], segments: readonly string[]): boolean {
  return matchWithGaps(
    pattern,
    segments,
    'any depth',
    (matcher, segment) => matcher !== 'any depth' && matcher(segment),
  );
}

function matchSegment(pattern: string, segment: string): boolean {
  return matchWithGaps([...pattern], [...segment], '*', (wanted, found) => wanted === '?' || wanted === found);
}

/**
 * Matches a pattern, in which `gap` stands for any number of elements, against a sequence. Goes back to the latest gap
 * only, which is enough: an earlier one could take no more than it. The time is the product of the lengths at worst.
 */
function matchWithGaps<P, S>(
  pattern: readonly P[],
  sequence: readonly S[],
  gap: P,
  matches: (wanted: P, found: S) => boolean,
): boolean {
  let p = 0;
  let s = 0;
  let afterGap = -1;
  let resume = 0;
  while (s < sequence.length) {
    if (p < pattern.length && pattern[p] === gap) {
      afterGap = ++p;
      resume = s;
    } else if (p < pattern.length && matches(pattern[p] as P, sequence[s] as S)) {
      p++;
      s++;
    } else if (afterGap >= 0) {
      p = afterGap;
      s = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[p] === gap && p < pattern.length) p++;
  return p === pattern.length;
}

/** Every choice of the alternatives in braces; more than `limit` are cut off. Braces that do not pair stand for themselves. */
function expandBraces(glob: string, limit = 256): string[] {
  const open = glob.indexOf('{');
  const close = open < 0 ? -1 : closingBrace(glob, open);
  if (close < 0) return [glob];
  const rests = expandBraces(glob.slice(close + 1), limit);
  const expanded: string[] = [];
  for (const choice of splitAlternatives(glob.slice(open + 1, close))) {
    for (const inner of expandBraces(choice, limit)) {
      for (const rest of rests) if (expanded.length < limit) expanded.push(glob.slice(0, open) + inner + rest);
    }
  }
  return expanded;
}

function closingBrace(glob: string, open: number): number {
  let depth = 0;
  for (let i = open; i < glob.length; i++) {
    if (glob[i] === '{') depth++;
    else if (glob[i] === '}' && --depth === 0) return i;
  }
  return -1;
}

function splitAlternatives(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}') depth--;
    else if (text[i] === ',' && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
