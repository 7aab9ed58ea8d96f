import type { Losses } from './losses.ts';

/** A file of annotations in brat's standoff format, by kinds of lines; offsets are in code points. */
export interface Standoff {
  readonly spans: readonly BratSpan[];
  readonly relations: readonly {
    readonly type: string;
    readonly from: string;
    readonly to: string;
    readonly line: number;
  }[];
  readonly attributes: readonly {
    readonly type: string;
    readonly of: string;
    readonly value: string | null;
    readonly line: number;
  }[];
  readonly notes: readonly {
    readonly type: string;
    readonly of: string;
    readonly text: string;
    readonly line: number;
  }[];
}

export interface BratSpan {
  readonly id: string;
  readonly type: string;
  /** At least one; sorted. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
  readonly text: string;
  readonly line: number;
}

/** Reads the lines of a file. An event is lost but for its trigger, which is a span; so is what has no counterpart here. */
export function readStandoff(ann: string, report: (line: number, message: string) => void, lost: Losses): Standoff {
  const spans: BratSpan[] = [];
  const relations: Standoff['relations'][number][] = [];
  const attributes: Standoff['attributes'][number][] = [];
  const notes: Standoff['notes'][number][] = [];
  const ids = new Set<string>();
  for (const [i, text] of ann
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = i + 1;
    if (text.trim() === '') continue;
    const [id = '', head = '', ...rest] = text.split('\t');
    const words = head.trim().split(/\s+/);
    const [type = ''] = words;
    if (id !== '*' && ids.has(id)) {
      report(line, `${id} stands above already`);
      continue;
    }
    ids.add(id);
    switch (id[0]) {
      case 'T': {
        const parts = readParts(head.slice(head.indexOf(' ') + 1));
        if (parts === null)
          report(line, 'a span is written as “T1<tab>Type 0 5<tab>words”, with the end behind the start');
        else spans.push({ id, type, parts, text: rest.join('\t'), line });
        break;
      }
      case 'R': {
        const [from, to] = words.slice(1).map((one) => one.slice(one.indexOf(':') + 1));
        if (from === undefined || to === undefined)
          report(line, 'a relation is written as “R1<tab>type Arg1:T1 Arg2:T2”');
        else relations.push({ type, from, to, line });
        break;
      }
      case 'A':
      case 'M': {
        const [, of, value = null] = words;
        if (of === undefined) report(line, 'an attribute is written as “A1<tab>Type T1 value”');
        else attributes.push({ type, of, value, line });
        break;
      }
      case '#': {
        const [, of] = words;
        if (of === undefined) report(line, 'a note is written as “#1<tab>AnnotatorNotes T1<tab>words”');
        else notes.push({ type, of, text: rest.join('\t'), line });
        break;
      }
      case 'E':
        lost.add('events (their triggers are taken over as passages)');
        break;
      case 'N':
        lost.add('references to entries of knowledge bases');
        break;
      case '*':
        lost.add('groups of equal entities');
        break;
      default:
        report(line, 'it begins with none of T, R, A, M, E, N, # and *');
    }
  }
  return { spans, relations, attributes, notes };
}

/** `0 5;8 12`; `null` where it is something else. */
function readParts(text: string): BratSpan['parts'] | null {
  const parts: { start: number; end: number }[] = [];
  for (const part of text.trim().split(';')) {
    const [, from, to] = /^(\d{1,15}) (\d{1,15})$/.exec(part.trim()) ?? [];
    const [start, end] = [Number(from), Number(to)];
    if (!(start < end)) return null;
    parts.push({ start, end });
  }
  return parts.toSorted((a, b) => a.start - b.start);
}
