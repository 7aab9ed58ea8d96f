import { html } from './element.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Select {
  readonly element: HTMLElement;
  /** Offers other choices; one that is not offered any more falls back to the first. */
  offer(choices: readonly Choice[], value: string): void;
}

/** A list to choose one of, with its label before it. It is hidden while there is nothing to choose. */
export function createSelect(label: string, onChoose: (value: string) => void): Select {
  const select = html('select', { class: 'select' });
  const element = html('label', { class: 'field' }, html('span', {}, label), select);
  select.addEventListener('change', () => onChoose(select.value));
  return {
    element,
    offer(choices, value) {
      select.replaceChildren(...choices.map((choice) => html('option', { value: choice.value }, choice.label)));
      select.value = choices.some((choice) => choice.value === value) ? value : (choices[0]?.value ?? '');
      element.hidden = choices.length < 2;
    },
  };
}

/** A field to search in: `onSearch` is called when typing pauses; Escape empties it. */
export function createSearch(placeholder: string, value: string, onSearch: (text: string) => void): HTMLElement {
  const input = html('input', { type: 'search', class: 'search', placeholder, 'aria-label': placeholder, value });
  let timer = 0;
  const search = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => onSearch(input.value), 120);
  };
  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || input.value === '') return;
    input.value = '';
    search();
  });
  return input;
}

export function createButton(
  label: string,
  onPress: () => void,
  attributes: Record<string, string> = {},
): HTMLButtonElement {
  const button = html('button', { type: 'button', class: 'button', ...attributes }, label);
  button.addEventListener('click', onPress);
  return button;
}

/** A button that stays pressed. */
export function createToggle(label: string, pressed: boolean, onToggle: (pressed: boolean) => void): HTMLButtonElement {
  const button = createButton(
    label,
    () => {
      const now = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(now));
      onToggle(now);
    },
    { 'aria-pressed': String(pressed) },
  );
  return button;
}
