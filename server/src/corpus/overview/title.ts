import type { Evidence } from '../../link/model.ts';
import type { Issue } from './issues.ts';

/** What an issue is about, in words of the articles: what they take sides on, or what the sides say in a few words. */
export function titleOfIssue({ disputes, sides }: Issue): string {
  const evidence = disputes.flatMap(({ links }) => links.flatMap((link) => link.evidence.slice(0, 1)));
  const topic = topicOf(evidence);
  if (topic !== null) return topic;
  const [first] = evidence;
  const [a = '', b = ''] = first === undefined ? [] : wordsOf(first);
  if (a !== '' && b !== '') return `${quote(a)} or ${quote(b)}`;
  return quote(sides[0][0]?.wording.claim.text ?? '', longest);
}

/** The issue that most disputes name, and what most of them see it under: “Encryption: safety”. */
function topicOf(evidence: readonly Evidence[]): string | null {
  const named = evidence.map(({ values }) => values.issue ?? '').filter((issue) => issue !== '');
  if (named.length * 2 < evidence.length) return null;
  const issue = commonest(named) as string;
  const aspect = commonest(evidence.map(({ values }) => values.aspect ?? '').filter((one) => one !== ''));
  const title = issue.charAt(0).toUpperCase() + issue.slice(1);
  return aspect === null || aspect === issue ? title : `${title}: ${aspect}`;
}

function wordsOf({ values }: Evidence): readonly string[] {
  if (values.charge !== undefined) return [values.charge, values.assurance ?? ''];
  return [values.a ?? '', values.b ?? ''];
}

/** Written in any way; the longest form is shown. */
function commonest(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1);
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

const longest = 90;
const short = 50;

function quote(words: string, most = short): string {
  const flat = words.replace(/\s+/gu, ' ').replace(/[“”"]/gu, '').trim();
  if (flat.length <= most) return `“${flat}”`;
  return `“${flat.slice(0, flat.lastIndexOf(' ', most) || most)}…”`;
}
