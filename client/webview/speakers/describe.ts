import type {
  GraphSpeaker,
  PassagePair,
  SpeakerClaimsResult,
  SpeakerPassagesResult,
} from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import type { Details } from '../details.ts';
import { html } from '../element.ts';
import { glyph } from '../glyph.ts';
import type { GraphView, ViewRelation } from './arrange.ts';
import { countWords, kindWord } from './words.ts';

/** What the pane beside the graph says of a speaker: with whom they agree and clash, and what they claim. */
export function describeSpeaker(
  details: Details,
  speaker: GraphSpeaker,
  { relations }: GraphView,
  claims: SpeakerClaimsResult | null,
  onRelation: (relation: ViewRelation) => void,
): Node[] {
  const own = relations.filter(({ a, b }) => a === speaker || b === speaker);
  const list = (kind: 'agree' | 'clash') =>
    own.filter((relation) => relation[kind] > 0).sort((x, y) => y[kind] - x[kind]);
  const section = (kind: 'agree' | 'clash', title: string) => {
    const found = list(kind);
    if (found.length === 0) return [];
    return [
      html('h3', {}, glyph(kind === 'agree' ? 'states' : 'disputes'), title),
      html(
        'ul',
        { class: 'related' },
        ...found.map((relation) => {
          const other = relation.a === speaker ? relation.b : relation.a;
          const button = html('button', { type: 'button', class: 'link' }, `${other.name} (${relation[kind]})`);
          button.addEventListener('click', () => onRelation(relation));
          return html('li', {}, button);
        }),
      ),
    ];
  };
  const { name, organisation, kind } = speaker;
  return [
    html('h2', {}, name),
    html('p', { class: 'state' }, [organisation, kindWord(kind)].filter(Boolean).join(', ')),
    ...section('clash', l10n.t('Clashes with')),
    ...section('agree', l10n.t('Agrees with')),
    ...(claims === null || claims.total === 0
      ? []
      : [
          html('h3', {}, claims.total === 1 ? l10n.t('One claim') : l10n.t('{0} claims', claims.total)),
          html('ul', { class: 'passages' }, ...claims.passages.map((passage) => details.passage(passage))),
        ]),
  ];
}

/** The pairs of passages in which two speakers agree or clash. */
export function describeRelation(
  details: Details,
  { a, b, agree, clash }: ViewRelation,
  { pairs, total }: SpeakerPassagesResult,
  compare: (pair: PassagePair) => void,
): Node[] {
  return [
    html('h2', {}, l10n.t('{0} and {1}', a.name, b.name)),
    html('p', { class: 'state' }, countWords(agree, clash)),
    ...pairs.map((pair) => {
      const button = html('button', { type: 'button', class: 'link' }, l10n.t('Compare side by side'));
      button.addEventListener('click', () => compare(pair));
      return html(
        'div',
        { class: 'pair' },
        html(
          'h3',
          {},
          glyph(pair.relation === 'same' ? 'states' : 'disputes'),
          pair.relation === 'same' ? l10n.t('Agree') : l10n.t('Clash'),
        ),
        html(
          'ul',
          { class: 'passages' },
          details.passage(pair.a),
          details.passage({ ...pair.b, reasons: pair.reasons }),
        ),
        button,
      );
    }),
    ...(total > pairs.length
      ? [html('p', {}, l10n.t('The strongest {0} of {1} are listed.', pairs.length, total))]
      : []),
  ];
}
