import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AnnotationsChange } from '../../src/corpus/annotations.ts';
import { createCorpus } from '../../src/corpus/corpus.ts';
import { codeAction } from '../../src/features/code-action.ts';
import { definition } from '../../src/features/definition.ts';
import { documentLink } from '../../src/features/document-link.ts';
import { documentSymbol } from '../../src/features/document-symbol.ts';
import type { ClientTraits, FeatureContext } from '../../src/features/feature.ts';
import { foldingRange } from '../../src/features/folding-range.ts';
import { hover } from '../../src/features/hover.ts';
import { references } from '../../src/features/references.ts';
import { completion } from '../../src/features/yaml/completion.ts';
import { prepareRename } from '../../src/features/yaml/rename.ts';
import { defaultSettings } from '../../src/protocol/settings.ts';
import { createLineIndex } from '../../src/text/line-index.ts';

const folder = 'file:///workspace';
const codes = ['unknown-tag', 'orphan', 'dangling-link', 'duplicate-id', 'schema', 'unknown-key', 'conflict-markers'];
const more = ['deprecated-tag', 'no-article', 'no-claim', 'overruled'];

function contextOf(name: string, text: string): FeatureContext {
  const corpus = createCorpus();
  const file: AnnotationsChange = {
    kind: 'setAnnotations',
    file: { folder, uri: `${folder}/annotations/${name}.yaml`, text },
  };
  corpus.apply([
    { kind: 'setFolders', folders: [folder] },
    { kind: 'set', article: { uri: `${folder}/a.txt`, text: 'One\n\nThe two said three.\n' } },
    file,
  ]);
  const client: ClientTraits = {
    markdown: true,
    hierarchicalSymbols: true,
    snippets: true,
    definitionLinks: false,
    implementationLinks: false,
    docs: null,
    commands: new Set(),
  };
  return {
    snapshot: corpus.snapshot,
    settings: defaultSettings,
    client,
    now: () => new Date(0),
    random: (bytes) => bytes,
  } as FeatureContext;
}

test('every request has an answer at every place of whatever somebody is writing', () => {
  const pieces = [
    '\n',
    '    ',
    '  - ',
    'id: ',
    'tags: [',
    '{rel: ',
    '}',
    ']',
    '"',
    'a-1',
    'to: ',
    ', ',
    '|\n',
    '# ',
    '*x ',
    '&x ',
    'links:\n',
    'at: [1',
    'quote: two\n',
    'deprecated: ',
    'a: {article: a.txt, quote: two}\n',
    '<<<<<<< x\n=======\n>>>>>>> y\n',
    '\ud800',
  ];
  const heads: Record<string, string> = {
    a: 'article: a.txt\nannotations:\n  - id: a-1\n    quote: two said\n',
    codebook: 'tags:\n  - id: a-1\n',
    claims: 'decisions:\n  - id: a-1\n',
    organisations: 'organisations:\n  - name: a-1\n',
  };
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(heads)),
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }),
      (name, parts) => {
        const text = heads[name] + parts.join('');
        const context = contextOf(name, text);
        const textDocument = { uri: `${folder}/annotations/${name}.yaml` };
        const lines = createLineIndex(text);
        const isInside = ({ start, end }: { start: { line: number }; end: { line: number } }) =>
          start.line >= 0 && start.line <= end.line && end.line < lines.lineCount;
        for (const symbol of documentSymbol.run(context, { textDocument }) ?? []) {
          assert.ok('range' in symbol && isInside(symbol.range) && isInside(symbol.selectionRange));
        }
        documentLink.run(context, { textDocument });
        foldingRange.run(context, { textDocument });
        for (let offset = 0; offset <= text.length; offset += 3) {
          const position = lines.positionAt(offset);
          const at = { textDocument, position };
          const card = hover.run(context, at);
          assert.ok(card?.range === undefined || isInside(card.range));
          definition.run(context, at);
          references.run(context, { ...at, context: { includeDeclaration: true } });
          prepareRename.run(context, at);
          for (const { textEdit } of completion.run(context, at)?.items ?? []) {
            assert.ok(textEdit !== undefined && 'range' in textEdit && isInside(textEdit.range));
          }
          const range = { start: position, end: position };
          const diagnostics = [...codes, ...more].map((code) => ({ range, message: '', code }));
          codeAction.run(context, { textDocument, range, context: { diagnostics } });
        }
      },
    ),
    { numRuns: 60 },
  );
});
