import { buildSnapshot } from '../../../src/corpus/build.ts';
import type { Link, LinkIndex, Snapshot } from '../../../src/corpus/snapshot.ts';
import type { EvidenceCode, Relation } from '../../../src/link/model.ts';

/** A link between claims named by their numbers in the corpus, from 0: “0 same 3 0.8”. */
export type LinkLine = `${number} ${Relation} ${number}${'' | ` ${number}`}${'' | ` ${EvidenceCode}`}`;

/** The articles of a corpus, one sentence a line, with these links and no other. */
export function corpusWith(articles: Readonly<Record<string, string>>, lines: readonly LinkLine[]): Snapshot {
  const inputs = Object.entries(articles).map(([uri, text]) => ({ uri, text }));
  const snapshot = buildSnapshot(inputs, { links: false });
  const ids = [...snapshot.claims.keys()];
  const all = lines.map((line): Link => {
    const [source, relation, target, score, code] = line.split(' ') as [string, Relation, string, string?, string?];
    return {
      source: ids[Number(source)] as string,
      target: ids[Number(target)] as string,
      relation,
      score: Number(score ?? 0.8),
      evidence: [{ code: (code ?? 'statement-agrees') as EvidenceCode, values: {}, a: [], b: [] }],
    };
  });
  const of = (id: string) => all.filter(({ source, target }) => source === id || target === id);
  const ofArticle = (uri: string) =>
    all.filter((link) => [link.source, link.target].some((id) => snapshot.claims.get(id)?.uri === uri));
  const links: LinkIndex = { all, of, ofArticle, found: all };
  return { ...snapshot, links };
}

/** Numbers of claims in the corpus. */
export function numbered(snapshot: Snapshot): (claims: readonly { readonly id: string }[]) => number[] {
  const numbers = new Map([...snapshot.claims.keys()].map((id, i) => [id, i]));
  return (claims) => claims.map(({ id }) => numbers.get(id) as number);
}
