import type { Article } from '../corpus/snapshot.ts';
import type { Quantity, QuantityModifier } from '../recognise/model.ts';
import { slice } from '../text/span.ts';
import { arithmeticLines, isPartOf } from './calculations.ts';
import { heading, type Inline, item, type Line, link, paragraph, strong, text } from './card.ts';
import { quote } from './excerpt.ts';
import type { FeatureContext } from './feature.ts';
import { shortTitleOf } from './place.ts';
import { findSameQuantity, type QuantityInArticle } from './same-quantity.ts';
import { fileTarget, lineNumber } from './target.ts';

const modifierWords: Readonly<Record<QuantityModifier, string>> = {
  exact: '',
  about: 'about ',
  more_than: 'more than ',
  less_than: 'less than ',
  up_to: 'up to ',
  at_least: 'at least ',
  almost: 'almost ',
  average: 'on average ',
};

/** The value, what the wording allows, the unit, what is counted, and whether it adds up; then where the same quantity stands elsewhere. */
export function quantityCard(context: FeatureContext, article: Article, quantity: Quantity): Line[] {
  const elsewhere = findSameQuantity(context.snapshot, quantity).filter((other) => other.quantity !== quantity);
  return [
    paragraph(...describe(quantity)),
    ...arithmeticLines(article, (calculation) => isPartOf(calculation, quantity)),
    ...describeElsewhere(context, article, elsewhere),
  ];
}

function describe(quantity: Quantity): Inline[] {
  if (quantity.unit === 'date') return [strong('Date'), text(` · ${quantity.date ?? 'not known more exactly'}`)];
  const { value, unit, of, per, modifier } = quantity;
  const parts: Inline[] = [strong('Number'), text(' · ')];
  if (value !== null) parts.push(text(modifierWords[modifier]), strong(formatNumber(value)));
  else parts.push(text('not given'));
  if (unit !== 'count') parts.push(text(` ${unitWords(unit)}`));
  if (of !== null) parts.push(text(unit === 'count' ? ` ${of}` : ` of ${of}`));
  if (per !== null) parts.push(text(` · per ${per}`));
  const interval = describeInterval(quantity);
  if (interval !== null) parts.push(text(` · the wording allows ${interval}`));
  return parts;
}

/** “percent”, “GBP”, “m”: the unit proper, without the kind of measure before the colon. */
function unitWords(unit: string): string {
  return unit.slice(unit.indexOf(':') + 1);
}

function describeInterval({ value, min, max }: Quantity): string | null {
  if (min === value && max === value) return null;
  if (min === null && max === null) return null;
  if (min === null) return `up to ${formatNumber(max as number)}`;
  if (max === null) return `from ${formatNumber(min)} up`;
  return `${formatNumber(min)} to ${formatNumber(max)}`;
}

/** With separators for thousands; at most six digits after the point. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return String(value);
  const [whole = '', fraction] = String(Number(value.toFixed(6))).split('.');
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function describeElsewhere(context: FeatureContext, article: Article, places: readonly QuantityInArticle[]): Line[] {
  if (places.length === 0) return [];
  const { limit } = context.settings.hover;
  // Other articles first: what stands in this one can be seen.
  const ordered = [...places].sort(
    (a, b) => Number(a.article.uri === article.uri) - Number(b.article.uri === article.uri),
  );
  return [
    heading(`The same ${places[0]?.quantity.unit === 'date' ? 'date' : 'number'} elsewhere`),
    ...ordered.slice(0, limit).map(describePlace),
    ...(ordered.length > limit ? [paragraph(text(`And ${ordered.length - limit} more.`))] : []),
  ];
}

function describePlace({ article, quantity }: QuantityInArticle): Line {
  const sentence = article.analysis.sentences.find((one) => one.start <= quantity.start && quantity.end <= one.end);
  const around = sentence ?? quantity;
  const words = { start: quantity.start - around.start, end: quantity.end - around.start };
  return item(
    link(`${shortTitleOf(article)}, line ${lineNumber(article, quantity)}`, fileTarget(article, quantity)),
    text(': '),
    ...quote(slice(article.text, around), [words]),
  );
}
