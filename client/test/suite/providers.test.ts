import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardAt, closeAll, counterclaim, eventually, openArticle, rangeOf } from '../workspace.ts';

const statement = 'Facebook may be happy to shut their eyes';

suite('language features', () => {
  setup(counterclaim);
  teardown(closeAll);

  test('references: every article that states the claim', async () => {
    const document = await claimOf003();
    const found = await at<vscode.Location[]>('vscode.executeReferenceProvider', document);
    const places = found.map(
      ({ uri, range }) => `${uri.path.slice(uri.path.lastIndexOf('/') + 1, -4)}:${range.start.line}`,
    );
    const other = await openArticle('001');
    const line = rangeOf(other.document, statement).start.line;
    assert.ok(places.some((place) => place.startsWith('003')));
    assert.ok(
      places.some((place) => place.startsWith('001') && place.endsWith(`:${line}`)),
      places.join(' '),
    );
  });

  test('definition: where the claim appears first', async () => {
    const document = await claimOf003();
    const found = await at<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document);
    assert.equal(found.length, 1);
  });

  test('document symbols: paragraphs with their claims', async () => {
    const document = await claimOf003();
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const passage = rangeOf(document, statement);
    const paragraph = symbols.find(({ range }) => range.contains(passage));
    assert.ok(paragraph?.children.some(({ range }) => range.contains(passage)));
  });

  test('workspace symbols: an organisation by its name', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'NSPCC',
    );
    assert.ok(symbols.length > 0);
  });

  test('problems: a disputed claim, with the other passage', async () => {
    const { document } = await openArticle('002');
    const denied = rangeOf(document, 'In an E2EE environment, it is highly unlikely');
    const problem = await eventually('the denied claim is reported', () =>
      vscode.languages.getDiagnostics(document.uri).find(({ range }) => range.intersection(denied)),
    );
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Information);
    assert.ok(problem.relatedInformation?.length);
  });
});

async function claimOf003(): Promise<vscode.TextDocument> {
  const { document } = await openArticle('003');
  await cardAt(document, statement, /The same claim/);
  return document;
}

function at<T>(command: string, document: vscode.TextDocument): Thenable<T> {
  return vscode.commands.executeCommand<T>(command, document.uri, rangeOf(document, statement).start.translate(0, 1));
}
