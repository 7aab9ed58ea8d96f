import * as l10n from '@vscode/l10n';
import { html, svg } from '../element.ts';
import { drawPoint } from './marks.ts';
import { mostSources, sourceColour } from './place.ts';

export interface Sources {
  readonly element: HTMLElement;
  show(names: readonly string[], hidden: ReadonlySet<string>): void;
}

/** The sources with their shapes; each is a button that shows or hides its values. The less frequent ones share a button. */
export function createSources(onToggle: (names: readonly string[], isShown: boolean) => void): Sources {
  const element = html('div', { class: 'sources', role: 'group', 'aria-label': l10n.t('Sources') });
  let shown = '';

  function toButton(label: string, names: readonly string[], source: number, hidden: ReadonlySet<string>): HTMLElement {
    const isShown = !names.every((name) => hidden.has(name));
    const button = html(
      'button',
      { type: 'button', class: 'source', 'aria-pressed': String(isShown), title: names.slice(0, 40).join('\n') },
      svg(
        'svg',
        { class: `source-sign source-${sourceColour(source)}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
        drawPoint(source, 8, 8, 80),
      ),
      html('span', {}, label),
    );
    button.addEventListener('click', () => onToggle(names, !isShown));
    return button;
  }

  return {
    element,
    show(names, hidden) {
      const key = JSON.stringify([names, [...hidden]]);
      if (key === shown) return;
      shown = key;
      const focused = [...element.children].indexOf(document.activeElement as Element);
      const others = names.slice(mostSources);
      element.replaceChildren(
        ...names.slice(0, mostSources).map((name, i) => toButton(name, [name], i, hidden)),
        ...(others.length === 0
          ? []
          : [toButton(l10n.t('{0} other sources', others.length), others, mostSources, hidden)]),
      );
      if (focused >= 0) (element.children[focused] as HTMLElement | undefined)?.focus();
    },
  };
}
