import { passages as method, type PassagesParams, type PassagesResult } from '../protocol/requests.ts';
import { defineFeature } from './feature.ts';
import { linkedTo, toLinkedPassage, toPassage } from './passage.ts';
import { subjectAt } from './subject.ts';

/** The claim at a position with every passage linked to it. */
export const passages = defineFeature<PassagesParams, PassagesResult | null>({
  method,
  needs: 'corpus',
  run: ({ snapshot }, params) => {
    const subject = subjectAt(snapshot, params.uri, params.position);
    if (subject === null || subject.claim === null) return null;
    const { article, claim } = subject;
    return {
      claim: toPassage(article, claim),
      linked: linkedTo(snapshot, claim).map((linked) => toLinkedPassage(article, linked)),
    };
  },
});
