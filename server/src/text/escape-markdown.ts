import { toDisplayText } from './display.ts';

/**
 * Text of an article as Markdown that shows exactly it: on one line, every character that Markdown or a client's
 * extension of it could act on behind a backslash, and what a browser could act on as an entity.
 */
export function escapeMarkdown(text: string): string {
  return toDisplayText(text)
    .replace(/[\\`*_{}[\]()#+!|~$^=@]/g, '\\$&')
    .replace(/:(?=\/)/g, '\\:')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^(\s*)-/, '$1\\-')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/**
 * The same for prose that people read as it is written too, in a file under version control: what only acts together with a
 * character that is escaped already, or at the start of a line, stays as it is.
 */
export function escapeProse(text: string): string {
  return toDisplayText(text)
    .replace(/[\\`*_[\]#|~$@]/g, '\\$&')
    .replace(/:(?=\/)/g, '\\:')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** A link's target between parentheses: nothing in it can end it. */
export function escapeTarget(target: string): string {
  return target.replace(/[\s()<>\\]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
}
