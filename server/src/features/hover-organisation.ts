import { groupBy } from '../corpus/group.ts';
import type { Article, Snapshot } from '../corpus/snapshot.ts';
import type { Mention } from '../recognise/model.ts';
import { heading, item, type Line, link, paragraph, strong, text } from './card.ts';
import type { FeatureContext } from './feature.ts';
import { shortTitleOf } from './place.ts';
import { fileTarget } from './target.ts';

/** The name that the organisation is known by, its other names, what it is part of and what it owns, and how often each article names it. */
export function organisationCard(context: FeatureContext, article: Article, mention: Mention): Line[] {
  const identity = context.snapshot.identities.of(article.uri, mention.name);
  const aliases = identity.aliases.filter((alias) => alias !== identity.name);
  const { all } = context.snapshot.identities;
  const parent = identity.parent === null ? undefined : all.get(identity.parent);
  const owned = [...all.values()].filter((other) => other.parent === identity.id).map(({ name }) => name);
  const counts = countByArticle(context.snapshot, identity.id);
  const { limit } = context.settings.hover;
  return [
    paragraph(
      strong(identity.name),
      text(` · ${identity.description ?? 'organisation'}`),
      ...(aliases.length > 0 ? [text(` · also ${aliases.join(', ')}`)] : []),
      ...(parent === undefined ? [] : [text(` · part of ${parent.name}`)]),
      ...(owned.length > 0 ? [text(` · owns ${owned.join(', ')}`)] : []),
    ),
    heading(`Named in ${counts.length} ${counts.length === 1 ? 'article' : 'articles'}`),
    ...counts
      .slice(0, limit)
      .map(({ article: other, mentions }) =>
        item(
          link(shortTitleOf(other), fileTarget(other, mentions[0] as Mention)),
          text(`: ${mentions.length} ${mentions.length === 1 ? 'time' : 'times'}`),
        ),
      ),
    ...(counts.length > limit ? [paragraph(text(`And ${counts.length - limit} more.`))] : []),
  ];
}

export interface MentionsInArticle {
  readonly article: Article;
  /** By name, in order; never empty. */
  readonly mentions: readonly Mention[];
}

/** Where an organisation or a person is named, the article that does so most often first. */
export function countByArticle(snapshot: Snapshot, identity: string): MentionsInArticle[] {
  return mentionsOf(snapshot, identity).sort((a, b) => b.mentions.length - a.mentions.length);
}

/** Where an organisation or a person is named, in the order of the corpus. */
export function mentionsOf(snapshot: Snapshot, identity: string): MentionsInArticle[] {
  const names = groupBy(snapshot.namesOf(identity), (one) => one.uri);
  return [...names].flatMap(([uri, list]) => {
    const article = snapshot.articles.get(uri);
    const keys = new Set(list.map((one) => one.name));
    const mentions = article?.analysis.mentions.filter((mention) => !mention.nominal && keys.has(mention.name)) ?? [];
    return article === undefined || mentions.length === 0 ? [] : [{ article, mentions }];
  });
}
