import { type Annotation, type AnnotationLink, confidences, linkRelations, statuses } from '../model.ts';
import { type BratSpan, readStandoff } from './brat-lines.ts';
import { readLabels, untagged } from './brat-types.ts';
import { Losses } from './losses.ts';
import type { Imported, ImportedDocument } from './model.ts';
import { stableId } from './stable-id.ts';
import { unescapeLine } from './to-brat.ts';

/** A document of brat: its path without `.ann`, its annotations, and its text where there is one. */
export interface BratDocument {
  readonly name: string;
  readonly ann: string;
  readonly txt: string | null;
}

/** Reads documents of brat; `visualConf` is the file of that name, which says what the types are called. */
export function fromBrat(documents: readonly BratDocument[], visualConf: string | null): Imported {
  const labels = readLabels(visualConf ?? '');
  const problems: string[] = [];
  const lost = new Losses();
  return {
    documents: documents.map((document) => readDocument(document, labels, problems, lost)),
    codebook: { tags: [] },
    carries: new Set(['target', 'tags', 'status', 'confidence', 'note', 'links'] as const),
    lost: lost.sentences,
    problems,
  };
}

function readDocument(
  { name, ann, txt }: BratDocument,
  labels: ReadonlyMap<string, string>,
  problems: string[],
  lost: Losses,
): ImportedDocument {
  const report = (line: number, message: string) => problems.push(`${name}.ann: line ${line}: ${message}`);
  const standoff = readStandoff(ann, report, lost);
  const owns = new Map(
    standoff.notes.filter(({ type }) => type === 'CounterclaimId').map((one) => [one.of, unescapeLine(one.text)]),
  );
  const idOf = (span: BratSpan) =>
    owns.get(span.id) ?? stableId(`${name} ${span.parts.map(({ start, end }) => `${start}-${end}`)}`);
  const texts = txt === null ? null : [...txt];
  const annotations = new Map<string, Annotation>();
  const bySpan = new Map<string, string>();
  for (const span of standoff.spans) {
    const at = { start: span.parts[0]?.start ?? 0, end: span.parts.at(-1)?.end ?? 0 };
    const quote = texts === null ? span.text : texts.slice(at.start, at.end).join('');
    if (texts !== null && joined(quote) !== joined(span.text)) {
      if (span.parts.length > 1 && isGapped(texts, span)) lost.add('gaps in passages of several parts');
      else report(span.line, `the text at ${at.start} to ${at.end} is not “${span.text}”`);
    }
    const id = idOf(span);
    const tag = span.type === untagged ? [] : [labels.get(span.type) ?? span.type];
    const known = annotations.get(id);
    bySpan.set(span.id, id);
    if (quote.trim() === '') report(span.line, 'its passage is empty');
    else if (known !== undefined) annotations.set(id, { ...known, tags: [...new Set([...known.tags, ...tag])] });
    else annotations.set(id, { ...bare, id, target: { quote, prefix: '', suffix: '', at }, tags: tag });
  }
  const change = (span: string, line: number, fields: (one: Annotation) => Partial<Annotation>) => {
    const id = bySpan.get(span);
    const annotation = id === undefined ? undefined : annotations.get(id);
    if (annotation === undefined) report(line, `there is no span ${span}`);
    else annotations.set(annotation.id, { ...annotation, ...fields(annotation) });
  };
  for (const { type, of, value, line } of standoff.attributes) {
    const status = type === 'Status' ? statuses.find((one) => one === value) : undefined;
    const confidence = type === 'Confidence' ? confidences.find((one) => one === value) : undefined;
    if (status !== undefined) change(of, line, () => ({ status }));
    else if (confidence !== undefined) change(of, line, () => ({ confidence }));
    else lost.add(`attributes “${type}”`);
  }
  for (const { type, of, text, line } of standoff.notes) {
    if (type === 'CounterclaimId') continue;
    if (!bySpan.has(of)) lost.add('notes on relations, events and attributes');
    else {
      const said = owns.has(of) ? unescapeLine(text) : text;
      change(of, line, ({ note }) => ({ note: note === null ? said : `${note}\n\n${said}` }));
    }
  }
  for (const { type, from, to, line } of standoff.relations) {
    const rel = linkRelations.find((one) => one === type.toLowerCase());
    const target = bySpan.get(to);
    if (rel === undefined) lost.add(`relations “${type}”`);
    else if (target === undefined) report(line, `there is no span ${to}`);
    else change(from, line, ({ links }) => ({ links: [...links, { rel, to: target } satisfies AnnotationLink] }));
  }
  const isOwn = false;
  return { article: name, unit: 'codepoint', source: null, text: txt, isOwn, annotations: [...annotations.values()] };
}

const bare = {
  status: null,
  confidence: null,
  note: null,
  links: [],
  by: null,
  on: null,
  via: null,
  acceptedBy: null,
  replies: [],
} as const;

/** Without the white space that stands for the ends of lines within a span. */
function joined(text: string): string {
  return text.replace(/\s+/g, '');
}

/** True where each part says what it should, and words stand between the parts. */
function isGapped(text: readonly string[], { parts, text: words }: BratSpan): boolean {
  return joined(parts.map(({ start, end }) => text.slice(start, end).join('')).join('')) === joined(words);
}
