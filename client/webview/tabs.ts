import { html } from './element.ts';

export interface Tab {
  readonly key: string;
  readonly label: string;
  readonly panel: HTMLElement;
}

export interface Tabs {
  readonly element: HTMLElement;
  select(key: string, focus?: boolean): void;
}

/** A list of tabs by the conventions of ARIA: arrow keys go from one to the next, which then is shown. */
export function createTabs(label: string, tabs: readonly Tab[], onSelect: (key: string) => void): Tabs {
  const buttons = tabs.map(({ key, label: text, panel }) => {
    panel.id = `panel-${key}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', `tab-${key}`);
    const button = html(
      'button',
      { type: 'button', role: 'tab', class: 'tab', id: `tab-${key}`, 'aria-controls': panel.id },
      text,
    );
    button.addEventListener('click', () => select(key));
    return button;
  });
  const element = html('div', { role: 'tablist', class: 'tabs', 'aria-label': label }, ...buttons);
  element.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    select(tabs[(to + tabs.length) % tabs.length]?.key ?? '', true);
  });

  function select(key: string, focus = false): void {
    tabs.forEach((tab, i) => {
      const isSelected = tab.key === key;
      tab.panel.hidden = !isSelected;
      buttons[i]?.setAttribute('aria-selected', String(isSelected));
      buttons[i]?.setAttribute('tabindex', isSelected ? '0' : '-1');
      if (isSelected && focus) buttons[i]?.focus();
    });
    onSelect(key);
  }
  return { element, select };
}
