import type { Agreement, Figures } from '../../annotation/agreement/agreement.ts';
import type { Interval } from '../../annotation/agreement/bootstrap.ts';

/** The agreement of people as a text for people: figures over all and for each tag, then where they disagree. */
export function renderAgreement({ people, articles, all, tags, disagreements, overlap }: Agreement): string {
  const count = `${articles} ${articles === 1 ? 'article' : 'articles'}`;
  const lines = [`${people.join(', ')} tagged ${count}.`, '', ...renderFigures('All tags together', all)];
  const coding = overlap === 0 ? 'cannot be told: nobody tagged what another tagged' : show(all.coding);
  lines.push(`  Krippendorff’s alpha of the tags, where passages overlap: ${coding}`);
  for (const { tag, ...figures } of tags) lines.push('', ...renderFigures(oneLine(tag), figures));
  lines.push('', disagreements.length === 0 ? 'They agree everywhere.' : 'Where they disagree');
  for (const { article, start, end, tag, text, tagged, untagged } of disagreements) {
    lines.push(
      '',
      `${oneLine(article)} ${start}–${end}: ${oneLine(tag)}, says ${oneLine(tagged.join(', '))}; not ${oneLine(untagged.join(', '))}`,
      `  “${oneLine(text)}”`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function renderFigures(title: string, figures: Figures): string[] {
  const { cohen, fleiss, alpha, alphaInterval, unitizing, unitizingInterval } = figures;
  return [
    title,
    ...cohen.map(({ people, kappa }) => `  Cohen’s kappa, ${oneLine(people.join(' and '))}: ${show(kappa)}`),
    ...(cohen.length > 1 ? [`  Fleiss’ kappa: ${show(fleiss)}`] : []),
    `  Krippendorff’s alpha: ${show(alpha, alphaInterval)}`,
    `  Krippendorff’s alpha for unitizing: ${show(unitizing, unitizingInterval)}`,
  ];
}

function show(figure: number | null, interval: Interval | null = null): string {
  if (figure === null) return 'cannot be told';
  if (interval === null) return figure.toFixed(2);
  return `${figure.toFixed(2)} (95 %: ${interval.low.toFixed(2)} to ${interval.high.toFixed(2)})`;
}

/** What an article or a file brings in moves neither the cursor nor the line. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
