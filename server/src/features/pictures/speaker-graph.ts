import { speakersOf } from '../../corpus/overview/speakers.ts';
import { speakerGraph as method, type SpeakerGraphResult } from '../../protocol/pictures.ts';
import { defineFeature } from '../feature.ts';
import { shorten } from '../shorten.ts';
import { indexArticles, toArticles } from './articles.ts';

const nameLength = 120;

/** Who speaks in the articles, and who agrees and clashes with whom. */
export const speakerGraph = defineFeature<unknown, SpeakerGraphResult>({
  method,
  needs: 'corpus',
  run: ({ snapshot }) => {
    const { all, relations } = speakersOf(snapshot);
    const related = new Set(relations.flatMap(({ a, b }) => [a, b]));
    const speakers = all.filter((speaker) => related.has(speaker));
    const numbers = new Map(speakers.map((speaker, i) => [speaker, i]));
    const toIndexes = indexArticles(snapshot);
    return {
      revision: snapshot.revision,
      articles: toArticles(snapshot),
      speakers: speakers.map(({ id, kind, name, organisation, claims, uris }) => ({
        id,
        kind,
        name: shorten(name, nameLength),
        organisation: organisation === null ? null : shorten(organisation.name, nameLength),
        claims: claims.length,
        articles: toIndexes(uris),
      })),
      relations: relations.map(({ a, b, agree, clash }) => ({
        a: numbers.get(a) ?? 0,
        b: numbers.get(b) ?? 0,
        agree: agree.length,
        clash: clash.length,
      })),
      others: all.filter(({ claims }) => claims.length > 0).length - speakers.length,
    };
  },
});
