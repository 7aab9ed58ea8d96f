import {
  type GraphSpeaker,
  type SpeakerClaimsResult,
  type SpeakerGraphResult,
  speakerClaims,
  speakerGraph,
} from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import { html, svg } from '../element.ts';
import { glyph } from '../glyph.ts';
import { moveAmong } from '../move-among.ts';
import { createPanZoom } from '../pan-zoom.ts';
import type { Kept, Picture, Stage } from '../picture.ts';
import { createTable } from '../table.ts';
import { arrangeGraph, type GraphView, type SpeakerFilter } from './arrange.ts';
import { describeSpeaker } from './describe.ts';
import { exportGraph } from './export-graph.ts';
import { createSpeakerFilters } from './filters.ts';
import { drawGraph, type Graph } from './graph.ts';
import { createRelations } from './relations.ts';
import { countWords } from './words.ts';

export interface SpeakersState {
  readonly filter: SpeakerFilter;
  readonly asTable: boolean;
  /** Where a person has moved the graph; `null`: as it fits. */
  readonly view: { readonly k: number; readonly x: number; readonly y: number } | null;
  readonly speaker: string | null;
}

export const speakersStart: SpeakersState = {
  filter: { text: '', article: '', relations: 'all', least: 1, most: 40 },
  asTable: false,
  view: null,
  speaker: null,
};

/** The graph of speakers and organisations with what they agree and clash on. */
export function createSpeakers(stage: Stage, kept: Kept<SpeakersState>): Picture {
  const { host, details, popup, announce } = stage;
  const relations = createRelations(stage);
  let data: SpeakerGraphResult | null = null;
  let view: GraphView = { speakers: [], relations: [], total: 0 };
  let graph: Graph | null = null;
  let chosen: GraphSpeaker | null = null;
  let timer = 0;

  const filters = createSpeakerFilters(
    kept.state.filter,
    kept.state.asTable,
    (changes) => {
      kept.save({ filter: { ...kept.state.filter, ...changes }, view: null });
      show();
      announce(noteWords());
    },
    (asTable) => {
      kept.save({ asTable });
      show();
    },
  );
  const layer = svg('g');
  const drawing = svg(
    'svg',
    { class: 'canvas', role: 'group', 'aria-label': l10n.t('Who agrees and clashes with whom') },
    layer,
  );
  const note = html('li', { class: 'note' });
  const legend = html(
    'ul',
    { class: 'legend', 'aria-label': l10n.t('Signs') },
    html('li', {}, glyph('states'), l10n.t('Agree')),
    html('li', {}, glyph('disputes'), l10n.t('Clash')),
    html('li', {}, html('span', { class: 'sample sample-person' }), l10n.t('Person')),
    html('li', {}, html('span', { class: 'sample sample-organisation' }), l10n.t('Organisation')),
    html('li', {}, html('span', { class: 'sample sample-described' }), l10n.t('Not named')),
    note,
  );
  const empty = html('p', { class: 'empty' });
  const table = html('div', { class: 'table-holder' });
  const panZoom = createPanZoom(drawing, ({ k, x, y }, byPerson) => {
    layer.setAttribute('transform', `translate(${x} ${y}) scale(${k})`);
    if (byPerson) kept.save({ view: { k, x, y } });
  });

  drawing.addEventListener('keydown', onKey);
  drawing.addEventListener('focusin', (event) => choose(speakerOf(event.target), event.target as Element));
  drawing.addEventListener('mouseover', (event) => graph?.highlight(speakerOf(event.target) ?? chosen));
  drawing.addEventListener('mouseleave', () => graph?.highlight(chosen));
  drawing.addEventListener('click', (event) => {
    const speaker = speakerOf(event.target);
    const line = (event.target as Element).closest<SVGGElement>('[data-relation]');
    if (speaker !== null) graph?.boxOf(speaker)?.focus();
    else if (line !== null) void relations.open(view.relations[Number(line.dataset.relation)], line, line.dataset.kind);
    else release();
  });

  async function load(): Promise<void> {
    data = await host.ask<SpeakerGraphResult>(speakerGraph, {});
    filters.offer(data, kept.state.filter);
    chosen = null;
    show();
  }

  function show(): void {
    if (data === null) return;
    const hadFocus = drawing.contains(document.activeElement);
    view = arrangeGraph(data, kept.state.filter);
    const isEmpty = view.speakers.length === 0;
    const { asTable } = kept.state;
    note.textContent = noteWords();
    empty.hidden = !isEmpty;
    empty.textContent = data.relations.length === 0 ? noRelations() : l10n.t('No speaker fits the filters.');
    drawing.toggleAttribute('hidden', isEmpty || asTable);
    table.hidden = isEmpty || !asTable;
    graph = isEmpty ? null : drawGraph(view);
    layer.replaceChildren(...(graph === null ? [] : [graph.element]));
    table.replaceChildren(...(asTable ? [drawTable()] : []));
    chosen = view.speakers.find(({ id }) => id === kept.state.speaker) ?? null;
    setTabStop(chosen ?? view.speakers[0] ?? null);
    graph?.highlight(chosen);
    fit();
    if (hadFocus && chosen !== null) graph?.boxOf(chosen)?.focus({ preventScroll: true });
  }

  function noteWords(): string {
    const { speakers, relations, total } = view;
    const shown = l10n.t('{0} speakers, {1} relations', speakers.length, relations.length);
    return speakers.length < total ? `${shown}, ${l10n.t('those of most relations of {0} speakers', total)}` : shown;
  }

  /** As large as it fits, unless a person has put it elsewhere. */
  function fit(): void {
    const { clientWidth, clientHeight } = drawing;
    if (graph === null || clientWidth === 0) return;
    const { x, y, width, height } = graph.bounds;
    const k = Math.min(1.25, (clientWidth - 40) / width, (clientHeight - 40) / height);
    const whole = { k, x: clientWidth / 2 - k * (x + width / 2), y: clientHeight / 2 - k * (y + height / 2) };
    panZoom.set(kept.state.view ?? whole);
  }

  function onKey(event: KeyboardEvent): void {
    const from = graph?.boxes.find(({ speaker }) => speaker === speakerOf(event.target));
    if (graph === null || from === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') release();
    else if (event.key === 'Enter' || event.key === ' ') openSpeaker(from.speaker, event.target as Element);
    else {
      const to = moveAmong(graph.boxes, from, event.key);
      if (to === null) return;
      graph.boxOf(to.speaker)?.focus({ preventScroll: true });
      panZoom.reveal(to.x, to.y);
    }
    event.preventDefault();
  }

  function speakerOf(target: EventTarget | null): GraphSpeaker | null {
    const box = target instanceof Element ? target.closest<SVGGElement>('[data-speaker]') : null;
    return box === null ? null : (view.speakers[Number(box.dataset.speaker)] ?? null);
  }

  function choose(speaker: GraphSpeaker | null, element: Element): void {
    if (speaker === null || !drawing.contains(element)) return;
    chosen = speaker;
    kept.save({ speaker: speaker.id });
    setTabStop(speaker);
    graph?.highlight(speaker);
    clearTimeout(timer);
    const about = view;
    timer = window.setTimeout(async () => {
      const claims = await host.ask<SpeakerClaimsResult | null>(speakerClaims, { id: speaker.id });
      details.show(
        ...describeSpeaker(details, speaker, about, claims, (relation) => void relations.show(relation, speaker)),
      );
    }, 90);
  }

  function release(): void {
    chosen = null;
    kept.save({ speaker: null });
    graph?.highlight(null);
    clear();
  }

  function setTabStop(speaker: GraphSpeaker | null): void {
    for (const old of drawing.querySelectorAll('[tabindex="0"]')) old.setAttribute('tabindex', '-1');
    if (speaker !== null) graph?.boxOf(speaker)?.setAttribute('tabindex', '0');
  }

  /** Enter on a speaker: with whom they agree and clash, to choose from. */
  function openSpeaker(speaker: GraphSpeaker, element: Element): void {
    const own = view.relations.filter(({ a, b }) => a === speaker || b === speaker);
    popup.show(
      element,
      speaker.name,
      own.map((relation) => ({
        label: (relation.a === speaker ? relation.b : relation.a).name,
        detail: countWords(relation.agree, relation.clash),
        choose: () => void relations.open(relation, element),
      })),
    );
  }

  function drawTable(): HTMLElement {
    return createTable(
      noteWords(),
      [
        { label: l10n.t('Speaker') },
        { label: l10n.t('Speaker') },
        { label: l10n.t('Agreements'), isNumber: true },
        { label: l10n.t('Clashes'), isNumber: true },
        { label: l10n.t('Passages') },
      ],
      view.relations.map((relation) => {
        const button = html(
          'button',
          {
            type: 'button',
            class: 'link',
            'aria-label': l10n.t('Show the passages of {0} and {1}', relation.a.name, relation.b.name),
          },
          l10n.t('Show'),
        );
        button.addEventListener('click', () => void relations.open(relation, button));
        return [relation.a.name, relation.b.name, String(relation.agree), String(relation.clash), button];
      }),
    );
  }

  function zoom(step: 'in' | 'out' | 'reset'): void {
    if (step !== 'reset') panZoom.scaleBy(step === 'in' ? 1.25 : 0.8);
    const { k, x, y } = panZoom.transform;
    kept.save({ view: step === 'reset' ? null : { k, x, y } });
    if (step === 'reset') fit();
  }

  function clear(): void {
    details.show(
      html('h2', {}, l10n.t('Who agrees and clashes with whom')),
      html(
        'p',
        {},
        l10n.t(
          'Each box is somebody who is quoted or reported. Choose one to see with whom they agree and clash; choose a line to see the passages side by side.',
        ),
      ),
      data !== null &&
        data.others > 0 &&
        html('p', {}, l10n.t('{0} speakers agree and clash with nobody and are not drawn.', data.others)),
    );
  }

  return {
    tools: filters.element,
    body: html('div', { class: 'picture speakers' }, legend, empty, drawing, table),
    load,
    resize: fit,
    draw: () => (graph === null ? null : exportGraph(view)),
    zoom,
    clear,
  };
}

function noRelations(): string {
  return l10n.t('No two speakers of these articles say the same or dispute each other.');
}
