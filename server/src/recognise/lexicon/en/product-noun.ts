/**
 * Common nouns that, beside a name, tell that it names a product, a work or a service, lower case. Own list. Admitted: the
 * neighbouring name is a product in most cases in general news.
 */
export const productNouns: readonly string[] = [
  'album',
  'app',
  'application',
  'apps',
  'browser',
  'car',
  'device',
  'drug',
  'film',
  'game',
  'handset',
  'laptop',
  'messenger',
  'missile',
  'model',
  'movie',
  'novel',
  'phone',
  'rocket',
  'series',
  'show',
  'smartphone',
  'song',
  'tablet',
  'treaty',
  'vaccine',
  'virus',
];
