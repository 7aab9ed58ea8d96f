/**
 * Names of things as IRIs, of which the name can be had back whatever characters it has. They are URNs, which promise
 * no address, as annotations are files and have none.
 */
export const annotationIris = createIris('urn:counterclaim:annotation:');
export const articleIris = createIris('urn:counterclaim:article:');
export const tagIris = createIris('urn:counterclaim:tag:');

export interface Iris {
  of(name: string): string;
  /** `null` for an IRI of something else. */
  nameOf(iri: string): string | null;
}

function createIris(start: string): Iris {
  return {
    of: (name) => start + encodeURIComponent(escapeHalves(name)).replaceAll('%2F', '/'),
    nameOf: (iri) => (iri.startsWith(start) ? decode(iri.slice(start.length)) : null),
  };
}

/** A reply's, which is the nth of an annotation. */
export function replyIri(annotation: string, index: number): string {
  return `${annotationIris.of(annotation).replace(':annotation:', ':reply:')}:${index + 1}`;
}

/** Half a surrogate pair has no UTF-8 form: it becomes `~D800`, and `~` itself `~007E`. */
function escapeHalves(name: string): string {
  return name.replace(
    /~|\p{Surrogate}/gu,
    (one) => `~${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text).replace(/~([\dA-F]{4})/g, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  } catch {
    return null;
  }
}
