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

  test('problems: each names its rule, with the page that explains it', async () => {
    const { document } = await openArticle('004');
    const problem = await eventually('a quotation is given in other words', () =>
      vscode.languages.getDiagnostics(document.uri).find(({ code }) => ruleOf(code) === 'quotation'),
    );
    assert.ok(typeof problem.code === 'object');
    const page = await vscode.workspace.fs.readFile(problem.code.target);
    assert.match(new TextDecoder().decode(page), /^# Quoted otherwise/);
  });

  test('problems: also of articles that nobody has opened', async () => {
    const [uri] = await vscode.workspace.findFiles('seeds/000*.txt');
    assert.ok(uri);
    await eventually('the article has problems', () =>
      vscode.languages.getDiagnostics(uri).some(({ code }) => ruleOf(code) === 'disputed'),
    );
  });

  test('quick fixes: what a person can do about a dispute', async () => {
    const { document } = await openArticle('002');
    const problem = await eventually('a claim is disputed', () =>
      vscode.languages.getDiagnostics(document.uri).find(({ code }) => ruleOf(code) === 'disputed'),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
    );
    for (const title of [
      /^Not disputed by/,
      /^Compare with the passage/,
      /^Write this down/,
      /^What does “disputed” mean/,
    ])
      assert.ok(
        actions.some((action) => title.test(action.title)),
        `${title} is not among ${actions.map((action) => action.title).join(' | ')}`,
      );
  });

  test('implementations and incoming calls: from a claim in 000 to what disputes it in 002', async () => {
    const { document } = await openArticle('000');
    const position = rangeOf(document, 'Facebook plan for').start.translate(0, 1);
    await cardAt(document, 'Facebook plan for', /Disputed/);
    const disputes = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeImplementationProvider',
      document.uri,
      position,
    );
    const uris = disputes.map((one) => ('uri' in one ? one.uri : one.targetUri));
    assert.ok(uris.some(({ path }) => path.includes('/002')));
    const [item] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      position,
    );
    const calls = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      item,
    );
    assert.ok(calls.some(({ from }) => from.uri.path.includes('/002') && from.detail?.startsWith('disputes')));
  });

  test('lenses: how many other articles repeat or dispute a paragraph', async () => {
    const { document } = await openArticle('000');
    const lens = await eventually('a count stands above the title', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        100,
      );
      return lenses.find(({ range, command }) => range.start.line === 0 && /other articles/.test(command?.title ?? ''));
    });
    assert.match(lens.command?.title ?? '', /^\d other articles · \d disputes?$|disputed in this article$/);
    assert.equal(lens.command?.command, 'counterclaim.showPassages');
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

function ruleOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}
