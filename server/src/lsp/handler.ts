import type { CancellationToken } from 'vscode-languageserver';
import type { View } from '../state/view.ts';

/** What the handlers need of the server. */
export interface HandlerContext {
  /** The view of an open memo; undefined for one that is not open. */
  viewOf(uri: string): View | undefined;
  /** Writes a line to the log that the user can open. */
  log(message: string): void;
}

/**
 * Makes a request handler of a pure function: finds the memo, checks for cancellation, and answers `empty` where there is no memo or the
 * function throws. What throws is logged with the name of the feature and never reaches the user as an error.
 */
export function answering<P extends { textDocument: { uri: string } }, R>(
  context: HandlerContext,
  feature: { name: string; empty: R; answer: (view: View, params: P) => R },
): (params: P, token: CancellationToken) => R {
  return (params, token) => {
    if (token.isCancellationRequested) return feature.empty;
    return guarded(context, feature.name, feature.empty, () => {
      const view = context.viewOf(params.textDocument.uri);
      return view ? feature.answer(view, params) : feature.empty;
    });
  };
}

/** Runs `action`; logs what it throws and gives `fallback` instead. */
export function guarded<R>(context: Pick<HandlerContext, 'log'>, name: string, fallback: R, action: () => R): R {
  try {
    return action();
  } catch (error) {
    context.log(failure(name, error));
    return fallback;
  }
}

/** The same for an `action` that takes its time. */
export async function guardedLater<R>(context: Pick<HandlerContext, 'log'>, name: string, fallback: R, action: () => Promise<R>): Promise<R> {
  try {
    return await action();
  } catch (error) {
    context.log(failure(name, error));
    return fallback;
  }
}

function failure(name: string, error: unknown): string {
  return `${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
