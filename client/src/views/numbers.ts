import {
  type ListedSeries,
  type ListedValue,
  type QuantitiesParams,
  type QuantitiesResult,
  quantities,
  type ValuesOfQuantityParams,
  valuesOfQuantity,
} from '@counterclaim/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { oneLine } from '../words.ts';
import { articlesWord, count, createNode, joined, type ViewNode } from './node.ts';
import type { ViewSpec } from './tree.ts';
import { noTime, sourceOf, standingLabel, timeOf } from './value-words.ts';
import { valuesTable } from './values-table.ts';

/** Each quantity of the corpus as a small table: its years, values and sources. Numbers that stand alone come last, closed. */
export function numbersView(client: BaseLanguageClient): ViewSpec {
  const valuesOf = (series: string | null, text: string): Promise<readonly ListedValue[]> => {
    const params: ValuesOfQuantityParams = { series, text };
    return client.sendRequest<readonly ListedValue[]>(valuesOfQuantity, params);
  };
  return {
    id: 'numbers',
    groupings: [],
    async load({ text }) {
      const params: QuantitiesParams = { text };
      const { series, rest } = await client.sendRequest<QuantitiesResult>(quantities, params);
      const nodes = series.map((one) => seriesNode(one, () => valuesOf(one.id, '')));
      return {
        nodes: rest === 0 ? nodes : [...nodes, restNode(rest, () => valuesOf(null, text))],
        description: joined(text !== '' && `“${text}”`, String(series.length)),
      };
    },
    path: ({ value }) =>
      value === null
        ? null
        : value.series === null
          ? [restId, articleOf(value.id), value.id]
          : [value.series, value.id],
  };
}

const restId = 'rest';
/** The id of a value begins with the URI of its article. */
const articleOf = (value: string): string => `${restId}/${value.slice(0, value.lastIndexOf('#'))}`;

function seriesNode(series: ListedSeries, load: () => Promise<readonly ListedValue[]>): ViewNode {
  const { id, label, years, values, articles, differs } = series;
  const span = years.length > 1 ? `${years[0]}–${years.at(-1)}` : (years[0] ?? '');
  const numbers = count(values, vscode.l10n.t('1 value'), vscode.l10n.t('{0} values'));
  const description = joined(
    unitOf(series),
    span,
    numbers,
    articlesWord(articles),
    differs && vscode.l10n.t('they differ'),
  );
  return createNode({
    id,
    label: oneLine(label),
    description,
    icon: differs ? disputedIcon('law') : new vscode.ThemeIcon('graph-line'),
    spoken: joined(vscode.l10n.t('Quantity'), label, description),
    kind: 'series',
    tooltip: async () => valuesTable(joined(label, unitOf(series)), await load()),
    children: async () => (await load()).map((value) => valueNode(value, true)),
  });
}

function restNode(number: number, load: () => Promise<readonly ListedValue[]>): ViewNode {
  const label = vscode.l10n.t('Numbers that stand alone');
  return createNode({
    id: restId,
    label,
    description: String(number),
    icon: new vscode.ThemeIcon('ellipsis'),
    spoken: joined(label, String(number)),
    kind: 'group',
    children: async () => {
      const articles = new Map<string, ListedValue[]>();
      for (const value of await load()) articles.set(value.uri, [...(articles.get(value.uri) ?? []), value]);
      return [...articles].map(([uri, values]) => {
        const article = values[0]?.article ?? '';
        return createNode({
          id: `${restId}/${uri}`,
          label: article,
          description: String(values.length),
          icon: new vscode.ThemeIcon('file'),
          spoken: joined(vscode.l10n.t('Article'), article, String(values.length)),
          kind: 'group article',
          children: async () => values.map((value) => valueNode(value, false)),
        });
      });
    },
  });
}

function valueNode(value: ListedValue, inSeries: boolean): ViewNode {
  const { id, uri, range, wording, article, names, standing, sentence, isForecast } = value;
  const time = timeOf(value);
  const standingWords = inSeries ? standingLabel(standing) : '';
  const description = joined(
    names.join(', '),
    sourceOf(value),
    inSeries && article,
    isForecast && vscode.l10n.t('forecast'),
    standingWords,
  );
  const label = inSeries || time !== noTime() ? `${time}: ${oneLine(wording)}` : oneLine(wording);
  return createNode({
    id,
    label,
    description,
    ...(inSeries ? { icon: iconOf(standing) } : {}),
    spoken: joined(label, description, oneLine(sentence)),
    kind: 'value',
    tooltip: valuesTable(label, [value]),
    subject: { location: { uri, range }, text: sentence },
  });
}

function iconOf(standing: ListedValue['standing']): vscode.ThemeIcon {
  switch (standing) {
    case 'agree':
    case 'rounded':
      return new vscode.ThemeIcon('check-all');
    case 'differ':
      return disputedIcon('law');
    default:
      return new vscode.ThemeIcon('circle-small');
  }
}

function disputedIcon(icon: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor('counterclaim.disputedBorder'));
}

/** “%”, “GBP”, “m”, with the denominator of a rate; of a plain count the denominator alone. */
function unitOf({ unit, per }: Pick<ListedSeries, 'unit' | 'per'>): string {
  const words = unit === 'count' ? '' : unit === 'percent' ? '%' : unit.slice(unit.indexOf(':') + 1);
  return joined(words, per !== null && vscode.l10n.t('per {0}', per));
}
