import { html } from './element.ts';

export interface PopupItem {
  readonly label: string;
  /** Below the label, in smaller letters. */
  readonly detail: string;
  choose(): void;
}

export interface Popup {
  /** Shows a list at an element, which gets the focus back where the list is left by Escape. */
  show(anchor: Element, label: string, items: readonly PopupItem[]): void;
}

/** A list to choose from, over the page: arrow keys, Home, End, Enter, Escape. */
export function createPopup(): Popup {
  let close: (() => void) | null = null;

  function show(anchor: Element, label: string, items: readonly PopupItem[]): void {
    close?.();
    const entries = items.map((item) =>
      html(
        'button',
        { type: 'button', role: 'menuitem', class: 'popup-item', tabindex: -1 },
        html('span', { class: 'popup-label' }, item.label),
        html('span', { class: 'popup-detail' }, item.detail),
      ),
    );
    const menu = html('div', { role: 'menu', class: 'popup', 'aria-label': label }, ...entries);
    const leave = (isBack: boolean) => {
      close = null;
      menu.remove();
      document.removeEventListener('pointerdown', outside, true);
      if (isBack && anchor instanceof HTMLElement) anchor.focus();
      else if (isBack && anchor instanceof SVGElement) anchor.focus();
    };
    const outside = (event: Event) => {
      if (!menu.contains(event.target as Node)) leave(false);
    };
    close = () => leave(false);
    entries.forEach((entry, i) => {
      entry.addEventListener('click', () => {
        leave(true);
        items[i]?.choose();
      });
    });
    menu.addEventListener('keydown', (event) => {
      const at = entries.indexOf(document.activeElement as HTMLButtonElement);
      const to = nextIndex(event.key, at, entries.length);
      if (event.key === 'Escape' || event.key === 'Tab') leave(true);
      else if (to === null) return;
      else entries[to]?.focus();
      event.preventDefault();
      event.stopPropagation();
    });
    document.addEventListener('pointerdown', outside, true);
    document.body.append(menu);
    place(menu, anchor.getBoundingClientRect());
    entries[0]?.focus();
  }
  return { show };
}

function nextIndex(key: string, at: number, length: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % length;
    case 'ArrowUp':
      return (at - 1 + length) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}

/** Below the element, or above it where there is more room. */
function place(menu: HTMLElement, { left, top, bottom }: DOMRect): void {
  const { offsetWidth, offsetHeight } = menu;
  const { clientWidth, clientHeight } = document.documentElement;
  const isBelow = bottom + offsetHeight < clientHeight || top < clientHeight - bottom;
  menu.style.left = `${Math.max(4, Math.min(left, clientWidth - offsetWidth - 4))}px`;
  menu.style.top = `${isBelow ? Math.min(bottom + 2, clientHeight - offsetHeight - 4) : Math.max(4, top - offsetHeight - 2)}px`;
}
