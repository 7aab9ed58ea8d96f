import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { editArticleFile } from '../../annotation/edit/article-file.ts';
import { editClaims } from '../../annotation/edit/claims.ts';
import { editCodebook } from '../../annotation/edit/codebook.ts';
import type { Edited } from '../../annotation/edit/edit-file.ts';
import { editOrganisations } from '../../annotation/edit/organisations.ts';
import { parseArticleFile } from '../../annotation/file/article-file.ts';
import { parseClaims } from '../../annotation/file/claims-file.ts';
import { parseCodebook } from '../../annotation/file/codebook-file.ts';
import { parseOrganisations } from '../../annotation/file/organisations-file.ts';
import type { FileProblem } from '../../annotation/model.ts';
import type { AnnotationsFile } from '../../corpus/annotations-file.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import { toRangeOfFile } from '../annotation-lines.ts';
import { isRefusal, type Plan, type PlannedChange, type Refusal, refuse } from './act.ts';

/** One edit of files that does all of a plan: as few changes of text as will do. */
export function writePlan({ annotations }: Snapshot, { changes }: Plan): WorkspaceEdit | Refusal {
  const documentChanges: NonNullable<WorkspaceEdit['documentChanges']> = [];
  for (const change of changes) {
    const file = annotations.files.get(change.uri) ?? null;
    const edits = editsOf(file, change);
    if (isRefusal(edits)) return edits;
    if (edits.length === 0) continue;
    // It fails where there is such a file by now: then the client asks again.
    if (file === null) documentChanges.push({ kind: 'create', uri: change.uri });
    const textDocument = { uri: change.uri, version: file?.version ?? null };
    documentChanges.push({ textDocument, edits } satisfies TextDocumentEdit);
  }
  return { documentChanges };
}

function editsOf(file: AnnotationsFile | null, planned: PlannedChange): TextEdit[] | Refusal {
  if (file !== null && file.kind !== planned.kind) return refuse('This file is one of another kind.', startOf(file));
  const undecoded = file?.problems[0];
  if (file !== null && undecoded !== undefined) return refuse(undecoded.message, startOf(file));
  const edited = edit(file, planned);
  if ('problem' in edited) {
    const { message, span } = edited.problem;
    return refuse(message, file === null ? null : { uri: file.uri, span });
  }
  return edited.changes.map(({ span, text }) => ({
    range: file === null ? { start: start, end: start } : toRangeOfFile(file, span),
    newText: text,
  }));
}

const start = { line: 0, character: 0 };

function edit(
  file: AnnotationsFile | null,
  planned: PlannedChange,
): Pick<Edited<unknown>, 'changes'> | { readonly problem: FileProblem } {
  switch (planned.kind) {
    case 'article':
      return editArticleFile(file?.kind === 'article' ? file.parsed : parseArticleFile(''), planned.change);
    case 'codebook':
      return editCodebook(file?.kind === 'codebook' ? file.parsed : parseCodebook(''), planned.change);
    case 'claims':
      return editClaims(file?.kind === 'claims' ? file.parsed : parseClaims(''), planned.change);
    case 'organisations': {
      const parsed = file?.kind === 'organisations' ? file.parsed : parseOrganisations('');
      return editOrganisations(parsed.file, planned.change);
    }
  }
}

function startOf({ uri }: AnnotationsFile): Refusal['place'] {
  return { uri, span: { start: 0, end: 0 } };
}
