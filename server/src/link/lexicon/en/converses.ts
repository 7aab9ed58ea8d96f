/**
 * Converses: what one word says of two parties the other says with the parties changed over, so that both hold at once
 * (“Acme bought Bolt”, “Bolt was sold to Acme”), and of one subject they exclude each other. Looked up by stem. Compiled
 * for this project from general knowledge of English (MIT, as the project). Admit a pair where “X W Y” and “Y V X” are
 * said of one event or relation, and “X W Y” and “X V Y” cannot both hold.
 */
export const converses: readonly string[] = [
  'ancestor forebear / descendant',
  'attack invade / defend',
  'beat defeat / lose',
  'borrow / lend loan',
  'buy acquire purchase / sell',
  'buyer purchaser / seller vendor',
  'creditor / debtor',
  'defendant / plaintiff',
  'emigrate / immigrate',
  'employee / employer',
  'export / import',
  'exporter / importer',
  'follow succeed / precede',
  'give / receive',
  'guest / host',
  'husband / wife',
  'landlord owner / tenant',
  'lead / trail',
  'leader / follower',
  'own / belong',
  'parent father mother / child son daughter',
  'patient / doctor',
  'perpetrator killer / victim',
  'predecessor / successor',
  'prosecute / defend',
  'prosecutor / defendant',
  'send / receive',
  'teach / learn',
  'teacher / pupil student',
  'win / lose',
  'winner / loser',
];
