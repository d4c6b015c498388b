// @ts-check
import { createServer } from 'node:net';

/** Milliseconds that a server gets to answer for the first time. */
const PATIENCE = 30_000;

/**
 * A port of 127.0.0.1 that nothing listens on: the wished one if it is free.
 * @param {number} [wished]
 * @returns {Promise<number>}
 */
export async function freePort(wished = 0) {
  const port = (await tryPort(wished)) ?? (await tryPort(0));
  if (port === undefined) throw new Error('No free port was found on 127.0.0.1.');
  return port;
}

/** @returns {Promise<number | undefined>} */
function tryPort(/** @type {number} */ wished) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(wished, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

/**
 * Waits until a server answers at an address.
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} server
 * @throws {Error} when it ends before, or does not answer within 30 seconds
 */
export async function answering(url, server) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    if (server.exitCode !== null) throw new Error('VS Code ended before it answered; what it printed says why.');
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`VS Code did not answer within ${PATIENCE / 1000} seconds.`);
}
