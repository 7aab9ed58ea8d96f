import * as l10n from '@vscode/l10n';
import { html, svg } from '../element.ts';
import { drawPoint } from './marks.ts';

export interface Sources {
  readonly element: HTMLElement;
  show(names: readonly string[], hidden: ReadonlySet<string>): void;
}

/** The sources with their shapes; each is a button that shows or hides its values. */
export function createSources(onToggle: (name: string, isShown: boolean) => void): Sources {
  const element = html('div', { class: 'sources', role: 'group', 'aria-label': l10n.t('Sources') });
  let shown = '';
  return {
    element,
    show(names, hidden) {
      const key = JSON.stringify([names, [...hidden]]);
      if (key === shown) return;
      shown = key;
      const focused = [...element.children].indexOf(document.activeElement as Element);
      element.replaceChildren(
        ...names.map((name, i) => {
          const isShown = !hidden.has(name);
          const button = html(
            'button',
            { type: 'button', class: 'source', 'aria-pressed': String(isShown), title: name },
            svg(
              'svg',
              { class: `source-sign source-${i % 6}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
              drawPoint(i, 8, 8, 80),
            ),
            html('span', {}, name),
          );
          button.addEventListener('click', () => onToggle(name, !isShown));
          return button;
        }),
      );
      if (focused >= 0) (element.children[focused] as HTMLElement | undefined)?.focus();
    },
  };
}
