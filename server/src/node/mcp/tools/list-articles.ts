import type { Link } from '../../../corpus/snapshot.ts';
import { titleOf } from '../../../corpus/title.ts';
import type { Tool } from '../tool.ts';

export const listArticles: Tool = {
  name: 'list_articles',
  title: 'List articles',
  description: 'The articles of the corpus, with how many claims each makes and how many of them are disputed.',
  inputs: {},
  run: (snapshot) => ({
    articles: [...snapshot.articles.values()].map((article) => {
      const claims = snapshot.claimsOf(article.uri);
      const isDisputed = ({ relation }: Link) => relation === 'disputed';
      return {
        article: article.uri,
        title: titleOf(article),
        claims: claims.length,
        disputed_claims: claims.filter(({ id }) => snapshot.links.of(id).some(isDisputed)).length,
      };
    }),
  }),
};
