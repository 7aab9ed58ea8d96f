import * as l10n from '@vscode/l10n';
import type { PictureName } from '../src/pictures/messages.ts';
import { createButton } from './controls.ts';
import { createDetails } from './details.ts';
import { html } from './element.ts';
import { exportPicture } from './export.ts';
import { connectHost } from './host.ts';
import { createMatrix } from './matrix/matrix.ts';
import type { Picture, Stage } from './picture.ts';
import { createPopup } from './popup.ts';
import { createSeries } from './series/series.ts';
import { createSpeakers } from './speakers/speakers.ts';
import { openMemory } from './state.ts';
import { createTabs } from './tabs.ts';
import { onThemeChange } from './theme.ts';

l10n.config({ contents: JSON.parse(document.body.dataset.words ?? '{}') });

const host = connectHost({ onChanged: reloadSoon, onShow: (picture) => tabs.select(picture, true) });
const memory = openMemory(host);
const details = createDetails(host);
const live = html('div', { role: 'status', class: 'offscreen' });
const problem = html('p', { role: 'alert', class: 'problem', hidden: true });
const stage: Stage = {
  host,
  details,
  popup: createPopup(),
  announce: (text) => {
    live.textContent = text;
  },
};

interface Entry {
  readonly label: string;
  readonly picture: Picture;
  readonly panel: HTMLElement;
}
const pictures: Readonly<Record<PictureName, Entry>> = {
  matrix: entry(l10n.t('Claims by article'), createMatrix(stage, memory.of('matrix'))),
  speakers: entry(l10n.t('Speakers'), createSpeakers(stage, memory.of('speakers'))),
  series: entry(l10n.t('Numbers over time'), createSeries(stage, memory.of('series'))),
};
/** Those whose data may not be what it is now. */
const stale = new Set(Object.keys(pictures) as PictureName[]);
let reloading = 0;

const tabs = createTabs(
  l10n.t('Pictures'),
  Object.entries(pictures).map(([key, { label, panel }]) => ({ key, label, panel })),
  (key) => void choose(key as PictureName),
);
const actions = html(
  'div',
  { class: 'actions', role: 'toolbar', 'aria-label': l10n.t('Picture') },
  createButton('−', () => current().zoom('out'), { 'aria-label': l10n.t('Zoom out'), title: l10n.t('Zoom out (−)') }),
  createButton('+', () => current().zoom('in'), { 'aria-label': l10n.t('Zoom in'), title: l10n.t('Zoom in (+)') }),
  createButton(l10n.t('Fit'), () => current().zoom('reset'), { title: l10n.t('Usual size (0)') }),
  createButton('SVG', () => void save('svg'), {
    'aria-label': l10n.t('Export as SVG'),
    title: l10n.t('Export as SVG'),
  }),
  createButton('PNG', () => void save('png'), {
    'aria-label': l10n.t('Export as PNG'),
    title: l10n.t('Export as PNG'),
  }),
);
document.body.append(
  html('header', {}, tabs.element, actions),
  problem,
  html(
    'main',
    {},
    html('div', { class: 'panels' }, ...Object.values(pictures).map(({ panel }) => panel)),
    details.element,
  ),
  live,
);

tabs.select(memory.state.picture);
const observer = new ResizeObserver(() => current().resize());
for (const { picture } of Object.values(pictures)) observer.observe(picture.body);
onThemeChange(() => current().resize());
document.addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = ({ '+': 'in', '=': 'in', '-': 'out', '0': 'reset' } as const)[event.key];
  if (step !== undefined) current().zoom(step);
  else if (event.key === '/') {
    event.preventDefault();
    current().tools.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  }
});

function entry(label: string, picture: Picture): Entry {
  return { label, picture, panel: html('div', { class: 'panel' }, picture.tools, picture.body) };
}

function current(): Picture {
  return pictures[memory.state.picture].picture;
}

async function choose(name: PictureName): Promise<void> {
  memory.choose(name);
  current().clear();
  await load(name);
}

async function load(name: PictureName): Promise<void> {
  if (!stale.delete(name)) return pictures[name].picture.resize();
  try {
    await pictures[name].picture.load();
    problem.hidden = true;
  } catch (error) {
    stale.add(name);
    problem.textContent = error instanceof Error ? error.message : String(error);
    problem.hidden = false;
  }
}

/** A picture that nobody sees is drawn anew when it is shown. */
function reloadSoon(): void {
  for (const name of Object.keys(pictures) as PictureName[]) stale.add(name);
  clearTimeout(reloading);
  reloading = window.setTimeout(() => void load(memory.state.picture), 300);
}

async function save(type: 'svg' | 'png'): Promise<void> {
  const drawing = current().draw();
  if (drawing === null) return stage.announce(l10n.t('There is nothing to export.'));
  await exportPicture(host, drawing, `counterclaim-${memory.state.picture}`, type);
}
