import {
  type GraphSpeaker,
  type PassagePair,
  type SpeakerPassagesParams,
  type SpeakerPassagesResult,
  speakerPassages,
} from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import type { Stage } from '../picture.ts';
import type { ViewRelation } from './arrange.ts';
import { describeRelation } from './describe.ts';

export interface Relations {
  /** Says in the details on what two speakers agree and clash; the passages of `first` come first. */
  show(relation: ViewRelation, first: GraphSpeaker): Promise<void>;
  /** The same, and leads to the passages: one pair is opened side by side, of several a person chooses. */
  open(relation: ViewRelation | undefined, element: Element, kind?: string): Promise<void>;
}

export function createRelations({ host, details, popup }: Stage): Relations {
  const compare = ({ a, b }: PassagePair) => host.compare(a, b);

  async function describe(relation: ViewRelation): Promise<readonly PassagePair[]> {
    const params: SpeakerPassagesParams = { a: relation.a.id, b: relation.b.id };
    const found = await host.ask<SpeakerPassagesResult | null>(speakerPassages, params);
    if (found === null) return [];
    details.show(...describeRelation(details, relation, found, compare));
    return found.pairs;
  }

  return {
    async show(relation, first) {
      await describe(relation.b === first ? { ...relation, a: relation.b, b: relation.a } : relation);
    },
    async open(relation, element, kind) {
      if (relation === undefined) return;
      const wanted = kind === undefined ? null : kind === 'agree' ? 'same' : 'disputed';
      const pairs = (await describe(relation)).filter((pair) => wanted === null || pair.relation === wanted);
      const [first] = pairs;
      if (first === undefined) return;
      if (pairs.length === 1) return compare(first);
      popup.show(
        element,
        l10n.t('{0} and {1}', relation.a.name, relation.b.name),
        pairs.map((pair) => ({
          label: pair.a.text,
          detail: `${pair.relation === 'same' ? '=' : '≠'} ${pair.b.text}`,
          choose: () => compare(pair),
        })),
      );
    },
  };
}
