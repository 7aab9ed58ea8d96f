import type { ClaimEntry, Link, Snapshot } from '../../corpus/snapshot.ts';
import { renderReason } from '../../link/reason.ts';
import { createLineIndex, type LineIndex } from './lines.ts';
import { version } from './version.ts';

const rules = [
  {
    id: 'disputed',
    shortDescription: { text: 'Another passage disputes this claim.' },
    defaultConfiguration: { level: 'note' },
  },
  {
    id: 'corroborated',
    shortDescription: { text: 'Another passage makes the same claim.' },
    defaultConfiguration: { level: 'none' },
  },
] as const;

/**
 * The disputed and the repeated claims as a SARIF 2.1.0 log: one result a link, at its source, with its target as the
 * related location.
 */
export function toSarif(snapshot: Snapshot): unknown {
  const lines = createLineIndex(snapshot);
  const results = snapshot.links.all
    .filter(({ relation }) => relation !== 'related')
    .map((link) => toResult(snapshot, link, lines));
  return {
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'counterclaim', version, rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { WORKSPACE: { description: { text: 'The folder in which the program ran.' } } },
        results,
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

function toLocation({ uri, claim }: ClaimEntry, lines: LineIndex): { physicalLocation: unknown } {
  const start = lines.positionOf(uri, claim.start);
  const end = lines.positionOf(uri, claim.end);
  return {
    physicalLocation: {
      artifactLocation: toArtifact(uri),
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
        charOffset: claim.start,
        charLength: claim.end - claim.start,
        snippet: { text: claim.text.toWellFormed() },
      },
    },
  };
}

/** Where a file is: relative to the folder in which the program ran, where it lies in it. */
export function toArtifact(uri: string): unknown {
  const encoded = uri.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return uri.startsWith('/') ? { uri: `file://${encoded}` } : { uri: encoded, uriBaseId: 'WORKSPACE' };
}
