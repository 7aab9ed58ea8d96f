/**
 * What `make` gives, made when it is first asked for: tables that only the comparison of claims needs cost nothing where
 * articles are read and not compared, or where their links are known from before.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
