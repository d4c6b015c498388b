/** Keeps what was asked for last, up to a weight, and forgets what was not asked for longest. */
export class Recent<K, V> {
  private readonly kept = new Map<K, { readonly value: V; readonly weight: number }>();
  private weight = 0;

  constructor(private readonly most: number) {}

  /** The value of a key; `make` gives it with its weight where it is not kept. */
  get(key: K, make: () => { readonly value: V; readonly weight: number }): V {
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known.value;
    }
    const made = make();
    this.kept.set(key, made);
    this.weight += made.weight;
    for (const [oldest, { weight }] of this.kept) {
      if (this.weight <= this.most || oldest === key) break;
      this.kept.delete(oldest);
      this.weight -= weight;
    }
    return made.value;
  }
}
