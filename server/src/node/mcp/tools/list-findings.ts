import { type FindingRule, findFindings, findingRules } from '../../../corpus/findings/finding.ts';
import { articleNamed, toPlace } from '../passage.ts';
import { type Tool, ToolError } from '../tool.ts';

const rules: readonly FindingRule[] = findingRules.filter((rule) => rule !== 'disputed');

export const listFindings: Tool = {
  name: 'list_findings',
  title: 'List findings',
  description:
    'What else a reader should look at: numbers of a sentence that do not add up (arithmetic), quotations that two articles give in other words (quotation), figures that they credit to different organisations (source).',
  inputs: {
    rule: { type: 'string', description: 'One of the rules. Default: all.', values: rules },
    article: { type: 'string', description: 'The path of an article, or the name of its file. Default: all.' },
    limit: { type: 'integer', description: 'How many findings at most. Default: 50.' },
  },
  run: (snapshot, given) => {
    const [rule, name] = [given.optionalText('rule'), given.optionalText('article')];
    if (rule !== null && !rules.includes(rule as FindingRule))
      throw new ToolError(`There is no rule “${rule}”: ${rules.join(', ')}.`);
    const articles = name === null ? [...snapshot.articles.values()] : [articleNamed(snapshot, name)];
    const isWanted = (one: FindingRule) => (rule === null ? one !== 'disputed' : one === rule);
    const found = articles.flatMap((article) =>
      findFindings(snapshot, article, isWanted).map((finding) => ({ article, finding })),
    );
    const shown = found.slice(0, given.count('limit', 50, 500));
    return {
      found: found.length,
      findings: shown.map(({ article, finding: { rule: of, span, message, claim, related } }) => ({
        rule: of,
        ...toPlace(article, span),
        message: `${message}.`,
        claim: claim?.id ?? null,
        passages: related.map((one) => ({ ...toPlace(one.article, one.span), text: one.text })),
      })),
    };
  },
};
