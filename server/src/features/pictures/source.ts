import type { Row } from '../../corpus/overview/series.ts';
import type { Snapshot } from '../../corpus/snapshot.ts';
import { titleOf } from '../place.ts';
import { shorten } from '../shorten.ts';

const length = 120;

/** Who gives a number: the person or the organisation, or else those whom the article describes, or else the article itself. */
export function sourceOf({ articles }: Snapshot, { figure, speaker, tellers }: Row): string {
  const article = articles.get(figure.uri);
  return shorten(tellers[0]?.name ?? speaker ?? (article === undefined ? '' : titleOf(article)), length);
}
