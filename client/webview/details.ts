import type { Location } from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import { html } from './element.ts';
import type { Host } from './host.ts';

/** The pane beside the picture: in full what is cut or drawn there, with links to the passages. */
export interface Details {
  readonly element: HTMLElement;
  show(...content: readonly (Node | string | null | false)[]): void;
  /** A passage: where it stands, which is a link, who says it, and its words. */
  passage(passage: ShownPassage): HTMLElement;
}

export interface ShownPassage extends Location {
  readonly article: string;
  readonly speaker: string | null;
  readonly text: string;
  readonly reasons?: readonly string[];
}

export function createDetails(host: Host): Details {
  const content = html('div', { class: 'details-content' });
  const element = html('section', { class: 'details', 'aria-label': l10n.t('Details'), tabindex: -1 }, content);
  return {
    element,
    show(...nodes) {
      content.replaceChildren();
      for (const node of nodes) if (node !== null && node !== false) content.append(node);
      element.scrollTop = 0;
    },
    passage({ uri, range, article, speaker, text, reasons = [] }) {
      const where = l10n.t('{0}, line {1}', article, range.start.line + 1);
      const link = html('button', { type: 'button', class: 'link', title: where }, where);
      link.addEventListener('click', () => host.open({ uri, range }));
      return html(
        'li',
        { class: 'passage' },
        html('blockquote', {}, text),
        html(
          'div',
          { class: 'passage-source' },
          speaker === null ? null : html('span', { class: 'speaker' }, speaker),
          link,
        ),
        ...reasons.map((reason) => html('div', { class: 'reason' }, reason)),
      );
    },
  };
}
