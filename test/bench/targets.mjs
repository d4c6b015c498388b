// What Comity must reach. Times in ms as on the machine the targets were set on, where the floor answered initialize after FLOOR ms; on
// another machine they are scaled by the floor measured in the same run. Memory in MiB, the same everywhere.

/** spawn → initialize of the floor on that machine. */
const FLOOR = 42;

/** `limit` must be met; `best` is about what can be had at all on this platform. */
const TARGETS = {
  'initialize': { limit: 80, best: 55 },
  'first 10': { limit: 110, best: 70 },
  'first 100': { limit: 120 },
  'edit p50 10': { limit: 2 },
  'edit p95 10': { limit: 4 },
  'edit p50 100': { limit: 4 },
  'edit p95 100': { limit: 10 },
  'edit p50 1000': { limit: 15 },
  'edit p95 1000': { limit: 30 },
  'completion p95 100': { limit: 3, best: 2 },
  'hover p95 100': { limit: 2, best: 1.2 },
  'hover after an edit p95 100': { limit: 4, best: 2 },
  'memory 100': { limit: 80, best: 65, memory: true },
  'check one': { limit: 110, best: 75 },
  'check thousand': { limit: 500, best: 250 },
  'knowledge load': { limit: 15 },
};

/** How a measured value stands to its target, on a machine where the floor answered initialize after `floor` ms. */
export function judge(id, value, floor) {
  const target = TARGETS[id];
  if (!target || value === undefined) return undefined;
  const scale = target.memory ? 1 : floor / FLOOR;
  const limit = target.limit * scale;
  const best = target.best === undefined ? undefined : target.best * scale;
  const grade = value > limit ? 'miss' : best !== undefined && value <= best ? 'close to the floor' : 'pass';
  return { limit, best, grade };
}
