import { type DossierParams, type DossierResult, dossier as method } from '../../protocol/dossier.ts';
import { createDossier } from '../../report/dossier.ts';
import { renderMarkdownPage } from '../../report/markdown.ts';
import { defineFeature } from '../feature.ts';
import { toLocation } from '../place.ts';
import { shorten } from '../shorten.ts';
import { subjectAt } from '../subject.ts';
import { createLinks } from './link.ts';

/** In UTF-16 code units. */
const longestTitle = 80;

/** Everything that is known about the claim at a position. */
export const dossier = defineFeature<DossierParams, DossierResult | null>({
  method,
  needs: 'corpus',
  run: ({ snapshot }, { uri, position, base }) => {
    const subject = subjectAt(snapshot, uri, position);
    if (subject === null || subject.claim === null) return null;
    const page = createDossier(snapshot, subject.claim);
    const markdown = [...renderMarkdownPage(page, createLinks(snapshot, base, true))].join('');
    const { claim } = subject.claim;
    return { claim: toLocation(subject.article, claim), title: shorten(claim.text, longestTitle), markdown };
  },
});
