/** How many of `length` places in a row come first for which a test holds, where it holds for none behind one for which it does not; by bisection. */
export function leading(length: number, test: (place: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
