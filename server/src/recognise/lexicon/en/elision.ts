/**
 * Words whose first letters are left out, written with an apostrophe in front (’tis, ’em). Own list. A word is admitted
 * where the form after the apostrophe is hardly ever the first word of a quotation.
 */
export const elisions: readonly string[] = [
  'bout',
  'cause',
  'em',
  'er',
  'im',
  'n',
  'nother',
  'nuff',
  'round',
  'til',
  'till',
  'tis',
  'twas',
  'tween',
  'twere',
  'twill',
  'twould',
];
