interface Link<Node> {
  readonly source: Node;
  readonly target: Node;
  readonly agree: number;
  readonly clash: number;
}

const rounds = 120;

/**
 * Where each speaker stands between two camps, -1 to 1: who agrees stands near, who clashes far apart. It is the leading
 * eigenvector of the matrix of agreements less clashes, by power iteration, which Kunegis and others use for signed graphs
 * (“Spectral analysis of signed graphs”, SDM 2010); the first speaker stands on the left.
 */
export function findCamps<Node>(speakers: readonly Node[], links: readonly Link<Node>[]): ReadonlyMap<Node, number> {
  const indexes = new Map(speakers.map((speaker, i) => [speaker, i]));
  const edges = links.flatMap(({ source, target, agree, clash }) => {
    const [i, j] = [indexes.get(source), indexes.get(target)];
    return i === undefined || j === undefined ? [] : [{ i, j, weight: Math.sqrt(agree) - Math.sqrt(clash) }];
  });
  // As much is added on the diagonal as makes all eigenvalues positive, so that the iteration settles.
  const shift = new Float64Array(speakers.length);
  for (const { i, j, weight } of edges) {
    shift[i] = (shift[i] ?? 0) + Math.abs(weight);
    shift[j] = (shift[j] ?? 0) + Math.abs(weight);
  }
  const most = Math.max(1, ...shift);
  let places = Float64Array.from(speakers, (_, i) => (i === 0 ? -1 : 0.001 * Math.sin(i)));
  for (let round = 0; round < rounds; round++) {
    const next = places.map((place) => place * most);
    for (const { i, j, weight } of edges) {
      next[i] = (next[i] ?? 0) + weight * (places[j] ?? 0);
      next[j] = (next[j] ?? 0) + weight * (places[i] ?? 0);
    }
    const size = Math.max(...next.map(Math.abs));
    places = next.map((place) => (size === 0 ? 0 : place / size));
  }
  const sign = (places[0] ?? 0) > 0 ? -1 : 1;
  // Cube roots: whoever has few relations stands on one of the sides too.
  return new Map(speakers.map((speaker, i) => [speaker, sign * Math.cbrt(places[i] ?? 0)]));
}
