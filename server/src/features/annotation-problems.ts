import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { type AnnotationsFile, problemsIn } from '../corpus/annotations-file.ts';
import type { Snapshot } from '../corpus/snapshot.ts';
import { toRangeOfFile } from './annotation-lines.ts';

/** What is wrong with the files of `annotations/`, by the file's URI. */
export function findAnnotationProblems(snapshot: Snapshot): Map<string, Diagnostic[]> {
  return new Map([...snapshot.annotations.files.values()].map((file) => [file.uri, diagnosticsOf(file)]));
}

function diagnosticsOf(file: AnnotationsFile): Diagnostic[] {
  const ofBytes = file.problems.map(({ message, code, span }) => ({
    message,
    code,
    span: span ?? { start: 0, end: 0 },
  }));
  return [...ofBytes, ...problemsIn(file)].map(({ message, code, span }) => ({
    range: toRangeOfFile(file, span),
    message,
    code,
    source: 'counterclaim',
    severity: DiagnosticSeverity.Error,
  }));
}
