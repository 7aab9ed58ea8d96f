import { toDisplayText } from '../text/display.ts';
import { renderMarkdown } from './markdown.ts';

/** What a hover shows, before it is known how: sections of lines of text. */
export interface Card {
  readonly sections: readonly (readonly Line[])[];
}

export interface Line {
  /** A detail belongs to the item before it. */
  readonly kind: 'heading' | 'paragraph' | 'item' | 'detail';
  readonly content: readonly Inline[];
}

/** `text` is plain, often an article's: the renderer makes it harmless. Only `target` is trusted. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'emphasis' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly target: string };

export const text = (value: string): Inline => ({ kind: 'text', text: value });
export const strong = (value: string): Inline => ({ kind: 'strong', text: value });
export const emphasis = (value: string): Inline => ({ kind: 'emphasis', text: value });
export const code = (value: string): Inline => ({ kind: 'code', text: value });
export const link = (value: string, target: string): Inline => ({ kind: 'link', text: value, target });

export const heading = (value: string): Line => ({ kind: 'heading', content: [strong(value)] });
export const paragraph = (...content: Inline[]): Line => ({ kind: 'paragraph', content });
export const item = (...content: Inline[]): Line => ({ kind: 'item', content });
export const detail = (...content: Inline[]): Line => ({ kind: 'detail', content });

export function renderCard(card: Card, markdown: boolean): { kind: 'markdown' | 'plaintext'; value: string } {
  return markdown
    ? { kind: 'markdown', value: renderMarkdown(card) }
    : { kind: 'plaintext', value: renderPlainText(card) };
}

const prefix = { heading: '', paragraph: '', item: '- ', detail: '  ' } as const;

function renderPlainText(card: Card): string {
  return card.sections.map((section) => section.map(renderLine).filter(Boolean).join('\n')).join('\n\n');
}

/** Links show their text; those that run a command are left out, as nothing could run it. */
function renderLine(line: Line): string {
  const shown = line.content.filter((inline) => inline.kind !== 'link' || !inline.target.startsWith('command:'));
  return shown.length === 0 ? '' : prefix[line.kind] + shown.map((inline) => toDisplayText(inline.text)).join('');
}
