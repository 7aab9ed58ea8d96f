import { createLineIndex } from '../../text/line-index.ts';
import type { Finding } from './check.ts';
import { toArtifact } from './sarif.ts';
import { version } from './version.ts';

/** A line for each finding, as compilers write them, so that editors and terminals lead to the place. */
export function renderFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing to report.\n';
  const lines = placed(findings).map(({ path, line, column, message, code }) =>
    `${path}:${line}:${column}: ${message} [${code}]`.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' '),
  );
  return `${lines.join('\n')}\n${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.\n`;
}

export function findingsToJson(findings: readonly Finding[]): unknown {
  return {
    format: 'counterclaim-check',
    version: 1,
    findings: placed(findings).map(({ path, start, end, line, column, code, message }) => ({
      path,
      start,
      end,
      line,
      column,
      code,
      message,
    })),
  };
}

/** What articles say, which may be right: all else is a fault of the annotations. */
const remarks: ReadonlySet<string> = new Set(['arithmetic', 'new-dispute', 'quotation', 'source']);

/** As a SARIF 2.1.0 log. */
export function findingsToSarif(findings: readonly Finding[]): unknown {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return {
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'counterclaim', version, rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { WORKSPACE: { description: { text: 'The folder in which the program ran.' } } },
        results: placed(findings).map((finding) => ({
          ruleId: finding.code,
          ruleIndex: codes.indexOf(finding.code),
          level: remarks.has(finding.code) ? 'note' : 'warning',
          message: { text: finding.message.toWellFormed() },
          locations: [{ physicalLocation: toLocation(finding) }],
        })),
      },
    ],
  };
}

interface PlacedFinding extends Finding {
  /** From 1, as people count. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

function placed(findings: readonly Finding[]): PlacedFinding[] {
  const indices = new Map<string, ReturnType<typeof createLineIndex>>();
  return findings.map((finding) => {
    const index = indices.get(finding.path) ?? createLineIndex(finding.text);
    indices.set(finding.path, index);
    const [start, end] = [index.positionAt(finding.start), index.positionAt(finding.end)];
    return {
      ...finding,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
  });
}

function toLocation({ path, line, column, endLine, endColumn, start, end }: PlacedFinding): unknown {
  return {
    artifactLocation: toArtifact(path),
    region: {
      startLine: line,
      startColumn: column,
      endLine,
      endColumn,
      charOffset: start,
      charLength: end - start,
    },
  };
}
