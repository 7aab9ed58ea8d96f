import { type Finding, findFindings } from '../../corpus/findings/finding.ts';
import type { Article, ClaimEntry, Link, Snapshot } from '../../corpus/snapshot.ts';
import { renderReason } from '../../link/reason.ts';
import { type Span, slice } from '../../text/span.ts';
import { createLineIndex, type LineIndex } from './lines.ts';
import { version } from './version.ts';

const rules = [
  rule('disputed', 'Another passage disputes this claim.', 'note'),
  rule('corroborated', 'Another passage makes the same claim.', 'none'),
  rule('arithmetic', 'These numbers do not add up.', 'note'),
  rule('quotation', 'Another passage gives this quotation in other words.', 'note'),
  rule('source', 'Another passage credits this figure to another organisation.', 'note'),
] as const;

function rule<Id extends string>(id: Id, text: string, level: 'note' | 'none') {
  return { id, shortDescription: { text }, defaultConfiguration: { level } } as const;
}

/**
 * What was found as a SARIF 2.1.0 log: of the disputed and the repeated claims one result a link, at its source, with its
 * target as the related location; of everything else one a finding.
 */
export function toSarif(snapshot: Snapshot): unknown {
  const lines = createLineIndex(snapshot);
  const results = snapshot.links.all
    .filter(({ relation }) => relation !== 'related')
    .map((link) => toResult(snapshot, link, lines));
  const findings = [...snapshot.articles.values()].flatMap((article) =>
    findFindings(snapshot, article, (rule) => rule !== 'disputed').map((finding) => toFinding(article, finding, lines)),
  );
  return {
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'counterclaim', version, rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { WORKSPACE: { description: { text: 'The folder in which the program ran.' } } },
        results: [...results, ...findings],
      },
    ],
  };
}

function toResult(snapshot: Snapshot, link: Link, lines: LineIndex): unknown {
  const source = snapshot.claims.get(link.source) as ClaimEntry;
  const target = snapshot.claims.get(link.target) as ClaimEntry;
  const ruleIndex = link.relation === 'disputed' ? 0 : 1;
  const rule = rules[ruleIndex];
  return {
    ruleId: rule.id,
    ruleIndex,
    level: rule.defaultConfiguration.level,
    // The format asks for the level “none” with every other kind than “fail”.
    kind: ruleIndex === 0 ? 'fail' : 'informational',
    message: { text: `${rule.shortDescription.text} ${link.evidence.map(renderReason).join('; ')}`.toWellFormed() },
    locations: [toLocation(source, lines)],
    relatedLocations: [{ id: 1, ...toLocation(target, lines), message: { text: target.claim.text.toWellFormed() } }],
    partialFingerprints: { 'claims/v1': `${link.source}-${link.target}` },
    rank: Math.round(link.score * 1000) / 10,
  };
}

function toFinding(
  article: Article,
  { rule: ruleId, span, message, claim, related }: Finding,
  lines: LineIndex,
): unknown {
  const ruleIndex = rules.findIndex(({ id }) => id === ruleId);
  return {
    ruleId,
    ruleIndex,
    level: rules[ruleIndex]?.defaultConfiguration.level,
    kind: 'fail',
    message: { text: `${message}.`.toWellFormed() },
    locations: [toPassage(article.uri, span, slice(article.text, span), lines)],
    relatedLocations: related.map((passage, index) => ({
      id: index + 1,
      ...toPassage(passage.article.uri, passage.span, passage.text, lines),
      message: { text: passage.text.toWellFormed() },
    })),
    partialFingerprints: {
      'claims/v1': [claim?.id ?? article.uri, ...related.map((one) => one.claim?.id ?? one.text)].join('-'),
    },
  };
}

function toLocation({ uri, claim }: ClaimEntry, lines: LineIndex): { physicalLocation: unknown } {
  return toPassage(uri, claim, claim.text, lines);
}

function toPassage(uri: string, span: Span, text: string, lines: LineIndex): { physicalLocation: unknown } {
  const start = lines.positionOf(uri, span.start);
  const end = lines.positionOf(uri, span.end);
  return {
    physicalLocation: {
      artifactLocation: toArtifact(uri),
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
        charOffset: span.start,
        charLength: span.end - span.start,
        snippet: { text: text.toWellFormed() },
      },
    },
  };
}

/** Where a file is: relative to the folder in which the program ran, where it lies in it. */
export function toArtifact(uri: string): unknown {
  const encoded = uri.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return uri.startsWith('/') ? { uri: `file://${encoded}` } : { uri: encoded, uriBaseId: 'WORKSPACE' };
}
