import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSnapshot } from '../../../src/corpus/build.ts';
import { type Series, type SeriesOverview, seriesOf } from '../../../src/corpus/overview/series.ts';
import { slice } from '../../../src/text/span.ts';

test('one quantity in several years and articles is one series, by year', () => {
  const { overview, show } = read({
    a: 'In 2019 the Coast Guard rescued 1,200 migrants off Marland, its annual report says.\n',
    b: 'Marland counts its dead\n\nLast summer was quiet. In 2021, about 1,900 migrants were rescued by the Coast Guard, said its spokesman Ian Ross.\n',
  });
  assert.deepEqual(show(find(overview, 'migrants rescued')), ['2019 1,200', '2021 about 1,900']);
});

test('arrests and people arrested are one quantity', () => {
  const { overview, show } = read({
    a: 'Police in Norvale made 340 arrests in 2020, the Border Agency said.\n\nNorvale has few jails.\n',
    b: 'The Border Agency said that in 2022 police arrested 410 smugglers in Norvale.\n',
  });
  assert.deepEqual(show(find(overview, 'arrests')), ['2020 340', '2022 410']);
});

test('other things done to people of one kind are other quantities', () => {
  const { overview } = read({
    a: 'The floods in Tarn killed 140 people in 2020, and 300 people were evacuated in 2020.\n',
    b: 'In Tarn, 150 people were killed by the floods in 2020. Another 310 people were vaccinated in 2021.\n',
  });
  assert.deepEqual(
    overview.all.map(({ label }) => label),
    ['people killed'],
  );
});

test('people of whom nothing is told that is done to them are no quantity together', () => {
  const { overview } = read({
    a: 'The floods in Tarn: 140 children were at the school of Delm Trust. Two teachers of Delm Trust had 30 children each.\n',
    b: 'Delm Trust says that 150 children are on its list.\n',
  });
  assert.deepEqual(overview.all, []);
});

test('what one gives another is one quantity, however the articles call it', () => {
  const { overview, show } = read({
    a: 'In 2018, Telnor Inc sent 1.2 million alerts to the Data Board.\n\nTelnor Inc is a phone company. The Data Board is a regulator.\n',
    b: 'Telnor Inc filed 2.1 million notices to the Data Board in 2020.\n\nTelnor Inc is a phone company.\n',
  });
  const [series] = overview.all as [Series];
  assert.match(series.label, /^(?:alerts|notices) to (?:the )?Data Board$/u);
  assert.deepEqual(show(series), ['2018 1.2 million', '2020 2.1 million']);
});

test('values of one year agree, are rounded, or differ', () => {
  const standing = (a: string, b: string) => {
    const { overview } = read({
      a: `In 2020 the Harbour Trust planted ${a} trees in Delm.\n`,
      b: `The Harbour Trust planted ${b} trees in Delm in 2020.\n`,
    });
    return overview.all
      .find(({ label }) => label === 'trees planted')
      ?.cells.map((cell) => `${cell.date} ${cell.standing}`);
  };
  assert.deepEqual(standing('5,000', '5,000'), ['2020 agree']);
  assert.deepEqual(standing('5,012', 'about 5,000'), ['2020 rounded']);
  assert.deepEqual(standing('5,000', '9,000'), ['2020 differ']);
});

test('a number whose sentence gives no time has that of its article, and says so', () => {
  const article = 'The Harbour Trust planted 5,000 trees in Delm.\n';
  const { overview } = read({ a: article, b: 'By 2019 the Harbour Trust had planted 7,000 trees in Delm.\n' });
  const series = find(overview, 'trees planted');
  assert.deepEqual(
    series.rows.map(({ figure }) => [figure.period.date, figure.period.basis]),
    [
      ['2019', 'sentence'],
      [null, 'none'],
    ],
  );
});

test('a vague number and a number by itself are in no series', () => {
  const { overview } = read({
    a: 'The storm cut off thousands of homes in Delm. It blew down 14 pylons.\n',
    b: 'In Delm hundreds of homes were cut off by the storm.\n',
  });
  assert.deepEqual(overview.all, []);
  assert.deepEqual(
    overview.rest.map(({ figure }) => figure.quantity.value),
    [14],
  );
});

function find({ all }: SeriesOverview, label: string): Series {
  const series = all.find((one) => one.label === label);
  assert.ok(series, `${label} is not among ${all.map((one) => one.label).join(', ')}`);
  return series;
}

function read(articles: Readonly<Record<string, string>>) {
  const snapshot = buildSnapshot(Object.entries(articles).map(([uri, text]) => ({ uri, text })));
  const show = ({ rows }: Series) =>
    rows.map(({ figure: { uri, quantity, period } }) => `${period.date} ${slice(articles[uri] ?? '', quantity)}`);
  return { overview: seriesOf(snapshot), show };
}
