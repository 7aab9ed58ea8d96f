import type { Evidence } from '../../link/model.ts';
import type { Issue } from './issues.ts';

/** What an issue is about, in words of the articles: what they take sides on, or what the sides say in a few words. */
export function titleOfIssue({ disputes, sides }: Issue): string {
  const evidence = disputes.flatMap(({ links }) => links.flatMap((link) => link.evidence.slice(0, 1)));
  const topic = topicOf(evidence);
  const words = evidence.map(wordsOf).find(([a, b]) => isTelling(a) && isTelling(b));
  const sayings = words === undefined ? null : `${quote(words[0])} or ${quote(words[1])}`;
  if (topic !== null) return sayings === null ? topic : `${topic}: ${sayings}`;
  return sayings ?? quote(sides[0][0]?.wording.claim.text ?? '', longest);
}

/** The issue that most disputes name, and what most of them see it under: “Encryption and safety”. */
function topicOf(evidence: readonly Evidence[]): string | null {
  const named = evidence.map(({ values }) => values.issue ?? '').filter((issue) => issue !== '');
  if (named.length * 2 < evidence.length) return null;
  const issue = commonest(named) as string;
  const aspect = commonest(evidence.map(({ values }) => values.aspect ?? '').filter((one) => one !== ''));
  const title = issue.charAt(0).toUpperCase() + issue.slice(1);
  return aspect === null || aspect === issue ? title : `${title} and ${aspect}`;
}

function wordsOf({ values }: Evidence): readonly [string, string] {
  if (values.charge !== undefined) return [values.charge, values.assurance ?? ''];
  return [values.a ?? '', values.b ?? ''];
}

/** More than “more” or “risk”: an amount, or some words. */
function isTelling(words: string): boolean {
  return /\p{N}/u.test(words) || words.trim().length >= 10;
}

/** Written in any way; the longest form is shown. */
function commonest(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1);
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

const longest = 90;
const short = 40;

function quote(words: string, most = short): string {
  const flat = words.replace(/\s+/gu, ' ').replace(/[“”"]/gu, '').trim();
  if (flat.length <= most) return `“${flat}”`;
  return `“${flat.slice(0, flat.lastIndexOf(' ', most) || most)}…”`;
}
