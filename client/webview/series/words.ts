import type { SeriesValue } from '@counterclaim/server/protocol';
import * as l10n from '@vscode/l10n';
import { dateWords } from './time.ts';

/** What is counted, as a heading. */
export function titleWords({ label }: { readonly label: string }): string {
  const [first = ''] = label;
  return first.toLocaleUpperCase(language()) + label.slice(first.length);
}

/** “count” says nothing; “currency:GBP” is GBP, “percent” is %. */
export function unitWords(unit: string, per: string | null): string {
  const name = unit === 'count' ? '' : unit === 'percent' ? '%' : unit.slice(unit.indexOf(':') + 1);
  if (per === null) return name;
  return name === '' ? l10n.t('per {0}', per) : l10n.t('{0} per {1}', name, per);
}

export function formatShort(value: number): string {
  return new Intl.NumberFormat(language(), { notation: 'compact', maximumFractionDigits: 2 }).format(value);
}

export function formatFull(value: number): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 6 }).format(value);
}

export function timeWords({ date, basis }: SeriesValue): string {
  if (date === null) return l10n.t('no date');
  const words = dateWords(date, language());
  return basis === 'article' ? l10n.t('{0}, the date of the article', words) : words;
}

/** What the wording allows; empty where it is one value. */
export function rangeWords({ value, min, max }: SeriesValue): string {
  if (min === value && max === value) return '';
  if (min === null && max === null) return '';
  if (max === null) return l10n.t('{0} or more', formatFull(min ?? value));
  if (min === null) return l10n.t('{0} or less', formatFull(max));
  return l10n.t('{0} to {1}', formatFull(min), formatFull(max));
}

export function language(): string {
  return document.documentElement.lang || 'en';
}
