import { speakersOf } from '../../corpus/overview/speakers.ts';
import {
  speakerClaims as method,
  type SpeakerClaimsParams,
  type SpeakerClaimsResult,
} from '../../protocol/pictures.ts';
import { defineFeature } from '../feature.ts';
import { toPassage } from '../passage.ts';

/** What a pane can list. */
const limit = 60;

/** What one speaker claims. */
export const speakerClaims = defineFeature<SpeakerClaimsParams, SpeakerClaimsResult | null>({
  method,
  needs: 'corpus',
  run: ({ snapshot }, { id }) => {
    const speaker = speakersOf(snapshot).get(id);
    if (speaker === null) return null;
    const passages = speaker.claims.slice(0, limit).flatMap((entry) => {
      const article = snapshot.articles.get(entry.uri);
      return article === undefined ? [] : [toPassage(article, entry)];
    });
    return { passages, total: speaker.claims.length };
  },
});
