/** A function that makes a value when it is first called, and gives the same at every further call. What it throws is thrown again by trying again. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
